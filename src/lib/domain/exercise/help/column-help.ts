import { message, type Message } from '../../base/message';
import { createRandom } from '../../base/random';
import { checkColumns } from '../../number/columns/check-columns';
import { cellKey, type ColumnStep, type ColumnWork, type FilledCells } from '../../number/columns/column-work';
import { placeName } from '../../number/columns/place-name';
import { workColumns } from '../../number/columns/work-columns';
import { mathOfSum } from '../../number/sum-tree';
import { arithmeticOf } from '../task/arithmetic-of';
import type { ColumnOperator } from '../task/task';
import type { HelpLevel } from './ladder';
import { twinOfTask } from './twin-task';

const REMINDERS: Readonly<Record<ColumnOperator, string>> = {
	'+': 'columns.remindAdd',
	'-': 'columns.remindSubtract',
	'×': 'columns.remindMultiply',
	'÷': 'columns.remindDivide'
};

const MOST_TWINS = 40;

/**
 * Help with the next thing to write in a grid: where it is, what to ask oneself there, how it goes in another sum, and
 * last what to write and why. One or two sentences. Undefined when nothing is left to do. `seed` draws the other sum.
 */
export function helpInColumns(
	work: ColumnWork,
	filled: FilledCells,
	{ level, seed }: { readonly level: HelpLevel; readonly seed: string }
): readonly Message[] | undefined {
	const step = stepToTeach(work, filled);
	if (!step) return undefined;
	const remind = message(REMINDERS[work.task.operator]);
	switch (level) {
		case 1:
			return [pointTo(work, step)];
		case 2:
			return [askAbout(step) ?? remind];
		case 3:
			return tellInTwin(work, step, seed) ?? [remind];
		case 4:
			return [step.reason];
	}
}

/**
 * The first step that is not written yet. Marks may be left out, but belong to what is taught: who has not written the
 * digit they lead to is shown them first.
 */
export function stepToTeach(work: ColumnWork, filled: FilledCells): ColumnStep | undefined {
	const { next } = checkColumns(work, filled);
	if (!next) return undefined;
	const isWritten = (step: ColumnStep): boolean =>
		step.cells.some((cell) => !cell.mayBeLeftOut && filled[cellKey(cell)] !== undefined);
	const before = work.steps.slice(0, work.steps.indexOf(next));
	const begun = before.map(isWritten).lastIndexOf(true) + 1;
	return before.slice(begun).find(({ cells }) => cells.some((cell) => filled[cellKey(cell)] === undefined)) ?? next;
}

function pointTo({ onesPlace }: ColumnWork, { cells }: ColumnStep): Message {
	const place = Math.ceil(cells[0]?.place ?? 0);
	const column = onesPlace === 0 ? placeName(place) : message('columns.placeFromRight', { number: place + 1 });
	return message('columns.helpWhere', { place: column });
}

function askAbout({ reason, lookAgain }: ColumnStep): Message | undefined {
	const { here, top, bottom } = reason.values ?? {};
	if (here !== undefined && top !== undefined && bottom !== undefined) {
		return message('columns.askEnough', { here, top, bottom });
	}
	const sum = lookAgain.key === 'columns.lookAgain' ? lookAgain.values?.['sum'] : undefined;
	return sum === undefined ? undefined : message('columns.askSum', { sum });
}

function tellInTwin(work: ColumnWork, step: ColumnStep, seed: string): readonly Message[] | undefined {
	const random = createRandom(seed);
	for (let tries = 0; tries < MOST_TWINS; tries++) {
		const task = twinOfTask({ kind: 'columns', ...work.task }, random);
		const twin = task?.kind === 'columns' ? workColumns(task) : undefined;
		const alike = twin?.steps.find(({ reason }) => reason.key === step.reason.key);
		const sum = task && arithmeticOf(task);
		if (alike && sum) return [message('columns.inAnotherSum', { sum: mathOfSum(sum) }), alike.reason];
	}
	return undefined;
}
