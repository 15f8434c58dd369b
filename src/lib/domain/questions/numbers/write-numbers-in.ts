import { createRandom } from '../../base/random';
import { asId } from '../../base/ids';
import { drawVariables } from '../../exercise/draw-variables';
import { holds, type DrawnNumbers } from '../../exercise/evaluate-text';
import { fillText } from '../../exercise/fill-text';
import { fillNumbers } from '../../exercise/task/fill-task';
import type { Variable } from '../../exercise/template';
import { writeInForm } from '../../exercise/write-in-form';
import type { Inline } from '../../lesson/rich-text';
import { evaluateNumber } from '../../number/evaluate';
import type { Rational } from '../../number/rational';
import { rationalFromText } from '../../number/rational-text';
import { mapTexts } from '../map-texts';
import type { OwnAnswer, OwnQuestion } from '../own-question';
import { ownTextOf } from '../own-text-of';
import { nameSlots, richTextOf } from '../rich-text-of';
import { toTemplate, type TemplatePlace } from '../to-template';
import { FormulaShelf, read } from './formula-shelf';
import { decimalsOf, type OwnNumbers } from './own-numbers';

const MOST_TRIES = 2_000;
const ANYWHERE: TemplatePlace = {
	lessonId: asId('own'),
	templateId: asId('own/written'),
	skillId: asId('own'),
	level: 1
};

/**
 * The question with one set of numbers in it, for formats that know no drawing: numbers that the seed draws and the
 * conditions allow, else those that stood there at first. A question without drawn numbers stays as it is.
 */
export function writeDrawnIn(own: OwnQuestion, seed: string): OwnQuestion {
	const { numbers } = own;
	if (!numbers) return own;
	return fill(own, drawFitting(own, seed) ?? samplesOf(numbers));
}

/** The question with the numbers that stood there before any was drawn. */
export function writeSamplesIn(own: OwnQuestion): OwnQuestion {
	return own.numbers ? fill(own, samplesOf(own.numbers)) : own;
}

export function samplesOf({ variables }: OwnNumbers): DrawnNumbers {
	return new Map(
		variables.flatMap(({ name, sample }): readonly (readonly [string, Rational])[] => {
			const value = rationalFromText(sample);
			return value ? [[name, value]] : [];
		})
	);
}

function drawFitting(own: OwnQuestion, seed: string): DrawnNumbers | undefined {
	const template = toTemplate(own, ANYWHERE);
	if (!template.ok) return undefined;
	const random = createRandom(seed);
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const drawn = drawVariables(template.value.variables, random);
		const fits = template.value.conditions.every((text) => {
			const held = drawn.ok ? holds({ text, where: 'conditions' }, drawn.value) : drawn;
			return held.ok && held.value;
		});
		if (drawn.ok && fits) return drawn.value;
	}
	return undefined;
}

function fill({ numbers, ...own }: OwnQuestion, drawn: DrawnNumbers): OwnQuestion {
	const answer = own.answer.kind === 'number' ? own.answer.value : undefined;
	const shelf = new FormulaShelf(numbers?.variables ?? [], answer);
	const write = (text: string): string =>
		text
			.split('\n')
			.map((line) => writeLine(line, shelf, drawn))
			.join('\n');
	const written = mapTexts(own, write);
	const { variables = [] } = numbers ?? {};
	const isDecimal = variables.some((variable) => decimalsOf(variable) > 0);
	return { ...written, answer: fillAnswer(written.answer, { shelf, drawn, isDecimal }) };
}

/** A line that cannot be read stays as it is. */
function writeLine(line: string, shelf: FormulaShelf, drawn: DrawnNumbers): string {
	const rich = richTextOf(line, shelf.slotOf);
	if (!rich.ok) return line;
	const values = workOut(shelf.derived, drawn);
	const filled = rich.value.map((inline) => plainNumber(inline, fillText([inline], values)[0] ?? inline));
	return ownTextOf(filled, asId('en'), () => '');
}

/** In words a number stands without dollar signs, as it would have been written. */
function plainNumber(before: Inline, after: Inline): Inline {
	const isWritten = before.kind === 'slot' && after.kind === 'math' && after.node.kind === 'number';
	return isWritten && after.node.kind === 'number' ? { kind: 'text', text: after.node.text } : after;
}

function workOut(derived: readonly Variable[], drawn: DrawnNumbers): DrawnNumbers {
	const values = new Map(drawn);
	for (const variable of derived) {
		if (variable.kind !== 'derived') continue;
		const value = evaluate(variable.value, values);
		if (value) values.set(variable.name, value);
	}
	return values;
}

/** The value of a formula with these numbers; undefined where it has none. */
export function evaluate(formula: string, drawn: DrawnNumbers): Rational | undefined {
	const variables = [...drawn.keys()].map((name) => ({ name, from: '', to: '', sample: '' }));
	const expression = read(formula, variables);
	const value = expression.ok ? evaluateNumber(expression.value, drawn) : expression;
	return value.ok ? value.value : undefined;
}

interface Filling {
	readonly shelf: FormulaShelf;
	readonly drawn: DrawnNumbers;
	readonly isDecimal: boolean;
}

function fillAnswer(answer: OwnAnswer, { shelf, drawn, isDecimal }: Filling): OwnAnswer {
	if (answer.kind === 'number') {
		const value = evaluate(answer.value, drawn);
		const form = answer.form === 'any' && isDecimal ? 'decimal' : answer.form;
		return value ? { ...answer, value: writeInForm(value, form) } : answer;
	}
	if (answer.kind !== 'expression') return answer;
	const named = nameSlots(answer.value, shelf.slotOf);
	return named.ok ? { ...answer, value: fillNumbers(named.value, workOut(shelf.derived, drawn)) } : answer;
}
