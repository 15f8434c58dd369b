import type { LanguageTag, MisconceptionId } from '../base/ids';
import { areEquivalent } from '../number/algebra/compare-expressions';
import type { NumberForm } from '../number/number-form';
import { equalRational, multiplyRational, rational, type Rational } from '../number/rational';
import { answerOfTask } from './answer-of-task';
import { rightInput, wrongInput } from './answer-input';
import { checkAnswer } from './check-answer';
import { drawItem } from './draw-item';
import type { DrawProblem } from './draw-problem';
import type { Item, Verdict } from './item';
import { itemFingerprint } from './item-fingerprint';
import { workOutTask } from './steps/work-out-task';
import type { Task } from './task/task';
import { writeTask } from './task/write-task';
import { templateTexts } from './template-texts';
import type { Template } from './template';

/** What is wrong with a template, for the tools that build lessons. */
export type TemplateProblem =
	| { readonly kind: 'not-drawn'; readonly seed: string; readonly problem: DrawProblem }
	| { readonly kind: 'right-answer-refused'; readonly seed: string; readonly verdict: Verdict['kind'] }
	/** The task is read, but has no answer or another one than the template says. */
	| { readonly kind: 'task-differs'; readonly seed: string; readonly task: string }
	/** The wrong answer of a mistake is not recognised as that mistake. */
	| { readonly kind: 'mistake-not-found'; readonly seed: string; readonly misconceptionId: MisconceptionId }
	/** With none of the seeds the mistake leads to a wrong answer of its own. */
	| { readonly kind: 'useless-mistake'; readonly misconceptionId: MisconceptionId }
	| { readonly kind: 'few-items'; readonly distinct: number }
	| { readonly kind: 'missing-language'; readonly where: string; readonly language: LanguageTag };

/** A template with variables should not repeat itself within a sitting. */
const FEWEST_ITEMS = 5;

/** Every drawn item is judged with the decimal point, in English: forms and mistakes do not depend on either. */
const STYLE = { decimalSign: 'point', language: 'en' as LanguageTag } as const;

/** Draws the template with each seed and reports all that a learner would stumble on; empty when it is sound. */
export function checkTemplate(
	template: Template,
	seeds: readonly string[],
	languages: readonly LanguageTag[]
): readonly TemplateProblem[] {
	const problems: TemplateProblem[] = [];
	const items: Item[] = [];
	for (const seed of seeds) {
		const item = drawItem(template, seed);
		if (item.ok) items.push(item.value);
		else problems.push({ kind: 'not-drawn', seed, problem: item.error });
	}
	return [
		...findMissingLanguages(template, languages),
		...problems,
		...items.flatMap(checkItem),
		...(items.length > 0 ? findUselessMistakes(template, items) : []),
		...findRepeats(template, items)
	];
}

function checkItem(item: Item): readonly TemplateProblem[] {
	const { seed } = item;
	const problems: TemplateProblem[] = [];
	const verdict = checkAnswer(item, rightInput(item), STYLE);
	if (verdict.kind !== 'right') problems.push({ kind: 'right-answer-refused', seed, verdict: verdict.kind });
	if (item.task && !hasSameAnswer(item, item.task)) {
		problems.push({ kind: 'task-differs', seed, task: writeTask(item.task) });
	}
	for (const known of item.knownWrongs) {
		const { misconceptionId } = known;
		const found = checkAnswer(item, wrongInput(known), STYLE);
		if (found.kind !== 'wrong' || found.known?.misconceptionId !== misconceptionId) {
			problems.push({ kind: 'mistake-not-found', seed, misconceptionId });
		}
	}
	return problems;
}

/** Choices, orders and texts ask in their own words; only numbers and expressions can be compared. */
function hasSameAnswer({ answer }: Item, task: Task): boolean {
	const worked = workOutTask(task);
	if (!worked.ok) return false;
	const fromTask = answerOfTask(task, worked.value.outcome, 'any');
	if (answer.kind === 'number') {
		if (fromTask?.kind !== 'number') return false;
		const nothing = rational(0);
		const sameRemainder = equalRational(fromTask.remainder ?? nothing, answer.remainder ?? nothing);
		return sameRemainder && equalRational(valueAsked(task, fromTask.value, answer.form), answer.value);
	}
	if (answer.kind !== 'algebra') return true;
	return fromTask?.kind === 'algebra' && areEquivalent(fromTask.expression, answer.expression).equal;
}

/** "How many per cent" may be asked for as 40 or as 40 %. */
function valueAsked(task: Task, value: Rational, form: NumberForm): Rational {
	const isRate = task.kind === 'percent' && task.rate === undefined && form === 'percent';
	return isRate ? multiplyRational(value, rational(1, 100)) : value;
}

function findUselessMistakes(template: Template, items: readonly Item[]): readonly TemplateProblem[] {
	const useful = new Set(items.flatMap((item) => item.knownWrongs.map((known) => known.misconceptionId)));
	const all = new Set(template.mistakes.map((mistake) => mistake.misconceptionId));
	return [...all]
		.filter((misconceptionId) => !useful.has(misconceptionId))
		.map((misconceptionId) => ({ kind: 'useless-mistake', misconceptionId }));
}

function findRepeats(template: Template, items: readonly Item[]): readonly TemplateProblem[] {
	if (template.variables.length === 0) return [];
	const distinct = new Set(items.map(itemFingerprint)).size;
	return distinct < Math.min(FEWEST_ITEMS, items.length) ? [{ kind: 'few-items', distinct }] : [];
}

function findMissingLanguages(template: Template, languages: readonly LanguageTag[]): readonly TemplateProblem[] {
	const accepted =
		template.answer.kind === 'text' ? [{ where: 'answer.accepted', texts: template.answer.accepted }] : [];
	return [...templateTexts(template), ...accepted].flatMap(({ where, texts }) =>
		languages
			.filter((language) => !Object.hasOwn(texts, language) || texts[language]?.length === 0)
			.map((language) => ({ kind: 'missing-language', where, language }) as const)
	);
}
