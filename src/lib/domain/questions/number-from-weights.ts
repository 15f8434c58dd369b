import { succeed, type Result } from '../base/result';
import type { WeighedAnswer } from './from-weights';
import { notSupported, notUnderstood, type Refusal } from './import-outcome';

/** A number with what it may be off by, as text. */
export interface WeighedNumber extends WeighedAnswer {
	readonly tolerance: string;
}

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u;

/**
 * The one right number of a numerical question, written plainly. Exact arithmetic has no tolerance: a number that may be
 * off is refused by name. So is a wrong number with words of its own.
 */
export function numberFromWeights(answers: readonly WeighedNumber[]): Result<string, Refusal> {
	const meant = answers.filter(({ text, weight }) => weight > 0 || !['', '*'].includes(text.trim()));
	if (meant.some(({ weight }) => weight > 0 && weight < 99.99)) return notSupported('partial-credit');
	const right = meant.filter(({ weight }) => weight > 0);
	const [only] = right;
	if (!only) return notUnderstood('no-right-answer');
	if (right.length > 1) return notSupported('several-right-answers');
	if (meant.length > 1) return notSupported('wrong-answer-feedback');
	const text = only.text.trim();
	const tolerance = only.tolerance.trim();
	if (!DECIMAL.test(text) || (tolerance !== '' && !isNumber(tolerance))) return notUnderstood('bad-number');
	if (tolerance !== '' && Number(tolerance) !== 0) return notSupported('tolerance');
	return succeed(plainDecimal(text));
}

function isNumber(text: string): boolean {
	return Number.isFinite(Number(text));
}

/** `+5` is 5, `.5` is 0.5 and `3.` is 3; the digits stay as they are. */
function plainDecimal(text: string): string {
	const unsigned = text.replace(/^[+-]/u, '').replace(/\.$/u, '').replace(/^\./u, '0.');
	return text.startsWith('-') ? `-${unsigned}` : unsigned;
}

/** Whether a number can be written as question banks write theirs. */
export function isPlainDecimal(text: string): boolean {
	return /^-?\d+(?:\.\d+)?$/u.test(text);
}
