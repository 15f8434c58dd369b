import type { Expression } from '../expression';
import type { NumberStyle } from './write-monomial';

/** The expression and everything inside it. */
export function listNodes(expression: Expression): readonly Expression[] {
	const inside =
		'inner' in expression
			? [expression.inner]
			: 'left' in expression
				? [expression.left, expression.right]
				: 'args' in expression
					? expression.args
					: [];
	return [expression, ...inside.flatMap(listNodes)];
}

export function lettersOf(...expressions: readonly Expression[]): readonly string[] {
	const names = expressions.flatMap(listNodes).flatMap((node) => (node.kind === 'variable' ? [node.name] : []));
	return [...new Set(names)].sort();
}

/** Numbers and letters as they are seen; an exponent belongs to its base. */
export function countPieces(expression: Expression): number {
	const nodes = listNodes(expression);
	const pieces = nodes.filter(({ kind }) => kind === 'number' || kind === 'variable');
	return pieces.length - nodes.filter((node) => node.kind === 'operation' && node.operator === '^').length;
}

/** Numbers that come out are decimals where there is one already, and no fraction beside it. */
export function styleOf(...expressions: readonly Expression[]): NumberStyle {
	const nodes = expressions.flatMap(listNodes);
	const hasFraction = nodes.some((node) => node.kind === 'operation' && node.operator === '/');
	const hasDecimal = nodes.some((node) => node.kind === 'number' && node.text.includes('.'));
	return hasDecimal && !hasFraction ? 'decimals' : 'fractions';
}
