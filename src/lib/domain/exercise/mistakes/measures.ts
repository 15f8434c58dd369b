import { addRational, multiplyRational, rational } from '../../number/rational';
import { defineRule, numberOutcome } from './define-rule';

export const measureRules = [
	defineRule({
		id: 'area-for-perimeter',
		sources: ['Machaba 2016'],
		kinds: ['rectangle'],
		frequency: 0.3,
		example: () => ({ kind: 'rectangle', ask: 'perimeter', width: rational(5), height: rational(2) }),
		apply: ({ ask, width, height }) => [
			numberOutcome(
				ask === 'perimeter'
					? multiplyRational(width, height)
					: multiplyRational(rational(2), addRational(width, height))
			)
		]
	}),
	defineRule({
		id: 'adds-only-two-sides',
		sources: ['Machaba 2016'],
		kinds: ['rectangle'],
		frequency: 0.25,
		example: () => ({ kind: 'rectangle', ask: 'perimeter', width: rational(3), height: rational(2) }),
		apply: ({ width, height }) => [numberOutcome(addRational(width, height))]
	})
];
