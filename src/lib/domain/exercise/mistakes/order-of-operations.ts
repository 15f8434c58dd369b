import { makeWhole, type SumSign } from '../../number/sum-tree';
import type { TaskKind } from '../task/task';
import { calculateLeaf, workOutSum } from '../../number/work-out-sum';
import { atPlaces, defineSumRule } from './define-rule';
import { dropAllBrackets, regroupSum } from './regroup-sum';

/** Elsewhere the order of the sum is ours, not the learner's. */
const WRITTEN_SUMS: readonly TaskKind[] = ['calculate', 'substitute'];

/** The rule of thumb taken word for word: add before you subtract, multiply before you divide. */
const ADDS_FIRST: readonly SumSign[] = ['-', '+', '÷', ':', '×'];

export const orderRules = [
	defineSumRule({
		id: 'left-to-right',
		sources: ['MaE34'],
		kinds: WRITTEN_SUMS,
		frequency: 0.3,
		example: '1 + 2 × 3',
		think: (sum) => [workOutSum(regroupSum(sum, () => 0))]
	}),
	defineSumRule({
		id: 'ignores-brackets',
		sources: ['Linchevski & Livneh 1999'],
		kinds: WRITTEN_SUMS,
		frequency: 0.15,
		example: '2 × (1 + 3)',
		think: (sum) => [workOutSum(dropAllBrackets(sum))]
	}),
	defineSumRule({
		id: 'adds-before-subtracting',
		sources: ['Linchevski & Livneh 1999'],
		kinds: WRITTEN_SUMS,
		frequency: 0.2,
		example: '10 - 3 + 2',
		think: (sum) => [workOutSum(regroupSum(sum, (sign) => ADDS_FIRST.indexOf(sign)))]
	}),
	defineSumRule({
		id: 'power-as-product',
		sources: ['Ashlock'],
		frequency: 0.3,
		example: '3^2',
		think: atPlaces(({ sign, left, right }) =>
			sign === '^' && right.value.numerator > 1n ? [calculateLeaf('×', left, right)] : []
		)
	}),
	defineSumRule({
		id: 'power-zero-is-zero',
		sources: ['Cangelosi et al. 2013'],
		frequency: 0.2,
		example: '2^0',
		shown: { first: '2^2', second: '2^1' },
		think: atPlaces(({ sign, right }) => (sign === '^' && right.value.numerator === 0n ? [makeWhole(0n)] : []))
	})
];
