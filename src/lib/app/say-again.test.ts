import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../domain/base/ids';
import type { Rewording } from '../domain/tutor/rewording';
import type { LanguageModel } from './language-model.svelte';
import type { ModelTalk } from './model-talk.svelte';
import { SayAgain } from './say-again.svelte';

const given: Rewording = {
	text: 'Heat makes particles move faster. Ice melts: its particles leave their places and begin to slide.',
	context: ['Why does ice melt?'],
	secrets: [],
	way: 'simpler',
	level: 4,
	language: 'en' as LanguageTag
};
const GOOD = 'Heat makes the particles of the ice faster. Then they leave their places and slide.';
const INVENTED = 'Ice melts at 47 degrees. Its particles leave their places and slide.';

/** A model whose outputs are written down; after the last it breaks. */
function setUp(outputs: readonly string[]) {
	const asked: string[] = [];
	const kept: { readonly text: string; readonly said: string }[] = [];
	const flagged: number[] = [];
	let stops = 0;
	const model = {
		failure: { key: 'model.crashed' },
		shelf: { isReady: true, chosen: { model: { uses: ['simpler'], languages: ['en'] } } },
		write: async (messages: readonly { content: string }[]) => {
			asked.push(messages.map(({ content }) => content).join('\n'));
			return outputs[asked.length - 1];
		},
		stop: () => void stops++
	};
	const talk = {
		add: async (entry: { text: string; said: string }) => void kept.push(entry),
		flag: async (at: number) => void flagged.push(at)
	};
	const again = new SayAgain(model as unknown as LanguageModel, talk as unknown as ModelTalk);
	return { again, asked, kept, flagged, model, stopped: () => stops };
}

describe('SayAgain', () => {
	it('shows what the guard lets through, and keeps it', async () => {
		const { again, kept, asked } = setUp([GOOD]);
		await again.say(given);
		expect(again.said).toMatchObject({ text: GOOD, by: 'model' });
		expect(again.isWorking).toBe(false);
		expect(kept).toMatchObject([{ text: given.text, said: GOOD }]);
		expect(asked).toHaveLength(1);
	});

	it('asks once more, more strictly, when the guard stops the first', async () => {
		const { again, asked } = setUp([INVENTED, GOOD]);
		await again.say(given);
		expect(again.said).toMatchObject({ text: GOOD, by: 'model' });
		expect(asked[1]).toContain('only');
		expect(asked[1]).not.toBe(asked[0]);
	});

	it('goes back to the authored text after two that the guard stops, and keeps none of them', async () => {
		const { again, kept } = setUp([INVENTED, INVENTED]);
		await again.say(given);
		expect(again.said).toMatchObject({ text: given.text, by: 'authored', why: { key: 'model.guarded' } });
		expect(kept).toEqual([]);
	});

	it('never shows the answer that is still to be found', async () => {
		const text = 'Start from six times six, then add one more six.';
		const leak = 'Six times six is 36, and one more six makes forty-two.';
		const { again } = setUp([leak, leak]);
		await again.say({ ...given, text, context: ['6 × 7 ='], secrets: ['42'] });
		expect(again.said).toMatchObject({ text, by: 'authored' });
	});

	it('says why when the model cannot write', async () => {
		const { again } = setUp([]);
		await again.say(given);
		expect(again.said).toMatchObject({ text: given.text, by: 'authored', why: { key: 'model.crashed' } });
	});

	it('asks no model what needs a person', async () => {
		const { again, asked } = setUp([GOOD]);
		await again.say({ ...given, context: ['my uncle beats me every day'] });
		expect(again.said).toMatchObject({ by: 'authored', why: { key: 'engine.talkToAdult' } });
		expect(asked).toEqual([]);
	});

	it('shows nothing of a writing that was stopped, and does not begin again', async () => {
		const { again, asked, kept, stopped } = setUp([INVENTED, GOOD]);
		const saying = again.say(given);
		again.stop();
		await saying;
		expect(again.said).toBeUndefined();
		expect(stopped()).toBe(1);
		expect(asked.length).toBeLessThan(2);
		expect(kept).toEqual([]);
	});

	it('keeps that a learner said it is wrong', async () => {
		const { again, flagged } = setUp([GOOD]);
		await again.say(given);
		await again.flagWrong();
		expect(again.said).toMatchObject({ isWrong: true });
		expect(flagged).toEqual([again.said?.at]);
	});

	it('offers only what the model here is trusted with', () => {
		const { again, model } = setUp([]);
		expect([again.canSay('simpler', 'en'), again.canSay('example', 'en'), again.canSay('simpler', 'sw')]).toEqual([
			true,
			false,
			false
		]);
		model.shelf.isReady = false;
		expect(again.canSay('simpler', 'en')).toBe(false);
	});
});
