import { ASKING_WORDS, EXPLAINING_WORDS } from './asking-words';
import { parseSum } from './parse-sum';
import { compareRational, rational } from './rational';
import type { SumTree } from './sum-tree';
import { writePlainly } from './write-plainly';

const LONGEST_TEXT = 300;
/** With a sign that only sums have, so many words may be strange to us. */
const MOST_STRANGE_WORDS = 2;

const SUM_RUN = /[-+×÷/:^%()=?؟□_.,'\u066b\u066c\d ]*\d[-+×÷/:^%()=?؟□_.,'\u066b\u066c\d ]*/gu;
const DATE_OR_TIME = /^\d{1,4}([/-])\d{1,2}\1\d{1,4}$|^\d{1,2}:\d{2}$/u;

/**
 * The sum in a text, spelled plainly: `how much is 3/4 + 1/8?` gives `3/4 + 1/8`. Undefined where the text says
 * something else with numbers in it, such as `what is 3/4 of an hour` or a date.
 */
export function findSum(text: string): string | undefined {
	if (text.length > LONGEST_TEXT) return undefined;
	const plain = writeTimesSigns(writePlainly(text).replace(/ +/gu, ' '));
	const [run, ...others] = plain.match(SUM_RUN) ?? [];
	if (run === undefined || others.length > 0) return undefined;
	const sum = trimRun(run);
	if (DATE_OR_TIME.test(sum)) return undefined;
	const strange = countStrangeWords(plain.replace(run, ' '));
	// Which sign is the decimal one does not matter for whether it is a sum.
	const readings = [parseSum(sum, 'point'), parseSum(sum, 'comma')];
	if (strange === undefined) return undefined;
	const parsed = readings.find((reading) => reading.ok);
	if (!parsed?.ok) return strange === 0 && readings.some(dividesByZero) ? sum : undefined;
	const allowed = run.includes('=') || hasClearSign(parsed.value) ? MOST_STRANGE_WORDS : 0;
	return isWorthSolving(parsed.value) && strange <= allowed ? sum : undefined;
}

/** 1/0 is no number, but whoever asks for it asks for a sum, and is told why it has no answer. */
function dividesByZero(reading: ReturnType<typeof parseSum>): boolean {
	return !reading.ok && reading.error.key === 'engine.divideByZero';
}

/** `3 x 4`, and `25% of 80` in the languages we know. */
function writeTimesSigns(plain: string): string {
	return plain
		.replace(/([\d)%]) ?[xX] ?(?=[\d(.-])/gu, '$1 × ')
		.replace(/(%|\/ ?\d+) (?:of|ya|من) (?=[\d(])/giu, '$1 × ');
}

/** What comes after `=` is the place for the answer. */
function trimRun(run: string): string {
	const [left = ''] = run.split('=');
	return left.replace(/^[^\d(.,\u066b+-]+|[^\d)%]+$/gu, '').replace(/^[.,](?!\d)[^\d(+-]*/u, '');
}

/** Undefined where a word asks for an explanation. */
function countStrangeWords(rest: string): number | undefined {
	const words =
		rest
			.toLowerCase()
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.normalize('NFC')
			.match(/\p{L}+/gu) ?? [];
	if (words.some((word) => EXPLAINING_WORDS.has(word))) return undefined;
	return words.filter((word) => !ASKING_WORDS.has(word)).length;
}

/** `-`, `:` and `/` also stand in ranges, times and dates; the other signs only in sums. */
function hasClearSign(tree: SumTree): boolean {
	switch (tree.kind) {
		case 'leaf':
			return false;
		case 'group':
		case 'negate':
			return hasClearSign(tree.inner);
		case 'power':
			return true;
		case 'operation':
			return ['+', '×', '÷'].includes(tree.sign) || hasClearSign(tree.left) || hasClearSign(tree.right);
	}
}

/** Of lone numbers only a fraction that can be made simpler. */
function isWorthSolving(tree: SumTree): boolean {
	if (tree.kind !== 'leaf') return true;
	if (tree.shape !== 'fraction') return false;
	return tree.bottom !== tree.value.denominator || compareRational(tree.value, rational(1)) > 0;
}
