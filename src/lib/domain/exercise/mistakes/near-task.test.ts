import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../base/random';
import { decimalText } from '../../number/rational-text';
import { calculate, compare, percent, simplify, solve } from '../task/sample-tasks.testing';
import type { Task, TaskOf } from '../task/task';
import { writeTask } from '../task/write-task';
import { nearTask } from './near-task';

const SEEDS = 60;

/** The task moved with many seeds, as text. */
function moved(task: Task): readonly string[] {
	return Array.from({ length: SEEDS }, (_, seed) => writeTask(nearTask(task, createRandom(String(seed)))));
}

/** Every number of one place in the texts. */
function numbersAt(texts: readonly string[], pattern: RegExp): readonly number[] {
	return texts.map((text) => {
		const found = pattern.exec(text)?.[1];
		if (found === undefined) throw new Error(`${text} has no ${pattern.source}`);
		return Number(found);
	});
}

const span = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

describe('nearTask', () => {
	it('moves whole numbers by two at most, both ways', () => {
		const texts = moved(calculate('20 + 6'));
		expect(span(numbersAt(texts, /^calculate (\d+) \+ \d+$/))).toEqual([18, 22]);
		expect(span(numbersAt(texts, /\+ (\d+)$/))).toEqual([4, 8]);
	});

	it('never reaches 0, nor passes it', () => {
		expect(span(numbersAt(moved(calculate('1 + 9')), /^calculate (-?\d+) \+/))).toEqual([1, 3]);
		expect(span(numbersAt(moved(solve('x = -1')), /x = (-?\d+)$/))).toEqual([-3, -1]);
	});

	it('moves a decimal in its last place, and keeps its places', () => {
		const texts = moved(compare('greatest', '0.35', '2.5'));
		expect(span(numbersAt(texts, /^\S+ (0\.\d\d?)\b/))).toEqual([0.33, 0.37]);
		expect(span(numbersAt(texts, /(\d\.\d)$/))).toEqual([2.3, 2.7]);
	});

	it('keeps less than one whole less, equal bottoms equal, and an exponent as it is', () => {
		for (const text of moved(calculate('3/4 + 1/4'))) {
			const [, top = '', bottom = '', otherTop = '', otherBottom = ''] =
				/^calculate (\d+)\/(\d+) \+ (\d+)\/(\d+)$/.exec(text) ?? [];
			expect(otherBottom, text).toBe(bottom);
			expect(Number(bottom)).toBeGreaterThan(1);
			expect(Number(top), text).toBeLessThan(Number(bottom));
			expect(Number(otherTop), text).toBeLessThan(Number(bottom));
		}
		for (const text of moved(calculate('7^2'))) expect(text).toMatch(/^calculate \d+\^2$/);
		expect(span(numbersAt(moved(calculate('9/4 + 1')), /\/(\d+)/))).toEqual([2, 6]);
		expect(
			moved(calculate('9/4 + 1')).some((text) => /(\d+)\/(\d+)/.test(text) && /^calculate [7-9]|1[01]\//.test(text))
		).toBe(true);
	});

	it('keeps a mixed number mixed, with a part below one whole', () => {
		const texts = moved(calculate('5 2/3 - 1 1/3'));
		for (const text of texts) expect(text).toMatch(/^calculate [3-7] [12]\/3 - [1-3] [12]\/3$/);
		expect(new Set(texts).size).toBeGreaterThan(10);
	});

	it('moves percents by whole percents', () => {
		const task = percent({ rate: '15', whole: '240' });
		for (let seed = 0; seed < SEEDS; seed++) {
			const near = nearTask(task, createRandom(String(seed))) as TaskOf<'percent'>;
			expect(near.rate && decimalText(near.rate)).toMatch(/^1[3-7]$/);
		}
	});

	it('asks in the same words', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				expect(nearTask(simplify(4n, 8n), createRandom(String(seed))).kind).toBe('simplify');
				expect(nearTask(solve('2y + 3 = 11', 'y'), createRandom(String(seed)))).toMatchObject({ unknown: 'y' });
			}),
			{ numRuns: 20 }
		);
	});
});
