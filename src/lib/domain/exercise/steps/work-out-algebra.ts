import { message, type Message } from '../../base/message';
import { mapResult, succeed, type Result } from '../../base/result';
import type { AlgebraLine } from '../../number/algebra/algebra-line';
import { mathOfLine } from '../../number/algebra/math-of-algebra';
import { stepsToGoal } from '../../number/algebra/steps-to-goal';
import { textOfAlgebra } from '../../number/algebra/text-of-algebra';
import { mathOfRational } from '../../number/math-of';
import { algebraOfPhrase } from '../task/right-outcome';
import type { TaskOf } from '../task/task';
import { goalOf, lineOfTask, type AlgebraTask, type LineTask } from './line-of-task';
import type { LineQuestion } from './line-question';
import type { NextLine } from './next-line';
import { readAlgebraLine } from './read-algebra-line';
import type { WorkedLine, WorkedSolution } from './worked-solution';

/** The tutor's own way through a task in letters. Fails with a sentence for a child where it is out of school's reach. */
export function workOutAlgebra(task: AlgebraTask): Result<WorkedSolution, Message> {
	if (task.kind === 'phrase') {
		const line = algebraOfPhrase(task);
		return succeed({ start: { kind: 'blank' }, lines: [lineOfPhrase(task)], outcome: { kind: 'algebra', line } });
	}
	const start = lineOfTask(task);
	return mapResult(stepsToGoal(start, goalOf(task)), (steps) => ({
		start: mathOfLine(start),
		lines: steps.map(({ after, reason }) => workedLine(after, reason)),
		outcome: { kind: 'algebra', line: steps.at(-1)?.after ?? start }
	}));
}

/** The next line from the last accepted one. */
export function nextAlgebraLine(task: AlgebraTask, question: LineQuestion): NextLine | undefined {
	if (task.kind === 'phrase') {
		return question.before.length > 0 ? undefined : { before: { kind: 'blank' }, line: lineOfPhrase(task) };
	}
	const before = lineBefore(task, question);
	const steps = stepsToGoal(before, goalOf(task));
	const step = steps.ok ? steps.value[0] : undefined;
	return step && { before: mathOfLine(before), line: workedLine(step.after, step.reason) };
}

/** The task itself, or the last accepted line. */
export function lineBefore(task: LineTask, { before, decimalSign }: LineQuestion): AlgebraLine {
	const last = before.at(-1);
	const read = last === undefined ? undefined : readAlgebraLine(task, last, decimalSign);
	return read?.ok ? read.value : lineOfTask(task);
}

const PHRASE_REASONS: Readonly<Record<TaskOf<'phrase'>['phrase'], string>> = {
	'less-than': 'steps.phraseLessThan',
	'more-than': 'steps.phraseMoreThan',
	times: 'steps.phraseTimes',
	'shared-by': 'steps.phraseSharedBy',
	'times-as-many': 'steps.phraseTimesAsMany'
};

function lineOfPhrase(task: TaskOf<'phrase'>): WorkedLine {
	const letter = (name: string) => ({ kind: 'letter', name }) as const;
	const values = { number: mathOfRational(task.number), letter: letter('n'), many: letter('a'), few: letter('b') };
	return workedLine(algebraOfPhrase(task), message(PHRASE_REASONS[task.phrase], values));
}

function workedLine(line: AlgebraLine, reason: Message): WorkedLine {
	return { math: mathOfLine(line), text: textOfAlgebra(line), reason };
}
