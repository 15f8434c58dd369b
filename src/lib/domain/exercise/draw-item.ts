import { createRandom, type Random } from '../base/random';
import { fail, succeed, type Result } from '../base/result';
import { dependsOnNumbers, type DrawProblem } from './draw-problem';
import { drawAnswer } from './draw-answer';
import { drawMistakes } from './draw-mistakes';
import { drawPicture } from './draw-picture';
import { drawVariables } from './draw-variables';
import { holds, type DrawnNumbers } from './evaluate-text';
import { isCastSlot } from '../lesson/cast';
import { fillTexts, slotsInText } from './fill-text';
import type { Item } from './item';
import { templateTexts } from './template-texts';
import { fillNumbers, fillTask, slotsOf } from './task/fill-task';
import type { Task } from './task/task';
import type { Template } from './template';

/** Enough for conditions that hold once in fifty draws to fail less than once in a million items. */
const MOST_TRIES = 700;

/**
 * Makes an item: the same template and seed make the same item on every phone. Numbers are drawn until the conditions
 * hold and the answer is clear (one right option, no two entries alike); after 700 draws it gives up and says why.
 */
export function drawItem(template: Template, seed: string): Result<Item, DrawProblem> {
	const stray = findStraySlot(template);
	if (stray !== undefined) return fail({ kind: 'unknown-slot', name: stray });
	const random = createRandom(seed);
	let problem: DrawProblem = { kind: 'conditions-never-hold', tries: MOST_TRIES };
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const item = tryToDraw(template, seed, random);
		if (item.ok) return item;
		if (!dependsOnNumbers(item.error)) return item;
		if (item.error.kind !== 'conditions-never-hold') problem = item.error;
		// Without variables nothing can come out differently.
		if (template.variables.length === 0) break;
	}
	return fail(problem);
}

function findStraySlot(template: Template): string | undefined {
	const names = new Set(template.variables.map(({ name }) => name));
	const inPicture = template.picture ? slotsInText(template.picture.picture.description) : [];
	const inTexts = templateTexts(template).flatMap(({ texts }) => Object.values(texts).flatMap(slotsInText));
	const inTask = slotsOf(`${template.task ?? ''} ${template.answer.kind === 'algebra' ? template.answer.value : ''}`);
	return [...[...inPicture, ...inTexts].filter((name) => !isCastSlot(name)), ...inTask].find(
		(name) => !names.has(name)
	);
}

function tryToDraw(template: Template, seed: string, random: Random): Result<Item, DrawProblem> {
	const numbers = drawVariables(template.variables, random);
	if (!numbers.ok) return numbers;
	const fits = checkConditions(template.conditions, numbers.value);
	if (!fits.ok) return fits;
	const answer = drawAnswer(template.answer, numbers.value, random);
	if (!answer.ok) return answer;
	const task = template.task === undefined ? undefined : drawTask(template.task, numbers.value);
	if (task && !task.ok) return task;
	const knownWrongs = drawMistakes(template, answer.value, numbers.value);
	if (!knownWrongs.ok) return knownWrongs;
	const picture = template.picture ? drawPicture(template.picture, numbers.value) : undefined;
	if (picture && !picture.ok) return picture;
	return succeed({
		templateId: template.id,
		lessonId: template.lessonId,
		seed,
		level: template.level,
		skills: template.skills,
		question: fillTexts(template.question, numbers.value),
		...(picture ? { picture: picture.value } : {}),
		answer: answer.value,
		...(task ? { task: task.value } : {}),
		knownWrongs: knownWrongs.value,
		hints: template.hints.map((hint) => fillTexts(hint, numbers.value)),
		solution: template.solution.map((line) => fillTexts(line, numbers.value))
	});
}

function drawTask(text: string, numbers: DrawnNumbers): Result<Task, DrawProblem> {
	const task = fillTask(text, numbers);
	return task.ok
		? task
		: fail({ kind: 'bad-task', where: 'task', text: fillNumbers(text, numbers), detail: task.error });
}

function checkConditions(conditions: Template['conditions'], numbers: DrawnNumbers): Result<true, DrawProblem> {
	for (const [index, text] of conditions.entries()) {
		const held = holds({ text, where: `conditions[${index}]` }, numbers);
		if (!held.ok) return held;
		if (!held.value) return fail({ kind: 'conditions-never-hold', tries: 1 });
	}
	return succeed(true);
}
