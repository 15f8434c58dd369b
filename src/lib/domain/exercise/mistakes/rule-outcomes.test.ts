import { describe, expect, it } from 'vitest';
import { arithmeticOf } from '../task/arithmetic-of';
import { rightOutcome } from '../task/right-outcome';
import { calculate, rewrite } from '../task/sample-tasks.testing';
import type { Task } from '../task/task';
import { MISCONCEPTION_RULES } from './rules';
import { outcomeKey } from './same-outcome';

type Row = readonly [rule: string, question: string, leadsTo: readonly string[]];

/** Each checked by hand: what somebody with this mistake writes, without what is right all the same. */
const SUMS: readonly Row[] = [
	['decimal-parts-like-wholes', '2.5 + 1.25', ['33/10']],
	['decimal-parts-like-wholes', '3.5 - 1.2', []],
	['decimal-parts-like-wholes', '3.5 - 1.25', []],
	['decimal-parts-like-wholes', '1.5 - 2.1', []],
	['decimal-parts-like-wholes', '1.25 - 3.5', []],
	['decimal-parts-like-wholes', '3.5 - 1.5', []],
	['decimal-parts-like-wholes', '4.05 - 1.02', ['33/10']],
	['decimal-parts-like-wholes', '1.05 + 2.03', []],
	['decimal-parts-like-wholes', '2.5 + 3', []],
	['decimal-parts-like-wholes', '3 + 2.5', []],
	['decimal-parts-like-wholes', '2.5 × 1.2', []],
	['decimal-parts-like-wholes', '4.75 - 1.3', ['93/25']],
	['decimal-parts-like-wholes', '0.5 - 0.2', []],
	['decimal-parts-like-wholes', '2 + 3', []],
	['lines-up-last-digits', '2.5 + 13.75', ['14']],
	['lines-up-last-digits', '13.75 - 2.5', ['27/2']],
	['lines-up-last-digits', '2.5 - 13.75', []],
	['lines-up-last-digits', '2.5 + 1.5', []],
	['lines-up-last-digits', '0.25 - 2.5', ['0']],
	['lines-up-last-digits', '7 - 0.7', ['0']],
	['lines-up-last-digits', '3 + 4', []],
	['lines-up-last-digits', '2.5 × 3', []],
	['copies-loose-digits', '6 - 1.35', ['107/20']],
	['copies-loose-digits', '6.5 - 1.35', ['21/4']],
	['copies-loose-digits', '6.25 - 1.35', []],
	['copies-loose-digits', '6.25 - 1.3', []],
	['copies-loose-digits', '1 - 3.25', []],
	['copies-loose-digits', '6 + 1.35', []],
	['copies-loose-digits', '3 - 3.25', ['1/4']],
	['copies-loose-digits', '6.5 × 1.35', []],
	['point-from-the-left', '6.7 × 3', ['201/100']],
	['point-from-the-left', '2.5 × 0.5', ['25/2']],
	['point-from-the-left', '0.2 × 0.3', []],
	['point-from-the-left', '3 × 4', []],
	['point-from-the-left', '0.01 × 2', []],
	['point-from-the-left', '6.7 + 3', []],
	['point-from-the-left', '12.5 × 1.5', []],
	['point-as-in-a-sum', '0.4 × 0.2', ['4/5']],
	['point-as-in-a-sum', '0.4 × 2', []],
	['point-as-in-a-sum', '2 × 0.4', []],
	['point-as-in-a-sum', '0.4 × 0.25', ['1']],
	['point-as-in-a-sum', '1.25 × 0.5', ['25/4']],
	['point-as-in-a-sum', '0.4 + 0.2', []],
	['ten-times-adds-a-zero', '4.35 × 10', ['87/20']],
	['ten-times-adds-a-zero', '10 × 4.35', ['87/20']],
	['ten-times-adds-a-zero', '4.35 × 100', ['87/20']],
	['ten-times-adds-a-zero', '4.35 × 3', []],
	['ten-times-adds-a-zero', '4.35 × 1000', ['87/20']],
	['ten-times-adds-a-zero', '1.10 × 2.5', []],
	['ten-times-adds-a-zero', '4.35 × 20', []],
	['ten-times-adds-a-zero', '4.35 × 101', []],
	['ten-times-adds-a-zero', '10 × 10', []],
	['ten-times-adds-a-zero', '4.35 ÷ 10', []],
	['ten-times-adds-a-zero', '0.10 × 4.5', []],
	['remainder-as-decimals', '2.57 ÷ 3', ['213/250']],
	['remainder-as-decimals', '17 ÷ 5', ['16/5']],
	['remainder-as-decimals', '17 ÷ 0.5', []],
	['remainder-as-decimals', '17 × 5', []],
	['remainder-as-decimals', '12 ÷ 4', []],
	['remainder-as-decimals', '5 ÷ 0', []],
	['remainder-as-decimals', '3 ÷ 2', ['11/10']],
	['remainder-as-decimals', '0.5 ÷ 2', ['21/100']],
	['multiplies-both-parts', '2/3 × 3', ['2/3']],
	['multiplies-both-parts', '3 × 2/3', ['2/3']],
	['multiplies-both-parts', '2/3 ÷ 3', []],
	['multiplies-both-parts', '2/3 × 3/4', []],
	['multiplies-both-parts', '3 × 4', []],
	['multiplies-both-parts', '2/5 × 7', ['2/5']],
	['multiplies-crosswise', '4/5 × 3/4', ['16/15', '166']],
	['multiplies-crosswise', '1/2 × 1/3', ['3/2', '23']],
	['multiplies-crosswise', '4/5 ÷ 3/4', []],
	['multiplies-crosswise', '4/5 × 2', []],
	['multiplies-crosswise', '2/3 × 5/7', ['14/15', '164']],
	['keeps-bottom-in-product', '3/5 × 4/5', ['12/5']],
	['keeps-bottom-in-product', '3/5 × 4/7', []],
	['keeps-bottom-in-product', '3/5 ÷ 4/5', []],
	['keeps-bottom-in-product', '3/5 × 2', []],
	['inverts-wrong-fraction', '2/3 ÷ 3/8', ['9/16', '4']],
	['inverts-wrong-fraction', '2/3 ÷ 4', ['6', '3/8']],
	['inverts-wrong-fraction', '4 ÷ 2/3', ['1/6', '3/8']],
	['inverts-wrong-fraction', '2/3 × 3/8', []],
	['inverts-wrong-fraction', '6 ÷ 3', []],
	['inverts-wrong-fraction', '5/7 ÷ 2/3', ['14/15', '21/10']],
	['multiplies-instead-of-dividing', '2/3 ÷ 4/5', ['8/15']],
	['multiplies-instead-of-dividing', '2/3 ÷ 4', ['8/3']],
	['multiplies-instead-of-dividing', '4 ÷ 2/3', ['8/3']],
	['multiplies-instead-of-dividing', '2/3 × 4/5', []],
	['multiplies-instead-of-dividing', '6 ÷ 3', []],
	['drops-rest-in-each-part', '7/8 ÷ 2/3', ['3/2']],
	['drops-rest-in-each-part', '2/3 ÷ 7/8', []],
	['drops-rest-in-each-part', '7/8 × 2/3', []],
	['drops-rest-in-each-part', '9/10 ÷ 4/3', ['2/3']],
	['drops-rest-in-each-part', '7/8 ÷ 2', []],
	['halves-instead-of-counting-halves', '1 3/4 ÷ 1/2', ['7/8']],
	['halves-instead-of-counting-halves', '6 ÷ 1/3', ['2']],
	['halves-instead-of-counting-halves', '6 ÷ 2/3', []],
	['halves-instead-of-counting-halves', '6 × 1/2', []],
	['halves-instead-of-counting-halves', '5/6 ÷ 1/5', ['1/6']],
	['halves-instead-of-counting-halves', '2.5 ÷ 1/2', ['5/4']],
	['ignores-brackets', '5 × (4 + 3)', ['23']],
	['ignores-brackets', '(4 + 3) × 5', ['19']]
];

const BRACKETS: readonly Row[] = [
	['expands-only-the-first', '2(x + 3)', ['2x 3 / 1']],
	['expands-only-the-first', '3(2x - 5)', ['-5 6x / 1']],
	['expands-only-the-first', '(x + 4) × 3', ['3x 4 / 1']],
	['expands-only-the-first', 'x(x + 2)', ['1xx 2 / 1']],
	['expands-only-the-first', '2(x + 3) + 4(x - 1)', ['-1 6x / 1', '5 6x / 1']],
	['expands-only-the-first', '-(x + 3)', []],
	['expands-only-the-first', '(x + 2)(x + 3)', []],
	['expands-only-the-first', '5 + (x + 3)', []],
	['expands-only-the-first', '2x(x + 3y)', ['2xx 3y / 1']],
	['expands-only-the-first', '-2(x - 3)', ['-2x 3 / 1']],
	['minus-changes-only-the-first', '9 - (x + 1)', ['-1x 10 / 1']],
	['minus-changes-only-the-first', '9 - (x - 1)', ['-1x 8 / 1']],
	['minus-changes-only-the-first', '5 - 2(x + 3)', ['-2x 11 / 1']],
	['minus-changes-only-the-first', '-(x + 3)', ['-1x 3 / 1']],
	['minus-changes-only-the-first', '-(x - 3)', ['-1x -3 / 1']],
	['minus-changes-only-the-first', '-2(x + 3)', ['-2x 6 / 1']],
	['minus-changes-only-the-first', '9 + (x + 1)', []],
	['minus-changes-only-the-first', 'x - (2x - 3 + y)', ['-1x -3 1y / 1']],
	['squares-each-part', '(x + 1)^2', ['1 1xx / 1']],
	['squares-each-part', '(z - 4)^2', ['16 1zz / 1', '-16 1zz / 1']],
	['squares-each-part', '(x + 2)(x + 3)', ['1xx 6 / 1']],
	['squares-each-part', '(x - 2)(x + 3)', ['-6 1xx / 1']],
	['squares-each-part', '(x - 2)(x - 5)', ['10 1xx / 1', '-10 1xx / 1']],
	['squares-each-part', '(x + 1)^3', []],
	['squares-each-part', '(2x + 3)^2', ['4xx 9 / 1']],
	['squares-each-part', '(x + y + 1)^2', []],
	['squares-each-part', 'x^2', []]
];

/** Each answer once, as a key, without the right one. */
function wrongKeys(id: string, task: Task): readonly (string | undefined)[] {
	const right = rightOutcome(task);
	const outcomes = MISCONCEPTION_RULES.filter((rule) => String(rule.id) === id).flatMap((rule) =>
		rule.apply(task, arithmeticOf(task))
	);
	return [...new Set(outcomes.map(outcomeKey))].filter((key) => key !== (right && outcomeKey(right)));
}

describe('what a mistake leads to', () => {
	it.each(SUMS)('%s: %s', (id, sum, leadsTo) => {
		expect(wrongKeys(id, calculate(sum))).toEqual(leadsTo);
	});

	it.each(BRACKETS)('%s: %s', (id, expression, leadsTo) => {
		expect(wrongKeys(id, rewrite('expand', expression))).toEqual(leadsTo);
	});
});
