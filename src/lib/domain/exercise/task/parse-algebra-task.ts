import { message, type Message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import { readAlgebra } from '../../number/algebra/read-algebra';
import { lettersOfLine } from '../steps/letters-of-line';
import { parseSum } from '../../number/parse-sum';
import type { Task } from './task';

/** Reads `2x + 3 with x = 4`. */
export function readSubstitution(text: string): Result<Task, Message> {
	const [expressionText = '', letterText = ''] = text.split(' with ');
	const read = readAlgebra(expressionText, { decimalSign: 'point' });
	const [, letter, valueText = ''] = /^([a-z]) ?= ?(.+)$/u.exec(letterText.trim()) ?? [];
	const value = parseSum(valueText, 'point');
	const isFit = read.ok && read.value.kind === 'expression' && value.ok && value.value.kind === 'leaf';
	if (!isFit || letter === undefined || lettersOfLine(read.value).some((other) => other !== letter)) {
		return fail(message('engine.solveUnreadable'));
	}
	return succeed({ kind: 'substitute', expression: read.value.expression, letter, value: value.value.value });
}

/** Reads `solve 2x + 3 = 11`, `expand 3(x + 2)`, `collect 2x + 3x`, `factorise 6x + 9`. */
export function readAlgebraTask(
	goal: 'expand' | 'collect' | 'factorise' | 'solve',
	text: string
): Result<Task, Message> {
	const read = readAlgebra(text, { decimalSign: 'point' });
	if (!read.ok) return fail(read.error.message);
	const line = read.value;
	if (goal !== 'solve') {
		return line.kind === 'expression'
			? succeed({ kind: 'rewrite', goal, expression: line.expression })
			: fail(message('steps.wantsExpression'));
	}
	if (line.kind !== 'equation') return fail(message('steps.wantsEquation'));
	const [unknown, ...others] = lettersOfLine(line);
	if (unknown === undefined || others.length > 0) return fail(message('steps.wantsOneLetter'));
	return succeed({ kind: 'solve', equation: line.equation, unknown });
}
