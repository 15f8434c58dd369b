import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import { checkAnswer, type AnswerStyle } from '../../src/lib/domain/exercise/check-answer';
import { diagnoseAnswer } from '../../src/lib/domain/exercise/diagnose-answer';
import { drawItem } from '../../src/lib/domain/exercise/draw-item';
import type { AnswerInput, Item } from '../../src/lib/domain/exercise/item';
import { listWrongOutcomes } from '../../src/lib/domain/exercise/mistakes/wrong-outcomes';
import { checkLine } from '../../src/lib/domain/exercise/steps/check-line';
import { worksByLines } from '../../src/lib/domain/exercise/steps/works-by-lines';
import type { Outcome } from '../../src/lib/domain/exercise/steps/worked-solution';
import { rightOutcome } from '../../src/lib/domain/exercise/task/right-outcome';
import type { Template } from '../../src/lib/domain/exercise/template';
import { lineQuestion, startPractice } from '../../src/lib/domain/learning/practice-session';
import { textOfAlgebra } from '../../src/lib/domain/number/algebra/text-of-algebra';
import { rationalToText } from '../../src/lib/domain/number/rational-text';

/** How long a judgement takes, on average over some draws of a template. */
export interface Judged {
	readonly templateId: string;
	readonly meanMs: number;
}

export interface JudgeOptions {
	/** A wrong answer, or lines of working, right and wrong. */
	readonly what: 'answer' | 'line';
	/** Items of each template. */
	readonly draws: number;
	/**
	 * Every template is judged again and again for so long: a slowed browser stands still for many milliseconds at a time,
	 * so that one short judgement tells nothing.
	 */
	readonly atLeastMs: number;
}

const STYLE: AnswerStyle = { language: 'en' as AnswerStyle['language'], decimalSign: 'point' };

/**
 * Runs in a page: judges what a learner could give to every template, as the app does. `measures/judging.ts` bundles it
 * and sends its text there.
 */
export function judgeAll(templates: readonly Template[], { what, draws, atLeastMs }: JudgeOptions): readonly Judged[] {
	return templates.flatMap((template) => {
		const items = Array.from({ length: draws }, (_, draw) => drawItem(template, `bench/${template.id}/${draw}`));
		const works = items.flatMap((item) => (item.ok ? listWork(item.value, what) : []));
		return works.length > 0 ? [{ templateId: template.id, meanMs: timeQuietest(works, atLeastMs) }] : [];
	});
}

type Work = () => unknown;

function listWork(item: Item, what: JudgeOptions['what']): readonly Work[] {
	const [foreseen] = item.knownWrongs;
	// One that the author did not foresee is thought about longest.
	const wrong = findMistake(item) ?? (foreseen ? wrongInput(foreseen) : undefined);
	if (what === 'answer') {
		return wrong ? [() => diagnoseAnswer(item, wrong, checkAnswer(item, wrong, STYLE), STYLE)] : [];
	}
	const question = item.task && worksByLines(item.task) ? lineQuestion(startPractice(item, 0), STYLE) : undefined;
	if (!question) return [];
	return [wrong, rightInput(item)].flatMap((input) =>
		input?.kind === 'typed' ? [() => checkLine(question, input.text)] : []
	);
}

/** The quietest of three times: this machine has other things to do as well. */
function timeQuietest(works: readonly Work[], atLeastMs: number): number {
	return Math.min(...[1, 2, 3].map(() => timeMean(works, atLeastMs)));
}

function timeMean(works: readonly Work[], atLeastMs: number): number {
	const startedAt = performance.now();
	let rounds = 0;
	do {
		for (const work of works) work();
		rounds += 1;
	} while (performance.now() - startedAt < atLeastMs);
	return (performance.now() - startedAt) / (rounds * works.length);
}

function findMistake({ task, answer }: Item): AnswerInput | undefined {
	const right = task && rightOutcome(task);
	const mistakes = task && right ? listWrongOutcomes(task, right) : [];
	const text = mistakes.map(({ outcome }) => write(outcome)).find((written) => written !== undefined);
	return text !== undefined && (answer.kind === 'number' || answer.kind === 'algebra')
		? { kind: 'typed', text }
		: undefined;
}

function write(outcome: Outcome): string | undefined {
	if (outcome.kind === 'number') return rationalToText(outcome.value);
	return outcome.kind === 'algebra' ? textOfAlgebra(outcome.line) : undefined;
}
