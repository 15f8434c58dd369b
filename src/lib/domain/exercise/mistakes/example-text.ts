import type { MathNode } from '../../base/math-node';
import type { AlgebraLine } from '../../number/algebra/algebra-line';
import { readAlgebra } from '../../number/algebra/read-algebra';
import { parseSum } from '../../number/parse-sum';
import { mathOfSum, type Leaf, type SumTree } from '../../number/sum-tree';

/** The rules' own examples are typed as a learner types them. What cannot be read is a bug of ours. */
export function readExampleSum(text: string): SumTree {
	const sum = parseSum(text, 'point');
	if (!sum.ok) throw new RangeError(`${text} is no sum`);
	return sum.value;
}

export function readExampleNumber(text: string): Leaf {
	const sum = readExampleSum(text);
	if (sum.kind !== 'leaf') throw new RangeError(`${text} is no number`);
	return sum;
}

export function readExampleLine(text: string): AlgebraLine {
	const line = readAlgebra(text, { decimalSign: 'point' });
	if (!line.ok) throw new RangeError(`${text} is no algebra`);
	return line.value;
}

/** A lone number is shown as it is typed, so that `0.50` keeps its last digit. */
export function mathOfExampleText(text: string): MathNode {
	return /^[\d.]+$/.test(text) ? { kind: 'number', text } : mathOfSum(readExampleSum(text));
}
