import { equalRational, type Rational } from '../../number/rational';
import { rationalFromText } from '../../number/rational-text';
import { readNumber } from '../../number/read-number';
import { listTexts, mapTexts } from '../map-texts';
import type { OwnQuestion } from '../own-question';
import { drawnFractions } from './conditions-of';
import { findFormulas, type KnownNumber } from './find-formulas';
import { findNumbers, replacePlace, type NumberPlace } from './find-numbers';
import { ANSWER_NAME } from './formula-shelf';
import { VARIABLE_NAMES, type OwnNumbers, type OwnVariable } from './own-numbers';
import { evaluate, samplesOf, writeSamplesIn } from './write-numbers-in';

/** A number of another text that can follow the drawn ones, and by which formula. */
export interface Follower {
	/** As in `OwnQuestionProblem`. */
	readonly where: string;
	readonly place: NumberPlace;
	readonly formula: string;
}

/** More drawn numbers than a formula that a child works out. */
const MOST_VARIABLES = 6;

export function canDrawMore({ numbers }: OwnQuestion, place: NumberPlace): boolean {
	return (numbers?.variables.length ?? 0) + place.parts.length <= MOST_VARIABLES;
}

/**
 * Lets a number of the question be drawn, in a range around it, top and bottom of a fraction each in its own. The answer
 * becomes the simplest formula that gives what it was with the numbers as they stand; so does an option that was right.
 */
export function letDraw(own: OwnQuestion, place: NumberPlace): OwnQuestion {
	if (!canDrawMore(own, place)) return own;
	const added = place.parts.map((part, at) => rangeAround(part, { isBottom: at === 1 }));
	const free = VARIABLE_NAMES.filter((name) => !own.numbers?.variables.some((one) => one.name === name));
	const named = added.flatMap((variable, at): readonly OwnVariable[] => {
		const name = free[at];
		return name === undefined ? [] : [{ name, ...variable }];
	});
	const slots = named.map(({ name }) => `{${name}}`).join('/');
	const [first, ...more] = [...(own.numbers?.variables ?? []), ...named];
	if (!first) return own;
	const numbers: OwnNumbers = { variables: [first, ...more], conditions: own.numbers?.conditions ?? [] };
	return followAnswer({ ...own, question: replacePlace(own.question, place, slots), numbers });
}

/** From half to double, below ten from two to ten; nothing is divided by 1 or 0. */
function rangeAround(sample: string, { isBottom }: { readonly isBottom: boolean }): Omit<OwnVariable, 'name'> {
	const value = Number(sample);
	const decimals = /\.(\d+)$/u.exec(sample)?.[1]?.length ?? 0;
	const write = (end: number): string => end.toFixed(decimals);
	if (decimals > 0) return { sample, from: write(value / 2), to: write(value * 2) };
	if (value > 10) return { sample, from: isBottom ? '2' : String(Math.ceil(value / 2)), to: String(value * 2) };
	return { sample, from: isBottom ? '2' : String(Math.min(2, value)), to: '10' };
}

function followAnswer(own: OwnQuestion): OwnQuestion {
	const { answer } = own;
	if (answer.kind === 'number') {
		const [best] = suggestFormulas(own);
		return best === undefined ? own : { ...own, answer: { ...answer, value: best } };
	}
	if (answer.kind !== 'choice') return own;
	const where = `options[${answer.before.length}]`;
	const right = findFollowers(own).find((one) => one.where === where);
	return right ? follow(own, right) : own;
}

/** Formulas that give the right answer with the numbers as they stand, the likeliest first. */
export function suggestFormulas(own: OwnQuestion): readonly string[] {
	const { answer, numbers } = own;
	if (answer.kind !== 'number' || !numbers) return [];
	const target = evaluate(answer.value, samplesOf(numbers)) ?? plainValue(answer.value);
	const fractions = drawnFractions(own.question);
	return target ? findFormulas({ target, known: knownOf(numbers), fractions, constants: constantsOf(own) }) : [];
}

function plainValue(text: string): Rational | undefined {
	const read = readNumber(text, { decimalSign: 'point' });
	return read.ok ? read.value.value : undefined;
}

function knownOf(numbers: OwnNumbers): readonly KnownNumber[] {
	return [...samplesOf(numbers)].map(([name, value]) => ({ name, value }));
}

/** The numbers that still stand in the question. */
function constantsOf({ question }: OwnQuestion): readonly Rational[] {
	const values = findNumbers(question).flatMap(({ text }) => rationalFromText(text) ?? []);
	return values.filter((value, at) => values.findIndex((one) => equalRational(one, value)) === at).slice(0, 3);
}

/** The numbers beside the question that a formula of the drawn ones gives. */
export function findFollowers(own: OwnQuestion): readonly Follower[] {
	const { numbers, answer } = own;
	if (!numbers) return [];
	const others = listTexts(own).filter(({ where }) => where !== 'question');
	const algebra = answer.kind === 'expression' ? [{ where: 'answer', text: answer.value }] : [];
	return [...algebra, ...others].flatMap(({ where, text }) =>
		findNumbers(text).flatMap((place): readonly Follower[] => {
			const formula = formulaFor(place, own, numbers);
			return formula === undefined ? [] : [{ where, place, formula }];
		})
	);
}

function formulaFor(place: NumberPlace, own: OwnQuestion, numbers: OwnNumbers): string | undefined {
	const target = rationalFromText(place.text);
	if (!target) return undefined;
	const known = knownOf(numbers);
	const same = known.find(({ value }) => equalRational(value, target));
	if (same) return same.name;
	const right = own.answer.kind === 'number' ? evaluate(own.answer.value, samplesOf(numbers)) : undefined;
	if (right && equalRational(right, target)) return ANSWER_NAME;
	return findFormulas({ target, known, fractions: drawnFractions(own.question), constants: [] })[0];
}

/** Puts the formula where the number stood. */
export function follow(own: OwnQuestion, { where, place, formula }: Follower): OwnQuestion {
	const change = (text: string): string => replacePlace(text, place, `{${formula}}`);
	if (where === 'answer' && own.answer.kind === 'expression') {
		return { ...own, answer: { ...own.answer, value: change(own.answer.value) } };
	}
	return mapTexts(own, (text, at) => (at === where ? change(text) : text));
}

/** Takes a number out of the drawing: what stood there before comes back, in the formulas too. */
export function stopDrawing(own: OwnQuestion, name: string): OwnQuestion {
	const { numbers, answer } = own;
	const gone = numbers?.variables.find((one) => one.name === name);
	if (!numbers || !gone) return own;
	const [first, ...more] = numbers.variables.filter((one) => one !== gone);
	if (!first) return writeSamplesIn(own);
	const inFormula = (formula: string): string => formula.replace(new RegExp(`\\b${name}\\b`, 'gu'), gone.sample);
	const inText = (text: string): string =>
		text.replace(/\{([^{}]*)\}/gu, (_, formula: string) =>
			formula.trim() === name ? gone.sample : `{${inFormula(formula)}}`
		);
	const changed = mapTexts({ ...own, numbers: { ...numbers, variables: [first, ...more] } }, inText);
	if (answer.kind === 'number') return { ...changed, answer: { ...answer, value: inFormula(answer.value) } };
	if (answer.kind === 'expression') return { ...changed, answer: { ...answer, value: inText(answer.value) } };
	return changed;
}
