import { beforeEach, describe, expect, it, vi } from 'vitest';
import { message } from '../domain/base/message';
import { fail } from '../domain/base/result';
import type { TutorAnswer } from '../domain/tutor/compose-answer';
import { juma, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { AskedBefore } from './asked-before.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

const NOTHING: TutorAnswer = { kind: 'nothing', why: message('engine.nothingFound') };

let app: TestApp;
let before: AskedBefore;

async function openFor(profile: typeof thandi): Promise<AskedBefore> {
	const { id } = valueOf(await app.storage.use((room) => room.profiles.create(profile, 1)));
	return new AskedBefore(app.storage, id);
}

const questions = (): string[] | undefined => before.questions?.map(({ question }) => question);

beforeEach(async () => {
	app = new TestPhone().open();
	before = await openFor(thandi);
});

describe('AskedBefore', () => {
	it('keeps each question once, the newest first, for one learner', async () => {
		await before.add({ question: 'What is melting?', answer: NOTHING }, 1);
		await before.add({ question: '3/4 + 1/8', answer: NOTHING }, 2);
		await before.add({ question: 'What is melting?', answer: NOTHING }, 3);
		expect(questions()).toEqual(['What is melting?', '3/4 + 1/8']);
		const other = await openFor(juma);
		await other.read();
		expect(other.questions).toEqual([]);
	});

	it('keeps nothing of what only a person she trusts should hear, nor of what was no question', async () => {
		await before.add(
			{ question: 'Somebody hurts me', answer: { kind: 'care', why: message('engine.talkToAdult') } },
			1
		);
		await before.add({ question: ' ', answer: { kind: 'refused', why: message('engine.questionEmpty') } }, 2);
		await before.read();
		expect(before.questions).toEqual([]);
	});

	it('keeps no more of a question than its words, and what was kept stays readable', async () => {
		await before.add({ question: 'What is melting?', answer: NOTHING }, 1);
		await before.add({ question: `12 × 7${' '.repeat(2_000)}`, answer: NOTHING }, 2);
		await before.read();
		expect(questions()).toEqual(['12 × 7', 'What is melting?']);
	});

	it('writes over nothing that could not be read', async () => {
		await before.add({ question: 'What is melting?', answer: NOTHING }, 1);
		const storage = valueOf(await app.storage.open());
		const reading = vi.spyOn(storage.settings, 'readProfile').mockResolvedValue(fail({ kind: 'broken', detail: '' }));
		await before.add({ question: '12 × 7', answer: NOTHING }, 2);
		reading.mockRestore();
		await before.read();
		expect(questions()).toEqual(['What is melting?']);
	});

	it('lets the oldest go, and all of them when she wants', async () => {
		for (let at = 1; at <= 52; at++) await before.add({ question: `What is ${at}?`, answer: NOTHING }, at);
		expect(questions()).toHaveLength(50);
		expect(questions()?.at(-1)).toBe('What is 3?');
		await before.deleteAll();
		expect(questions()).toEqual([]);
	});
});
