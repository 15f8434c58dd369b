import { describe, expect, it } from 'vitest';
import { parseCatalogue, type CatalogueEntry } from './catalogue';
import { chooseModel, explainChoice, judgeModel, type ModelJudgement } from './judge-model';
import type { PhoneFacts } from './phone';

function model(id: string, megabytes: number, dtype: object = { wasm: 'q8' }): CatalogueEntry {
	const bytes = megabytes * 1e6;
	const entry = {
		id: `test/${id}`,
		name: id,
		files: [{ path: 'onnx/model.onnx', bytes, sha256: 'a'.repeat(64) }],
		bytes,
		languages: ['en'],
		dtype,
		licence: 'MIT',
		uses: ['reword'],
		contextTokens: 512,
		memoryBytes: 230e6 + bytes
	};
	const parsed = parseCatalogue({ models: [entry] });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
	return parsed.value.models[0] as CatalogueEntry;
}

const mini = model('mini', 15);
const small = model('small', 164);
const medium = model('medium', 365);
const large = model('large', 570, { webgpu: 'q4f16' });
const all = [mini, small, medium, large];

const phone: PhoneFacts = {
	devices: ['wasm'],
	hasHalfFloats: false,
	memoryGb: 4,
	cores: 8,
	hasSimd: true,
	hasThreads: false,
	freeBytes: 5e9,
	lineMbit: 2,
	speed: 1_000
};

const judgeAll = (changes: Partial<PhoneFacts>): readonly ModelJudgement[] =>
	all.map((each) => judgeModel(each, { ...phone, ...changes }, each.bytes));
const choose = (changes: Partial<PhoneFacts>): string | undefined => chooseModel(judgeAll(changes))?.model.name;

describe('the model for a phone', () => {
	it.each([
		['of 1 GB: none', { memoryGb: 1 }, undefined],
		['of 2 GB: the tiny one', { memoryGb: 2 }, 'mini'],
		['that does not tell its memory: the tiny one', { memoryGb: undefined }, 'mini'],
		['of 4 GB: the small one', {}, 'small'],
		['of 8 GB: the medium one', { memoryGb: 8 }, 'medium'],
		[
			'of 8 GB with a chip that knows half floats: the large one',
			{ memoryGb: 8, devices: ['webgpu', 'wasm'] as const, hasHalfFloats: true },
			'large'
		],
		['with a chip that does not: the medium one', { memoryGb: 8, devices: ['webgpu', 'wasm'] as const }, 'medium'],
		['that is slow: the tiny one', { memoryGb: 8, speed: 60 }, 'mini'],
		['that is full: the tiny one', { memoryGb: 8, freeBytes: 100e6 }, 'mini'],
		['with an old browser: none', { memoryGb: 8, hasSimd: false }, undefined]
	])('%s', (_, changes, name) => expect(choose(changes)).toBe(name));

	it('that is stored already needs no more room', () => {
		expect(judgeModel(small, { ...phone, freeBytes: 0 }, 0).unfit).toBeUndefined();
	});

	it('runs on the processor when it is small, else on the chip', () => {
		const both = { wasm: 'q8', webgpu: 'fp32' };
		const withChip = { ...phone, memoryGb: 8, devices: ['webgpu', 'wasm'] as const };
		expect(judgeModel(model('tiny', 15, both), withChip, 0).device).toBe('wasm');
		expect(judgeModel(model('big', 300, both), withChip, 0).device).toBe('webgpu');
	});

	it('is said to write as fast as its size and the phone allow', () => {
		const fast = judgeModel(small, phone, 0).tokensPerSecond ?? 0;
		expect(judgeModel(small, { ...phone, speed: 500 }, 0).tokensPerSecond).toBeCloseTo(fast / 2);
		expect(fast).toBeCloseTo(28, 0);
		expect(judgeModel(medium, phone, 0).tokensPerSecond).toBeLessThan(fast / 1.7);
		expect(judgeModel(mini, phone, 0).tokensPerSecond).toBeLessThan(85);
		expect(judgeModel(small, { ...phone, speed: undefined }, 0)).not.toHaveProperty('tokensPerSecond');
	});
});

describe('explainChoice', () => {
	const explain = (changes: Partial<PhoneFacts>): string => {
		const judged = judgeAll(changes);
		return explainChoice(chooseModel(judged), judged).key;
	};

	it('names the model, or why the tutor stays without one', () => {
		expect(explain({})).toBe('model.chosen');
		expect(explain({ memoryGb: 1 })).toBe('model.withoutMemory');
		expect(explain({ freeBytes: 1e6 })).toBe('model.withoutRoom');
		expect(explain({ hasSimd: false })).toBe('model.withoutBrowser');
		const onlyLarge = [judgeModel(large, phone, 0)];
		expect(explainChoice(undefined, onlyLarge).key).toBe('model.withoutChip');
		expect(explainChoice(undefined, []).key).toBe('model.noneOffered');
	});

	it('never advises a model that is on trial, and says so where there is no other', () => {
		const trials = judgeAll({}).map((each) => ({ ...each, model: { ...each.model, uses: [] } }));
		expect(chooseModel(trials)).toBeUndefined();
		expect(explainChoice(undefined, trials).key).toBe('model.onlyTrials');
		expect(chooseModel([...trials, ...judgeAll({})])?.model.uses).not.toEqual([]);
	});
});
