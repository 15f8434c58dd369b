import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import { createRandom } from '../base/random';
import { mathToText } from '../number/math-text';
import { contrastItem, solvedSum, type ContrastQuestion } from './contrast-item';
import { listCouldShow } from './could-show';
import type { Item } from './item';
import { DOCUMENTED_MISTAKES } from './mistakes/documented-mistakes.testing';
import { calculate, compare } from './task/sample-tasks.testing';
import type { Task } from './task/task';

const addsBoth = asId<ContrastQuestion['misconceptionId']>('adds-tops-and-bottoms');

function draw(task: Task, change: Partial<ContrastQuestion> = {}): Item | undefined {
	return contrastItem({
		misconceptionId: addsBoth,
		had: [],
		random: createRandom('any'),
		lessonId: asId('fractions'),
		skills: [asId('adding')],
		level: 2,
		...change,
		task
	});
}

describe('contrastItem', () => {
	it('begins with the one where common sense shows what is wrong, then takes one like her own', () => {
		const plain = draw(calculate('1/2 + 1/3'));
		expect(plain).toMatchObject({ seed: 'calculate 1/2 + 1/2', lessonId: 'fractions', skills: ['adding'], level: 2 });
		const near = draw(calculate('1/2 + 1/3'), { had: [plain?.seed ?? ''] });
		expect(near?.seed).toMatch(/^calculate \d\/\d \+ \d\/\d$/);
		expect([plain?.seed, 'calculate 1/2 + 1/3']).not.toContain(near?.seed);
	});

	it('does not ask what she has just had', () => {
		const had: string[] = [];
		for (let round = 0; round < 8; round++) {
			const item = draw(calculate('1/2 + 1/3'), { had, random: createRandom(`${round}`) });
			if (item) had.push(item.seed);
		}
		expect(new Set(had).size).toBe(8);
	});

	it.each(DOCUMENTED_MISTAKES.map((mistake) => [mistake.rule, mistake] as const))(
		'makes only items that can show %s',
		(id, { task }) => {
			const item = draw(task, { misconceptionId: asId(id) });
			if (item) expect(listCouldShow(item)).toContain(id);
		}
	);

	it('leaves what is no clear question without its picture or story to the author', () => {
		const part: Task = { kind: 'part', shaded: 1n, parts: 4n };
		expect(draw(part, { misconceptionId: asId('swaps-top-and-bottom') })).toBeUndefined();
		expect(draw(calculate('1/2'))).toBeUndefined();
	});

	it('says what to do where the numbers do not', () => {
		const item = draw(compare('greatest', '1/3', '1/5'), { misconceptionId: asId('bigger-denominator-is-bigger') });
		expect(item).toMatchObject({ ask: { key: 'steps.askGreatest' }, answer: { kind: 'choice' } });
	});

	it('never puts numbers in order that are in order already, nor compares equal ones', () => {
		for (let seed = 0; seed < 40; seed++) {
			const item = draw(compare('order', '1/5', '1/3', '1/4'), {
				misconceptionId: asId('bigger-denominator-is-bigger'),
				random: createRandom(`${seed}`),
				had: ['greatest 1/2, 1/4']
			});
			if (item?.answer.kind !== 'order') continue;
			expect(item.answer.rightOrder).not.toEqual(item.answer.entries.map((entry) => entry.id));
		}
	});
});

describe('solvedSum', () => {
	it('is the sum with its result, and nothing for what is no sum', () => {
		const plain = draw(calculate('1/2 + 1/3'));
		const solved = plain && solvedSum(plain);
		expect(solved && mathToText(solved, (canonical) => canonical)).toBe('1/2 + 1/2 = 1');
		const compared = draw(compare('greatest', '1/3', '1/5'), { misconceptionId: asId('bigger-denominator-is-bigger') });
		expect(compared && solvedSum(compared)).toBeUndefined();
	});
});
