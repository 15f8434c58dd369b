import { fail, succeed, type Result } from '../../base/result';
import type { AlgebraLine } from '../../number/algebra/algebra-line';
import { readAlgebra } from '../../number/algebra/read-algebra';
import type { DecimalSign } from '../../number/read-decimal';
import { lettersOfLine } from './letters-of-line';
import type { AlgebraTask } from './line-of-task';
import type { LineProblem } from './read-sum-line';

/**
 * Reads a line of working in letters. Where an expression is rewritten an equals sign in front goes on from the line
 * before; where an equation is solved a bare number says what the unknown is.
 */
export function readAlgebraLine(
	task: AlgebraTask,
	typed: string,
	decimalSign: DecimalSign
): Result<AlgebraLine, LineProblem> {
	const lead = task.kind === 'solve' ? 0 : (/^\s*=/u.exec(typed)?.[0].length ?? 0);
	const read = readAlgebra(typed.slice(lead), { decimalSign });
	if (!read.ok) return fail({ position: read.error.position + lead, why: read.error.message });
	const line = read.value;
	if (task.kind !== 'solve' || line.kind === 'equation' || lettersOfLine(line).length > 0) return read;
	const unknown = { kind: 'variable', name: task.unknown } as const;
	return succeed({ kind: 'equation', equation: { left: unknown, right: line.expression } });
}
