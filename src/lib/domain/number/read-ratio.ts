import { fail, succeed, type Result } from '../base/result';
import { refuseAt } from './number-span';
import { divideRational, equalRational, greatestCommonDivisor, isWhole, type Rational } from './rational';
import type { ReadError } from './read-error';
import { readNumber, type ReadNumberOptions } from './read-number';

/** The numbers of a ratio as they were typed, each above zero: 3, 4 and 5 in `3 : 4 : 5`. */
export type Ratio = readonly Rational[];

const MOST_TERMS = 5;

/** Reads a ratio of two to five numbers. Fails with the place and a sentence that says what to change. */
export function readRatio(text: string, options: ReadNumberOptions): Result<Ratio, ReadError> {
	const terms: Rational[] = [];
	let start = 0;
	for (const term of text.split(/[:\uff1a\u2236\ufe55]/u)) {
		const read = readNumber(term, options);
		if (!read.ok) return fail({ ...read.error, position: start + read.error.position });
		if (read.value.value.numerator <= 0n) return refuseAt(start, 'engine.readRatioTerms');
		terms.push(read.value.value);
		start += term.length + 1;
	}
	if (terms.length < 2 || terms.length > MOST_TERMS) return refuseAt(text.length, 'engine.readRatioTerms');
	return succeed(terms);
}

/** `other-form` is a ratio of the same size that is not in smallest whole numbers; the order of the numbers matters. */
export function compareRatio(given: Ratio, wanted: Ratio): 'right' | 'other-form' | 'wrong' {
	const [first, firstWanted] = [given[0], wanted[0]];
	if (!first || !firstWanted || given.length !== wanted.length) return 'wrong';
	const isSame = given.every((term, place) => {
		const [share, wantedShare] = [divideRational(term, first), divideRational(wanted[place] ?? term, firstWanted)];
		return share && wantedShare && equalRational(share, wantedShare);
	});
	if (!isSame) return 'wrong';
	const divisor = given.map((term) => term.numerator).reduce(greatestCommonDivisor);
	return given.every(isWhole) && divisor === 1n ? 'right' : 'other-form';
}
