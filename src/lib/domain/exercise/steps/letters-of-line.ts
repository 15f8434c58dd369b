import type { AlgebraLine } from '../../number/algebra/algebra-line';
import { lettersOf } from '../../number/algebra/walk-expression';

/** The letters in a line, each once, in the order of the alphabet. */
export function lettersOfLine(line: AlgebraLine): readonly string[] {
	return line.kind === 'equation' ? lettersOf(line.equation.left, line.equation.right) : lettersOf(line.expression);
}
