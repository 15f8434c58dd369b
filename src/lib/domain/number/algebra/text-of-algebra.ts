import type { Expression } from '../expression';
import type { DecimalSign } from '../read-decimal';
import type { AlgebraLine } from './algebra-line';
import { withBrackets } from './with-brackets';

/** A line as a learner could type it, `2x^2 - x/2 = 0.5`; `readAlgebra` with the same decimal sign reads it back. */
export function textOfAlgebra(line: AlgebraLine, decimalSign: DecimalSign = 'point'): string {
	const write = (expression: Expression): string => {
		const text = writeText(withBrackets(expression));
		return decimalSign === 'comma' ? text.replaceAll('.', ',') : text;
	};
	if (line.kind === 'expression') return write(line.expression);
	return `${write(line.equation.left)} = ${write(line.equation.right)}`;
}

function writeText(expression: Expression): string {
	switch (expression.kind) {
		case 'number':
			return expression.text;
		case 'variable':
			return expression.name;
		case 'group':
			return `(${writeText(expression.inner)})`;
		case 'negate':
			return `-${writeText(expression.inner)}`;
		case 'percent':
			return `${writeText(expression.inner)}%`;
		case 'operation': {
			const { left, operator, right, implied } = expression;
			const sign = implied ? '' : '/^'.includes(operator) ? operator : ` ${operator} `;
			return writeText(left) + sign + writeText(right);
		}
		default:
			return '';
	}
}
