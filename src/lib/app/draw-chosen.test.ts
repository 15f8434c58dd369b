import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId, type ProfileId } from '../domain/base/ids';
import { message } from '../domain/base/message';
import { createRandom } from '../domain/base/random';
import { drawItem } from '../domain/exercise/draw-item';
import { mistake, sampleTemplate } from '../domain/exercise/sample-template';
import type { Template } from '../domain/exercise/template';
import type { NextChoice } from '../domain/learning/choose-next';
import { drawChosen } from './draw-chosen';

const profileId = asId<ProfileId>('thandi');
const rare = asId<MisconceptionId>('rare');
const addsBoth = asId<MisconceptionId>('adds-tops-and-bottoms');
/** Shows the misconception with every third item or so. */
const template = sampleTemplate({ mistakes: [mistake('common', 'n+d+99'), mistake('rare', '(n+1)/d', 'k = 3')] });
/** Its author foresaw nothing, but said what the task is. */
const adding = sampleTemplate({
	id: asId('fractions/adding'),
	variables: [{ kind: 'range', name: 'b', from: 3, to: 9, step: 1 }],
	conditions: [],
	question: { en: [{ kind: 'text', text: '1/2 + 1/{b}' }] },
	answer: { kind: 'number', value: '1/2 + 1/b', form: 'simplest' },
	task: 'calculate 1/2 + 1/{b}',
	mistakes: [],
	hints: [],
	solution: []
});

function draw(of: Template, change: Partial<NextChoice>, drawnBefore: readonly string[] = []) {
	const { id: templateId, skills: skillIds } = of;
	return drawChosen(
		{ templateId, skillIds, purpose: 'contrast', reason: message('any'), ...change },
		{ templates: [of], profileId, drawnBefore, hadNow: drawnBefore, random: createRandom('any') }
	);
}

describe('drawChosen', () => {
	it('draws on until the numbers can show the misconception, or gives up', async () => {
		const found = await Promise.all(
			Array.from({ length: 40 }, async (_, number) => {
				const drawnBefore = Array.from({ length: number }, (_, before) => `thandi/${template.id}/${before + 1}`);
				const item = await draw(template, { misconceptionId: rare }, drawnBefore);
				if (item) expect(drawnBefore).not.toContain(item.seed);
				if (item) expect(item.knownWrongs.map(({ misconceptionId }) => misconceptionId)).toContain(rare);
				return item;
			})
		);
		expect(found.filter(Boolean).length).toBeGreaterThan(30);
	});

	it('takes the next item where nothing particular is to be shown', async () => {
		expect((await draw(template, { purpose: 'practice' }))?.seed).toBe(`thandi/${template.id}/1`);
	});

	it('makes a contrasting pair from the item where the misconception was met', async () => {
		const seed = `thandi/${adding.id}/1`;
		expect(drawItem(adding, seed).ok).toBe(true);
		const { id: templateId, lessonId, skills, level } = adding;
		const contrast = { misconceptionId: addsBoth, metAt: { templateId, lessonId, skills, level, seed } };
		const plain = await draw(adding, contrast, [seed]);
		expect(plain).toMatchObject({ templateId: 'engine/task', seed: 'calculate 1/2 + 1/2', lessonId, skills, level });
		const near = await draw(adding, contrast, [seed, plain?.seed ?? '']);
		expect(near).toMatchObject({ templateId: 'engine/task', skills });
		expect(near?.seed).not.toBe(plain?.seed);
		// Met at an item of the engine's own, another day.
		const again = await draw(adding, {
			...contrast,
			metAt: { ...contrast.metAt, templateId: near!.templateId, seed: near!.seed }
		});
		expect(again?.seed).toBe(plain?.seed);
	});
});
