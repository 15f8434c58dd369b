import type { DecimalSign } from '../number/read-decimal';
import { mathToText } from '../number/math-text';
import { workColumns } from '../number/columns/work-columns';
import { countColumnSteps, countGiven } from './count-given';
import { drawItem } from './draw-item';
import type { Item } from './item';
import { itemFingerprint } from './item-fingerprint';
import { workOutTask } from './steps/work-out-task';
import { worksByLines } from './steps/works-by-lines';
import type { WorkedLine } from './steps/worked-solution';
import type { Template } from './template';

/** With fewer steps there is nothing to fade. */
const LEAST_STEPS = 3;

/** Small templates run out of other numbers. */
const MOST_TRIES = 8;

/** Whether an item has work enough to be shown as an example and left to the learner step by step. */
export function canFade(item: Item): boolean {
	const { task } = item;
	if (task?.kind === 'columns') {
		const work = workColumns(task);
		return !!work && countColumnSteps(work) >= LEAST_STEPS;
	}
	return linesOf(item).length >= LEAST_STEPS;
}

/**
 * The lines that are given, as a learner with that decimal sign would have typed them. None for columns, whose digits
 * are filled in where the grid is.
 */
export function givenLines(item: Item, faded: 'last' | 'half', decimalSign: DecimalSign): readonly string[] {
	const lines = linesOf(item);
	const format = (canonical: string): string => (decimalSign === 'comma' ? canonical.replace('.', ',') : canonical);
	return lines.slice(0, countGiven(faded, lines.length)).map(({ math }) => mathToText(math, format));
}

/** Another item of the same template, to be shown with every step: the same one for the same item. */
export function drawExample(template: Template, item: Item): Item | undefined {
	for (let tries = 1; tries <= MOST_TRIES; tries++) {
		const drawn = drawItem(template, `${item.seed}/example/${tries}`);
		if (!drawn.ok) return undefined;
		if (itemFingerprint(drawn.value) !== itemFingerprint(item) && canFade(drawn.value)) return drawn.value;
	}
	return undefined;
}

function linesOf({ task, answer }: Item): readonly WorkedLine[] {
	if (!task || !worksByLines(task)) return [];
	const worked = workOutTask(task, answer.kind === 'number' ? answer.form : 'any');
	return worked.ok ? worked.value.lines : [];
}
