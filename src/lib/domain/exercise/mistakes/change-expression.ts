import type { Expression } from '../../number/expression';

/** What one part of an expression becomes in a way of thinking; nothing where that thinking does not apply. */
export type Change = (part: Expression) => readonly Expression[];

/**
 * The expression changed wherever the thinking applies, then at one place with the rest as it is. Empty where it applies
 * nowhere.
 */
export function changeExpression(expression: Expression, change: Change): readonly Expression[] {
	const once = changeOnce(expression, change);
	return once.length > 1 ? [changeAll(expression, change), ...once] : once;
}

function changeAll(expression: Expression, change: Change): Expression {
	const inside =
		'inner' in expression
			? { ...expression, inner: changeAll(expression.inner, change) }
			: expression.kind === 'operation'
				? { ...expression, left: changeAll(expression.left, change), right: changeAll(expression.right, change) }
				: expression;
	return change(inside)[0] ?? inside;
}

function changeOnce(expression: Expression, change: Change): readonly Expression[] {
	const here = change(expression);
	if ('inner' in expression) {
		return [...here, ...changeOnce(expression.inner, change).map((inner) => ({ ...expression, inner }))];
	}
	if (expression.kind !== 'operation') return here;
	return [
		...here,
		...changeOnce(expression.left, change).map((left) => ({ ...expression, left })),
		...changeOnce(expression.right, change).map((right) => ({ ...expression, right }))
	];
}
