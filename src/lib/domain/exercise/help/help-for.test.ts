import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../../../../locales/en/help.json';
import type { MathNode } from '../../base/math-node';
import { mathToText } from '../../number/math-text';
import { parseSum } from '../../number/parse-sum';
import type { Rational } from '../../number/rational';
import { solveSum } from '../../number/solve-sum';
import type { LineQuestion } from '../steps/line-question';
import { parseTask } from '../task/parse-task';
import { helpFor, type Help } from './help-for';

function ask(text: string, before: readonly string[] = []): LineQuestion {
	const task = parseTask(text);
	if (!task.ok) throw new Error(`${text}: ${task.error.key}`);
	return { task: task.value, form: 'any', before, decimalSign: 'point' };
}

function help<Level extends Help['level']>(question: LineQuestion, level: Level, seed = 's'): Help & { level: Level } {
	const given = helpFor(question, level, seed);
	if (given?.level !== level) throw new Error(`level ${level} gave ${given?.level}`);
	return given as Help & { level: Level };
}

const text = (math: MathNode): string => mathToText(math, (canonical) => canonical);

const written = ({ numerator, denominator }: Rational): string =>
	denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

/** What a line is worth; undefined where it is no sum. */
function worth(line: string): string | undefined {
	const sum = parseSum(line, 'point');
	const worked = sum.ok ? solveSum(sum.value) : undefined;
	return worked?.ok ? written(worked.value.leaf.value) : undefined;
}

/** A line with every number written as n: what stays is the kind of sum. */
const shape = (line: string): string => line.replace(/\d+(\.\d+)?/g, 'n');

/** A task, the idea of its first step, and the small question that leads to it with its answer. */
type Example = readonly [task: string, idea: string, question?: readonly [string, string]];

const SUMS: readonly Example[] = [
	['calculate 3/4 + 1/8', 'SameParts', ['help.askCommonBottom', '8']],
	['calculate 3/4 - 1/4', 'AddTops', ['help.askDifference', '2']],
	['calculate 1/7 + 3/7', 'AddTops', ['help.askSum', '4']],
	['calculate 5 + 6 × 10', 'Products', ['help.askProduct', '60']],
	['calculate (7 - 2) × 3^2', 'Brackets', ['help.askDifference', '5']],
	['calculate 2^3', 'Powers'],
	['calculate 12 + 30', 'Add', ['help.askSum', '42']],
	['calculate 12 - 30', 'Subtract', ['help.askDifference', '-18']],
	['calculate 5 - -3', 'SubtractNegative'],
	['calculate 7 × 8', 'Multiply', ['help.askProduct', '56']],
	['calculate 56 ÷ 8', 'Divide', ['help.askQuotient', '7']],
	['calculate 2/3 × 4/5', 'MultiplyFractions'],
	['calculate 2/3 ÷ 4/5', 'DivideFractions'],
	['calculate 1 1/2 + 2 1/3', 'Mixed'],
	['calculate 0.3 + 0.45', 'Add', ['help.askSum', '3/4']],
	['calculate 25% × 80', 'Percent'],
	['calculate 1/2 + 0.25', 'DecimalFraction'],
	['calculate -(-4)', 'SubtractNegative'],
	['simplify 12/18', 'Simplify', ['help.askFactor', '6']]
];

const OTHERS: readonly Example[] = [
	['percent 15% of 240 = ?', 'Percent'],
	['percent 15% of ? = 36', 'Percent'],
	['percent ?% of 50 = 44', 'Percent'],
	['proportion 8 : 14 = 12 : ?', 'Proportion'],
	['difference 1 : 3 = 2 : ?', 'Difference'],
	['grown-area 2 : 4 = 6 : ?', 'GrownArea'],
	['scale 3/4 = ?/20', 'Scale', ['help.askTimes', '5']],
	['scale 15/20 = ?/4', 'Scale', ['help.askDividedBy', '5']],
	['scale 2/3 = 8/?', 'Scale', ['help.askTimes', '4']],
	['part 3/8', 'PartOf'],
	['substitute 2x + 3 with x = 4', 'Substitute'],
	['area 4 × 5', 'Area'],
	['perimeter 4 × 5', 'Perimeter'],
	['digit-value 4725 at 2', 'Place'],
	['phrase less-than 3', 'Words']
];

/** No other square is near 9. */
const ONLY_OF_ITS_KIND = 'factorise x^2 - 9';

const ALGEBRA: readonly Example[] = [
	['solve 2x + 3 = 11', 'BothSides'],
	['solve 5x - 4 = 2x + 8', 'BothSides'],
	['solve x/2 = 7', 'BothSides'],
	['solve 2x + 3 + x = 12', 'Collect'],
	['solve 2(x + 3) = 12', 'Expand'],
	['expand 3(x + 2)', 'Expand'],
	['expand 7 - (x + 2)', 'Expand'],
	['expand (x + 1)(x + 2)', 'Expand'],
	['expand (x + 1)^2', 'Powers'],
	['collect 2x + 3 + 4x', 'Collect'],
	['collect 2 × 3x + 1', 'Form'],
	['factorise 6x + 9', 'Factorise'],
	[ONLY_OF_ITS_KIND, 'Factorise'],
	['factorise x^2 + 5x + 6', 'Factorise']
];

interface Case {
	readonly task: string;
	readonly idea: string;
	readonly question: readonly [string, string] | undefined;
}

const named = (examples: readonly Example[]): readonly Case[] =>
	examples.map(([task, idea, question]) => ({ task, idea, question }));

const seeds = fc.integer({ min: 0, max: 1000 }).map(String);

describe('helpFor', () => {
	it.each<Case>(named([...SUMS, ...OTHERS, ...ALGEBRA]))(
		'$task: points to the idea and reminds of it: $idea',
		({ task, idea }) => {
			const [point, remind] = [help(ask(task), 1), help(ask(task), 2)];
			expect([point.words.key, remind.words.key]).toEqual([`help.point${idea}`, `help.remind${idea}`]);
			expect(english).toHaveProperty(`point${idea}`);
			expect(english).toHaveProperty(`remind${idea}`);
		}
	);

	it.each<Case>(named([...SUMS, ...OTHERS]))(
		'$task: asks a small question on the way, where one helps',
		({ task, question }) => {
			const { scaffold } = help(ask(task), 2);
			expect(scaffold && [scaffold.question.key, written(scaffold.answer)]).toEqual(question);
		}
	);

	it('holds the line that the learner stands at, and goes on with her', () => {
		const first = ask('calculate (7 - 2) × 3^2');
		expect(text(help(first, 1).at)).toBe('(7 - 2) × 3^2');
		const { step, text: line } = help(first, 4);
		expect([text(step.before), text(step.after), line]).toEqual(['(7 - 2) × 3^2', '5 × 3^2', '5 × 3^2']);
		const second = ask('calculate (7 - 2) × 3^2', [line]);
		expect([text(help(second, 1).at), help(second, 1).words.key]).toEqual(['5 × 3^2', 'help.pointPowers']);
		expect(help(second, 4).text).toBe('5 × 9');
		expect(helpFor(ask('calculate 3 + 4', ['7']), 1, 's')).toBeUndefined();
	});

	it.each<[string, string[], string]>([
		['solve 2x + 3 = 11', [], '2x = 8'],
		['solve 2x + 3 = 11', ['2x = 8'], 'x = 4'],
		['expand 3(x + 2)', [], '3x + 6'],
		['collect 2x + 3 + 4x', [], '6x + 3'],
		['factorise 6x + 9', [], '3(2x + 3)']
	])('%s after %j: shows %s', (task, before, line) => {
		expect(help(ask(task, before), 4).text).toBe(line);
	});
});

describe('the twin of a line', () => {
	it.each<Case>(named(SUMS))(
		'$task: is a sum of the same kind with other numbers, rightly worked',
		({ task, idea }) => {
			const question = ask(task);
			fc.assert(
				fc.property(seeds, (seed) => {
					const { words, twin } = help(question, 3, seed);
					const [before, after] = [text(twin.before), text(twin.after)];
					expect(words.key).toBe('help.twin');
					expect(before).not.toBe(text(help(question, 1).at));
					expect(shape(before)).toBe(shape(text(help(question, 1).at)));
					expect(after).not.toBe(before);
					expect(worth(after)).toBe(worth(before));
					// Its step has the same idea, or it would explain something else.
					const again = helpFor(
						ask(task.startsWith('simplify') ? `simplify ${before}` : `calculate ${before}`),
						1,
						seed
					);
					expect(again?.words.key).toBe(`help.point${idea}`);
				}),
				{ numRuns: 20 }
			);
		}
	);

	it.each([
		['calculate 3/4 - 1/4', 'equal bottoms'],
		['calculate 1/7 + 3/7', 'equal bottoms']
	])('%s keeps %s', (task) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const bottoms = text(help(ask(task), 3, seed).twin.before).match(/(?<=\/)\d+/g);
				expect(new Set(bottoms).size).toBe(1);
			}),
			{ numRuns: 20 }
		);
	});

	it('comes out as kindly as the sum itself: whole if that is, below zero if that is, with no huge bottoms', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const twinOf = (task: string): string => worth(text(help(ask(task), 3, seed).twin.before)) ?? '';
				expect(twinOf('calculate 56 ÷ 8')).toMatch(/^\d+$/);
				expect(twinOf('calculate 12 - 30')).toMatch(/^-\d+$/);
				expect(twinOf('calculate 30 - 12')).toMatch(/^\d+$/);
				const [, bottom] = twinOf('calculate 3/4 + 1/8').split('/');
				expect(Number(bottom)).toBeGreaterThan(1);
				expect(Number(bottom)).toBeLessThanOrEqual(60);
			}),
			{ numRuns: 20 }
		);
	});

	it('has numbers of about the same size; 1 stays', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const before = text(help(ask('calculate 1 + 480 × 7'), 3, seed).twin.before);
				const [one, large, small] = (before.match(/\d+/g) ?? []).map(Number);
				expect(one).toBe(1);
				expect(large).toBeGreaterThanOrEqual(240);
				expect(large).toBeLessThanOrEqual(720);
				expect(small).toBeGreaterThanOrEqual(2);
				expect(small).toBeLessThanOrEqual(12);
			}),
			{ numRuns: 20 }
		);
	});

	it.each<Case>(named(ALGEBRA.filter(([task]) => task !== ONLY_OF_ITS_KIND)))(
		'$task: is a line of the same kind with the same step',
		({ task }) => {
			const question = ask(task);
			const { words, twin } = help(question, 3);
			expect(words.key).toBe('help.twin');
			expect(twin.reason.key).toBe(help(question, 4).step.reason.key);
			expect(text(twin.before)).not.toBe(text(help(question, 1).at));
			expect(text(twin.after)).not.toBe(text(twin.before));
		}
	);

	it('stands at the line the learner stands at', () => {
		expect(shape(text(help(ask('solve 2x + 3 = 11', ['2x = 8']), 3).twin.before))).toBe('nx = n');
		expect(shape(text(help(ask('expand 3(x + 2) + x', ['3x + 6 + x']), 3).twin.before))).toBe('nx + n + x');
		expect(shape(text(help(ask('percent 15% of 240 = ?', ['15% × 240']), 3).twin.before))).toBe('n% × n');
	});

	it.each([
		['percent 15% of 240 = ?', /^(\d+)% × (\d+)00 = □$/],
		['percent 15% of ? = 36', /^(\d+)% × □ = (\d+)$/],
		['percent ?% of 50 = 44', /^□% × (\d+)00 = (\d+)$/],
		['proportion 8 : 14 = 12 : ?', /^([2-9]) : ([2-9]) = (\d+) : □$/],
		['difference 1 : 3 = 2 : ?', /^([2-5]) → (\d+); ?(\d+) → □$/],
		['grown-area 2 : 4 = 6 : ?', /^([2-5]) → (\d+); ?(\d+) → □$/],
		['scale 3/4 = ?/20', /^(\d+)\/(\d+) = □\/(\d+)$/],
		['scale 2/3 = 8/?', /^(\d+)\/(\d+) = (\d+)\/□$/],
		['scale 15/20 = ?/4', /^(\d+)\/(\d+) = □\/(\d+)$/],
		['scale 8/12 = 2/?', /^(\d+)\/(\d+) = (\d+)\/□$/],
		['substitute 2x + 3 with x = 4', /^2x \+ 3; x = [2-9]$/],
		['area 4 × 5', /^[2-9] × [2-9]$/],
		['digit-value 4725 at 2', /^[1-9]{4}$/]
	])('%s: is a task of the same kind with kind numbers', (task, kind) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { twin } = help(ask(task), 3, seed);
				const before = text(twin.before);
				expect(before).toMatch(kind);
				expect(twin.reason.key).toBe(help(ask(task), 4).step.reason.key);
				const [given, second, third] = (before.match(/\d+/g) ?? []).map(Number) as [number, number, number];
				if (task.startsWith('proportion')) expect(third % given).toBe(0);
				if (task.startsWith('difference')) expect([second > given, third > given]).toEqual([true, true]);
				if (task.startsWith('scale 3/4'))
					expect([given < second, third > second, third % second]).toEqual([true, true, 0]);
				if (task.startsWith('scale 2/3'))
					expect([given < second, third > given, third % given]).toEqual([true, true, 0]);
				if (task.startsWith('scale 15')) expect([given < second, second % third]).toEqual([true, 0]);
				if (task.startsWith('scale 8')) expect([given < second, given % third]).toEqual([true, 0]);
				if (!task.startsWith('substitute') && !task.startsWith('digit'))
					expect(Number.isInteger(Number(worth(text(twin.after))))).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});

	it('gives the idea again where there is none', () => {
		expect(helpFor(ask('phrase less-than 3'), 3, 's')).toEqual({ level: 2, words: { key: 'help.remindWords' } });
		expect(helpFor(ask(ONLY_OF_ITS_KIND), 3, 's')).toEqual({ level: 2, words: { key: 'help.remindFactorise' } });
	});
});
