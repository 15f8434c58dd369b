import { succeed, type Result } from '../base/result';
import { notSupported, notUnderstood, type Refusal } from './import-outcome';
import { choiceOf, type OwnChoice } from './own-question';
import { tidyLine } from '../text/tidy-text';

/** An answer as question banks keep it: a text with its share of the marks in per cent. */
export interface WeighedAnswer {
	readonly text: string;
	readonly feedback: string;
	readonly weight: number;
}

/** Weights are rounded in many files: 33.33333. */
const FULL = 99.99;

/** Fails where not exactly one answer is right and all others wrong. */
export function choiceFromWeights(
	answers: readonly WeighedAnswer[],
	layout: Pick<OwnChoice, 'isShuffled'>
): Result<OwnChoice, Refusal> {
	const rightAt = findRight(answers);
	if (!rightAt.ok) return rightAt;
	const choice = choiceOf(
		answers.map(({ text, feedback }) => ({ text, feedback })),
		rightAt.value,
		layout
	);
	return choice ? succeed(choice) : notUnderstood('no-right-answer');
}

function findRight(answers: readonly WeighedAnswer[]): Result<number, Refusal> {
	const partial = answers.filter(({ weight }) => weight > 0 && weight < FULL);
	const right = answers.filter(({ weight }) => weight >= FULL);
	const sum = partial.reduce((total, { weight }) => total + weight, 0);
	if (right.length > 1 || (partial.length > 1 && sum > 99)) return notSupported('several-right-answers');
	if (partial.length > 0) return notSupported('partial-credit');
	const [only] = right;
	return only ? succeed(answers.indexOf(only)) : notUnderstood('no-right-answer');
}

/** The accepted spellings of a short answer. `*` stands for any text in Moodle, `\*` for itself. */
export function acceptedFromWeights(
	answers: readonly WeighedAnswer[]
): Result<readonly [string, ...string[]], Refusal> {
	const accepted: string[] = [];
	for (const { text, weight, feedback } of answers) {
		if (weight > 0 && weight < FULL) return notSupported('partial-credit');
		const isCatchAll = weight <= 0 && text.trim() === '*';
		if (isCatchAll) continue;
		if (/(?<!\\)\*/u.test(text)) return notSupported('wildcard');
		if (weight <= 0 && feedback !== '') return notSupported('wrong-answer-feedback');
		if (weight <= 0) continue;
		accepted.push(tidyLine(text.replaceAll('\\*', '*')));
	}
	const [first, ...more] = accepted.filter((text) => text !== '');
	return first === undefined ? notUnderstood('no-answer') : succeed([first, ...more]);
}

export function writeAccepted(text: string): string {
	return text.replaceAll('*', '\\*');
}
