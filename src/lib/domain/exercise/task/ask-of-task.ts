import { message, type Message } from '../../base/message';
import { mathOfWhole } from '../../number/math-of';
import { compareRational } from '../../number/rational';
import { decimalText } from '../../number/rational-text';
import { digitAt } from '../steps/set-up';
import { divideWithRemainder } from './right-outcome';
import type { Task, TaskOf } from './task';

const ASKS = {
	expand: 'steps.askExpand',
	collect: 'steps.askCollect',
	factorise: 'steps.askFactorise',
	greatest: 'steps.askGreatest',
	smallest: 'steps.askSmallest',
	order: 'steps.askOrder',
	area: 'steps.askArea',
	perimeter: 'steps.askPerimeter'
} as const;

/** What is to be done, where the mathematics of a task does not say it by itself. */
export function askOfTask(task: Task): Message | undefined {
	switch (task.kind) {
		case 'rewrite':
			return message(ASKS[task.goal]);
		case 'compare':
		case 'rectangle':
			return message(ASKS[task.ask]);
		case 'solve':
			return message('steps.askSolve', { letter: { kind: 'letter', name: task.unknown } });
		case 'simplify':
			return message('steps.askSimplest');
		case 'substitute':
			return message('steps.askWorth');
		case 'place-value':
			return message('steps.askPlace', { digit: mathOfWhole(digitAt(task.number, task.place)) });
		default:
			return undefined;
	}
}

/**
 * Whether the mathematics with `askOfTask` is a whole question. A shaded part needs its picture, a phrase and a growth
 * their story, a number to be written in another way the name of that way, a division what becomes of the rest.
 */
export function isClearAlone(task: Task): boolean {
	switch (task.kind) {
		case 'part':
		case 'phrase':
		case 'growth':
			return false;
		case 'calculate':
			return task.sum.kind !== 'leaf';
		case 'place-value':
			return hasDigitOnce(task);
		case 'columns':
			return divideWithRemainder(task) === undefined;
		case 'compare':
			return isOpenComparison(task);
		default:
			return true;
	}
}

function hasDigitOnce({ number, place }: TaskOf<'place-value'>): boolean {
	const digit = String(digitAt(number, place));
	return (decimalText(number) ?? '').split(digit).length === 2;
}

/** No two are equal, and to put them in order there is something to do. */
function isOpenComparison({ ask, numbers }: TaskOf<'compare'>): boolean {
	const values = numbers.map(({ value }) => value);
	const upwards = [...values].sort(compareRational);
	const isDistinct = upwards.every((value, place) => {
		const next = upwards[place + 1];
		return !next || compareRational(value, next) < 0;
	});
	return isDistinct && (ask !== 'order' || values.some((value, place) => value !== upwards[place]));
}
