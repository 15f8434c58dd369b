import type { MathNode } from '../../base/math-node';
import { equalRational, type Rational } from '../../number/rational';
import { mathOfSum, type SumTree } from '../../number/sum-tree';
import { solveSum } from '../../number/solve-sum';

/** The part of a sum that somebody worked out who gave this value: a side calculation, not a mistake. */
export function findPart(sum: SumTree, value: Rational): MathNode | undefined {
	return innerSums(sum)
		.filter((part) => {
			const worked = solveSum(part);
			return worked.ok && equalRational(worked.value.leaf.value, value);
		})
		.map(mathOfSum)[0];
}

/** Every operation inside the sum, without the whole and without bare numbers. */
function innerSums(sum: SumTree): readonly SumTree[] {
	return partsOf(sum).flatMap((part) => (part.kind === 'leaf' ? [] : [part, ...innerSums(part)]));
}

function partsOf(sum: SumTree): readonly SumTree[] {
	switch (sum.kind) {
		case 'leaf':
			return [];
		case 'group':
		case 'negate':
			return [sum.inner];
		case 'power':
			return [sum.base];
		case 'operation':
			return [sum.left, sum.right];
	}
}
