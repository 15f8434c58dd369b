import type { Piece } from './text-pieces';

type Sign = '+' | '-' | '×' | '÷';

/** A rule: words, and `N` where a number stands; then the sum it speaks of, with the places of its numbers. */
interface Rule {
	readonly pattern: readonly string[];
	readonly sign: Sign;
	/** The first number is the second term: subtract 3 from 10. */
	readonly isTurned: boolean;
}

const RULES: readonly Rule[] = (
	[
		['add N and N', '+'],
		['add N to N', '+'],
		['adding N and N', '+'],
		['adding N to N', '+'],
		['sum of N and N', '+'],
		['total of N and N', '+'],
		['N and N together', '+'],
		['N added to N', '+'],
		['N more than N', '+'],
		['subtract N from N', '-', true],
		['subtracting N from N', '-', true],
		['take N from N', '-', true],
		['take N away from N', '-', true],
		['take away N from N', '-', true],
		['taking N from N', '-', true],
		['N less than N', '-', true],
		['difference between N and N', '-'],
		['difference of N and N', '-'],
		['multiply N by N', '×'],
		['multiply N and N', '×'],
		['multiplying N by N', '×'],
		['product of N and N', '×'],
		['N groups of N', '×'],
		['N lots of N', '×'],
		['double N', '×'],
		['twice N', '×'],
		['triple N', '×'],
		['N of N', '×'],
		['N ya N', '×'],
		['N de N', '×'],
		['divide N by N', '÷'],
		['dividing N by N', '÷'],
		['quotient of N and N', '÷'],
		['N shared by N', '÷'],
		['N shared among N', '÷']
	] as const
).map(([pattern, sign, turned]) => ({ pattern: pattern.split(' '), sign, isTurned: turned === true }));

const TIMES: Readonly<Record<string, string>> = { double: '2', twice: '2', triple: '3' };
const OPENING: Piece = { kind: 'sign', text: '(' };
const CLOSING: Piece = { kind: 'sign', text: ')' };

/** Writes the sums that are spoken of with words around the numbers ("divide 12 by 3", "half of 12") with signs. */
export function spellSums(pieces: readonly Piece[]): readonly Piece[] {
	const spelled: Piece[] = [];
	let index = 0;
	while (index < pieces.length) {
		const rule = RULES.find((each) => fits(each, pieces, index));
		if (!rule) {
			const piece = pieces[index];
			if (piece) spelled.push(piece);
			index++;
			continue;
		}
		const taken = pieces.slice(index, index + rule.pattern.length);
		spelled.push(...writeSum(rule, taken));
		index += rule.pattern.length;
	}
	return spelled;
}

function fits({ pattern, sign, isTurned }: Rule, pieces: readonly Piece[], start: number): boolean {
	const doFit = pattern.every((part, at) => {
		const piece = pieces[start + at];
		return part === 'N' ? piece?.kind === 'number' : piece?.kind === 'word' && piece.text === part;
	});
	if (!doFit || pattern[0] !== 'N') return doFit;
	const [first, before] = [pieces[start], pieces[start - 1]];
	// "3 of 4" is no product, "half of 4" is; in "12 is 5 more than 7" and "it is 5 less than 7" the sum is on the right.
	if (pattern.length === 3 && sign === '×') return first?.kind === 'number' && /[/%]/u.test(first.spelling);
	if (pattern[1] === 'less' || pattern[1] === 'more')
		return !isTurned || before?.kind !== 'sign' || before.text !== '-';
	return true;
}

function writeSum({ sign, isTurned }: Rule, taken: readonly Piece[]): readonly Piece[] {
	const [word] = taken;
	const factor = word?.kind === 'word' ? TIMES[word.text] : undefined;
	const numbers = taken.filter(({ kind }) => kind === 'number');
	const terms = factor === undefined ? numbers : [makeWhole(factor), ...numbers];
	const [first, second] = isTurned ? [...terms].reverse() : terms;
	return first && second ? [OPENING, first, { kind: 'sign', text: sign }, second, CLOSING] : taken;
}

function makeWhole(text: string): Piece {
	return { kind: 'number', value: { numerator: BigInt(text), denominator: 1n }, spelling: text, isInWords: true };
}
