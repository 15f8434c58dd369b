import { message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import { readAlgebra } from '../../number/algebra/read-algebra';
import { solutionOfEquation } from '../../number/algebra/solution-of-equation';
import type { DecimalSign } from '../../number/read-decimal';
import { lettersOfLine } from '../steps/letters-of-line';
import { readSumLine, type LineProblem } from '../steps/read-sum-line';
import type { Task } from './task';

/**
 * An exercise that a learner brings along, from a book or the blackboard, as a task: a sum to work out, an equation in
 * one letter to solve, an expression to expand or to collect. Says where and why another text is none of these.
 */
export function readOwnTask(typed: string, decimalSign: DecimalSign): Result<Task, LineProblem> {
	if (typed.trim() === '') return fail({ position: 0, why: message('engine.answerEmpty') });
	// An x between two numbers is a times sign.
	const hasLetter = /\p{L}/u.test(typed.replace(/(\d\s*)[xX](?=\s*\d)/gu, '$1×'));
	return hasLetter ? readAlgebraTask(typed, decimalSign) : readSum(typed, decimalSign);
}

function readSum(typed: string, decimalSign: DecimalSign): Result<Task, LineProblem> {
	// What stands behind the last equals sign is the place for the answer.
	const open = typed.replace(/=\s*[?□]?\s*$/u, '');
	const read = readSumLine(open, decimalSign);
	if (!read.ok) return read;
	const [side, ...others] = read.value;
	if (!side || others.length > 0) return fail({ position: open.indexOf('='), why: message('steps.ownOneSum') });
	if (side.sum.kind === 'leaf' && side.sum.shape !== 'fraction')
		return fail({ position: 0, why: message('engine.solveNothing') });
	return succeed({ kind: 'calculate', sum: side.sum });
}

function readAlgebraTask(typed: string, decimalSign: DecimalSign): Result<Task, LineProblem> {
	const read = readAlgebra(typed, { decimalSign });
	if (!read.ok) return fail({ position: read.error.position, why: read.error.message });
	const line = read.value;
	if (line.kind === 'expression') {
		return succeed({ kind: 'rewrite', goal: typed.includes('(') ? 'expand' : 'collect', expression: line.expression });
	}
	const [unknown, ...others] = lettersOfLine(line);
	if (unknown === undefined || others.length > 0) return fail({ position: 0, why: message('steps.wantsOneLetter') });
	const solution = solutionOfEquation(line.equation, unknown);
	if (!solution) return fail({ position: 0, why: message('steps.ownNotLinear') });
	return succeed({ kind: 'solve', equation: line.equation, unknown });
}
