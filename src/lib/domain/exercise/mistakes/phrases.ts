import { operate, writeNumber, writeProduct } from '../../number/algebra/write-monomial';
import type { Expression } from '../../number/expression';
import { changeExpression } from './change-expression';
import { equationOutcome, expressionOutcome, substitute } from './define-algebra-rule';
import { defineRule } from './define-rule';
import { rational } from '../../number/rational';

const letter = (name: string): Expression => ({ kind: 'variable', name });

export const phraseRules = [
	defineRule({
		id: 'follows-the-words',
		sources: ['MaE45'],
		kinds: ['phrase'],
		frequency: 0.3,
		example: () => ({ kind: 'phrase', phrase: 'less-than', number: rational(3) }),
		apply: ({ phrase, number }) => {
			const count = writeNumber(number);
			if (phrase === 'less-than') return [expressionOutcome(operate(count, '-', letter('n')))];
			return phrase === 'shared-by' ? [expressionOutcome(operate(count, '÷', letter('n')))] : [];
		}
	}),
	defineRule({
		id: 'reverses-times-as-many',
		sources: ['MaE54', 'Clement 1982'],
		kinds: ['phrase'],
		frequency: 0.3,
		example: () => ({ kind: 'phrase', phrase: 'times-as-many', number: rational(2) }),
		apply: ({ phrase, number }) =>
			phrase === 'times-as-many' ? [equationOutcome(writeProduct(writeNumber(number), letter('a')), letter('b'))] : []
	}),
	defineRule({
		id: 'adds-for-times',
		sources: ['Booth 1984'],
		kinds: ['phrase', 'substitute'],
		frequency: 0.15,
		example: () => ({ kind: 'phrase', phrase: 'times', number: rational(3) }),
		apply: (task) => {
			if (task.kind === 'substitute') return addForTimes(task.expression).map((wrong) => substitute(task, wrong));
			const count = writeNumber(task.number);
			if (task.phrase === 'times') return [expressionOutcome(operate(letter('n'), '+', count))];
			return task.phrase === 'times-as-many' ? [equationOutcome(letter('a'), operate(letter('b'), '+', count))] : [];
		}
	})
];

/** 2n as 2 + n. */
function addForTimes(expression: Expression): readonly Expression[] {
	return changeExpression(expression, (part) =>
		part.kind === 'operation' && part.implied && part.left.kind === 'number'
			? [{ kind: 'group', inner: operate(part.left, '+', part.right) }]
			: []
	);
}
