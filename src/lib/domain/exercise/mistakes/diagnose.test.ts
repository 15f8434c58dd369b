import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId } from '../../base/ids';
import type { Outcome } from '../steps/worked-solution';
import { ANY_TASK, anyNumber, anyTask } from '../task/any-task.testing';
import { rightOutcome } from '../task/right-outcome';
import type { Task } from '../task/task';
import { diagnose, type MistakeMemory } from './diagnose';
import type { Diagnosis } from './diagnosis';
import { DOCUMENTED_MISTAKES } from './documented-mistakes.testing';
import {
	calculate,
	columns,
	compare,
	number,
	places,
	remainder,
	rewrite,
	algebra,
	simplify,
	solve
} from '../task/sample-tasks.testing';
import { MISCONCEPTION_RULES } from './rules';
import { listWrongOutcomes } from './wrong-outcomes';

function nameOf(diagnosis: Diagnosis): string {
	return diagnosis.kind === 'slip' ? `slip: ${diagnosis.slip}` : diagnosis.misconceptionId;
}

function namesFor(task: Task, wrong: Outcome, memory?: MistakeMemory): readonly string[] {
	const right = rightOutcome(task);
	if (!right) throw new RangeError('a task without an answer');
	return diagnose(task, wrong, memory ? { right, memory } : { right }).map(nameOf);
}

/** A task that has an answer, with a wrong one that somebody may give. */
const anyAnswered = anyTask.chain((task) => {
	const right = rightOutcome(task);
	const wrongs = right ? listWrongOutcomes(task, right).map(({ outcome }) => outcome) : [];
	const anyOther = anyNumber.map((value): Outcome => ({ kind: 'number', value }));
	const given = wrongs.length > 0 ? fc.oneof(fc.constantFrom(...wrongs), anyOther) : anyOther;
	return fc.record({ task: fc.constant(task), right: fc.constant(right), given });
});

describe('diagnose', () => {
	it.each(DOCUMENTED_MISTAKES.map((mistake) => [mistake.rule, mistake.source, mistake] as const))(
		'finds %s first where it is documented (%s)',
		(rule, _, { task, wrong }) => {
			expect(namesFor(task, wrong)[0]).toBe(rule);
		}
	);

	it('has a documented mistake for every rule', () => {
		const shown = new Set(DOCUMENTED_MISTAKES.map(({ rule }) => rule));
		expect(MISCONCEPTION_RULES.map(({ id }) => String(id)).filter((id) => !shown.has(id))).toEqual([]);
	});

	it.each([
		['7 × 8', '63', 'next-in-the-table'],
		['56 ÷ 8', '6', 'next-in-the-table'],
		['37 + 25', '63', 'one-off'],
		['40 + 12', '25', 'digits-swapped'],
		['250 + 34', '28', 'digit-lost-or-doubled'],
		['400 + 122', '521', 'one-off'],
		['83 + 14', '52', 'copied-wrongly'],
		['3 - 8', '5', 'switches-around'],
		['12 × 30', '3600', 'ten-times-off'],
		['15 + 6', '9', 'other-sign']
	])('takes %s = %s for %s', (sum, wrong, cause) => {
		expect(namesFor(calculate(sum), number(wrong))[0]?.replace('slip: ', '')).toBe(cause);
	});

	it('sees that a remainder is left out', () => {
		expect(namesFor(columns('÷', '17', '5'), number('3'))[0]).toBe('slip: remainder-left-out');
	});

	it.each([
		['a remainder that is one off', '827', '8', remainder(103n, 4n), 'slip: remainder-wrong'],
		['a remainder of a large divisor', '5000', '400', remainder(12n, 100n), 'slip: remainder-wrong'],
		['a remainder that another share would fit in', '17', '5', remainder(3n, 7n), 'slip: remainder-wrong'],
		['a quotient that is one off', '827', '8', remainder(104n, 3n), 'slip: quotient-wrong'],
		['a quotient with its digits swapped', '989', '8', remainder(132n, 5n), 'slip: quotient-wrong'],
		['a zero that was skipped', '827', '8', remainder(13n, 3n), 'skips-zero-in-quotient'],
		['one share too few', '17', '5', remainder(2n, 7n), 'leaves-too-much-over']
	])('tells %s from the rest of a division', (_, total, divisor, wrong, cause) => {
		expect(namesFor(columns('÷', total, divisor), wrong)[0]).toBe(cause);
	});

	it('has nothing to say where both numbers of a division are far off', () => {
		expect(namesFor(columns('÷', '827', '8'), remainder(55n, 6n))).toEqual([]);
	});

	it('takes the other end of a comparison for a slip when no thinking explains it', () => {
		expect(namesFor(compare('smallest', '3/4', '1/8', '2/3'), places(0))).toContain('slip: other-end');
		expect(namesFor(compare('order', '3', '5', '4'), places(1, 2, 0))).toEqual(['slip: other-end']);
	});

	it('sees a lost sign in algebra', () => {
		expect(namesFor(rewrite('expand', '2(x - 3)'), algebra('2x + 6'))[0]).toBe('slip: sign-lost');
	});

	it('sees arithmetic that went wrong inside other tasks', () => {
		expect(namesFor(solve('x + 179 = 253'), number('126'))[0]).toBe('smaller-from-larger');
	});

	it('knows a line of working by its value, before it is finished', () => {
		// 3/6 + 1/2 is 1: the first two fractions of 2/3 + 1/3 + 1/2 are added top to top and bottom to bottom.
		expect(namesFor(calculate('2/3 + 1/3 + 1/2'), number('1'))[0]).toBe('adds-tops-and-bottoms');
	});

	it('has nothing to say about an answer that nothing explains', () => {
		expect(namesFor(calculate('4/5 + 2/3'), number('977/13'))).toEqual([]);
	});

	it('puts a rule that foretells only this answer before one that foretells many', () => {
		// Changing only one part is seen more often, but of 12/24 it may make ten other things.
		const found = namesFor(simplify(12n, 24n), number('1/4'));
		expect(found.slice(0, 2)).toEqual(['crosses-out-digits', 'changes-only-one-part']);
	});

	it('leaves room for something else, more where few answers can be guessed among', () => {
		const confidenceOf = (task: Task, wrong: Outcome): number => {
			const right = rightOutcome(task);
			return (right ? diagnose(task, wrong, { right }) : []).reduce((sum, { confidence }) => sum + confidence, 0);
		};
		const amongMany = confidenceOf(calculate('4/5 + 2/3'), number('6/8'));
		const amongTwo = confidenceOf(compare('greatest', '0.4', '0.25'), places(1));
		expect(amongMany).toBeLessThan(1);
		expect(amongTwo).toBeLessThan(amongMany);
	});

	it('blames no brackets that only our own way of solving has', () => {
		// 19 - 4 ÷ 3, where the equation is worked out as (19 - 4) ÷ 3.
		expect(namesFor(solve('3x + 4 = 19'), number('53/3'))).not.toContain('ignores-brackets');
	});

	it('trusts a misconception more that this learner has shown before, less as time passes', () => {
		const task = compare('greatest', '0.4', '0.25');
		const id = asId<MisconceptionId>('longer-is-larger');
		const confidenceWith = (answersSince: number, times: number): number => {
			const memory: MistakeMemory = new Map([[id, { times, answersSince }]]);
			const right = rightOutcome(task);
			const found = right ? diagnose(task, places(1), { right, memory }) : [];
			return found.find((diagnosis) => nameOf(diagnosis) === id)?.confidence ?? 0;
		};
		expect(confidenceWith(0, 3)).toBeGreaterThan(confidenceWith(30, 3));
		expect(confidenceWith(30, 3)).toBeGreaterThan(confidenceWith(0, 0));
	});

	it('never sums to more than 1, ranks downwards and finds the same twice', () => {
		fc.assert(
			fc.property(anyAnswered, ({ task, right, given }) => {
				if (!right) return;
				const found = diagnose(task, given, { right });
				const confidences = found.map(({ confidence }) => confidence);
				expect(confidences.reduce((sum, confidence) => sum + confidence, 0)).toBeLessThanOrEqual(1);
				expect(confidences.every((confidence) => confidence > 0)).toBe(true);
				expect([...confidences].sort((first, second) => second - first)).toEqual(confidences);
				expect(diagnose(task, given, { right })).toEqual(found);
			}),
			{ numRuns: 200 }
		);
	});

	it('never finds fault with the right answer', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const right = rightOutcome(task);
				if (right) expect(diagnose(task, right, { right })).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});

	it.each(Object.keys(ANY_TASK))('explains every foretold wrong answer to any task of the kind %s', (kind) => {
		fc.assert(
			fc.property(ANY_TASK[kind as Task['kind']] as fc.Arbitrary<Task>, (task) => {
				const right = rightOutcome(task);
				for (const { outcome, rules } of right ? listWrongOutcomes(task, right) : []) {
					const found = right ? diagnose(task, outcome, { right }).map(nameOf) : [];
					expect(found).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
				}
			}),
			{ numRuns: 20 }
		);
	});
});
