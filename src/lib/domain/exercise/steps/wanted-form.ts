import { message } from '../../base/message';
import { compareForm } from '../../number/compare-form';
import { mathToText } from '../../number/math-text';
import type { NumberForm } from '../../number/number-form';
import { parseSum } from '../../number/parse-sum';
import { readNumber } from '../../number/read-number';
import { mathOfSum, type Leaf } from '../../number/sum-tree';
import { writeInForm } from '../write-in-form';
import { isRateAsPercent } from './line-of-step';
import type { NumericTask } from './set-up';
import type { WorkedLine } from './worked-solution';

const REASONS: Readonly<Partial<Record<NumberForm, string>>> = {
	decimal: 'steps.writeAsDecimal',
	fraction: 'steps.writeAsFraction',
	improper: 'steps.writeAsFraction',
	mixed: 'steps.writeAsMixed',
	'decimal-1': 'steps.writeAsDecimal',
	'decimal-2': 'steps.writeAsDecimal',
	'decimal-3': 'steps.writeAsDecimal',
	ratio: 'steps.writeAsRatio',
	percent: 'steps.writeAsPercent'
};

/** The line that writes a result in the form asked for; undefined where it has that form already. */
export function writeInWantedForm(task: NumericTask, leaf: Leaf, form: NumberForm): WorkedLine | undefined {
	// So many percent is what was asked for, not so many hundreds of them.
	if (isRateAsPercent(task, form)) return undefined;
	const key = REASONS[form];
	const read = readNumber(textOf(leaf), { decimalSign: 'point' });
	if (key === undefined || !read.ok || compareForm(read.value, { value: leaf.value, form }).kind === 'right') {
		return undefined;
	}
	const text = writeInForm(leaf.value, form);
	const sum = parseSum(text, 'point');
	return sum.ok ? { math: mathOfSum(sum.value), text, reason: message(key, { number: mathOfSum(leaf) }) } : undefined;
}

function textOf(leaf: Leaf): string {
	return mathToText(mathOfSum(leaf), (canonical) => canonical);
}
