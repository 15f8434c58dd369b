import { holds } from '../../number/holds';
import { parseSum } from '../../number/parse-sum';
import type { Rational } from '../../number/rational';
import { workOutSum } from '../../number/work-out-sum';
import { spellSums } from './spell-sums';
import { isRelation, readPhraseAt, type Meaning, type Relation } from './sum-words';
import type { Piece } from './text-pieces';

/** One side of a claim. */
interface Side {
	/** In the spelling of `parseSum`. */
	readonly sum: string;
	/** Undefined where the checker cannot work it out. */
	readonly value: Rational | undefined;
	/** A number alone, with nothing to work out. */
	readonly isNumber: boolean;
}

/** What a text says of two or more numbers or sums: `6 × 7 = 42`, `3/4 > 1/2`. */
export interface Claim {
	readonly text: string;
	readonly sides: readonly Side[];
	/** Whether the exact engine agrees; undefined where it cannot tell. */
	readonly isTrue: boolean | undefined;
}

interface Link {
	readonly relation: Relation;
	readonly isLoose: boolean;
}

interface Run {
	readonly sides: readonly string[];
	readonly links: readonly Link[];
	readonly before: Piece | undefined;
	readonly beforeThat: Piece | undefined;
	readonly after: Piece | undefined;
	readonly afterThat: Piece | undefined;
}

/** After one of these a number is not the subject of the "is" behind it: "the bottom of 3/4 is 4". */
const OPENS_CLAIM = new Set(
	'so and then because but that since thus also fraction means know see like remember kwa hiyo donc car alors sawa'.split(
		' '
	)
);
/** After one of these a claim is over, and the number before it stands for itself: no "3 parts", no "10 tens". */
const ENDS_CLAIM = new Set(
	'and so because but when if or then not too also as in for which by since while na kwa et car donc parce'.split(' ')
);

/**
 * Finds every arithmetic claim of a text, in signs or words, and recomputes it exactly: small models write false sums in
 * the same sure voice as true ones (SmolLM2-360M solves 7 % of GSM8K), so no sum of theirs is believed.
 */
export function findClaims(pieces: readonly Piece[]): readonly Claim[] {
	return findRuns(spellSums(pieces)).flatMap(claimOf);
}

function findRuns(pieces: readonly Piece[]): readonly Run[] {
	const runs: Run[] = [];
	let index = 0;
	while (index < pieces.length) {
		const start = index;
		const sides: string[] = [''];
		const links: Link[] = [];
		for (let taken = takeAt(pieces, index); taken; taken = takeAt(pieces, index)) {
			const { meaning, text, length, isLoose } = taken;
			if (meaning !== undefined && isRelation(meaning)) {
				// "= =" and ", is" say it once.
				if (sides.at(-1) === '' && links.length > 0) links.pop();
				else sides.push('');
				links.push({ relation: meaning, isLoose });
			} else sides[sides.length - 1] += `${sides.at(-1) === '' ? '' : ' '}${text}`;
			index += length;
		}
		if (links.length > 0) {
			runs.push({
				sides,
				links,
				before: pieces[start - 1],
				beforeThat: pieces[start - 2],
				after: pieces[index],
				afterThat: pieces[index + 1]
			});
		}
		if (index === start) index++;
	}
	return runs;
}

interface Taken {
	readonly meaning: Meaning | undefined;
	readonly text: string;
	readonly length: number;
	readonly isLoose: boolean;
}

function takeAt(pieces: readonly Piece[], index: number): Taken | undefined {
	const piece = pieces[index];
	if (piece?.kind === 'number') return { meaning: undefined, text: piece.spelling, length: 1, isLoose: false };
	const isBetween = isNumberAt(pieces, index - 1) && isNumberAt(pieces, index + 1);
	// A colon mostly announces; it divides only between two numbers.
	if (piece?.kind === 'sign' && piece.text === ':' && !isBetween) return undefined;
	const phrase = readPhraseAt(pieces, index);
	if (phrase) return { ...phrase, text: phrase.meaning };
	// The x of "6 x 7" is a sign only between two numbers.
	const isTimes = piece?.kind === 'word' && piece.text === 'x' && isBetween;
	return isTimes ? { meaning: '×', text: '×', length: 1, isLoose: false } : undefined;
}

function isNumberAt(pieces: readonly Piece[], index: number): boolean {
	return pieces[index]?.kind === 'number';
}

function claimOf(run: Run): readonly Claim[] {
	const sides = run.sides.map(readSide);
	const kept = run.links.flatMap((link, at): readonly (readonly [Side, Link, Side])[] => {
		const [left, right] = [sides[at], sides[at + 1]];
		if (!left || !right || left.sum === '' || right.sum === '') return [];
		const isFirst = at === 0;
		const isLast = at === run.links.length - 1;
		return isMeant(left, link, right, { run, isFirst, isLast }) ? [[left, link, right]] : [];
	});
	return kept.map(([left, link, right]) => ({
		text: `${left.sum} ${link.relation} ${right.sum}`,
		sides: [left, right],
		isTrue: judge(left, link.relation, right)
	}));
}

/** Whether the words between two sides really compare them, and not only stand between. */
function isMeant(
	left: Side,
	link: Link,
	right: Side,
	{ run, isFirst, isLast }: { readonly run: Run; readonly isFirst: boolean; readonly isLast: boolean }
): boolean {
	if (link.isLoose && (!left.value || !right.value)) return false;
	const isWritten = !link.isLoose && link.relation === '=';
	const isAboutNumbers = left.isNumber && right.isNumber;
	if (isFirst && left.isNumber && !opensClaim(run)) return isWritten && !isAboutNumbers && run.before?.kind !== 'word';
	if (isLast && right.isNumber && isAboutNumbers) return endsClaim(run);
	if (isLast && right.isNumber && run.after?.kind === 'word')
		return !/^(?:more|less|out|of|times|parts?|over)$/u.test(run.after.text);
	return true;
}

function opensClaim({ before, beforeThat }: Run): boolean {
	if (before === undefined) return true;
	if (before.kind === 'sign') return true;
	if (before.kind === 'number') return false;
	return OPENS_CLAIM.has(before.text) && !(before.text === 'and' && beforeThat?.kind === 'number');
}

function endsClaim({ after, afterThat }: Run): boolean {
	// "3 tenths and 7 hundredths" goes on.
	return (
		after?.kind !== 'word' ||
		(ENDS_CLAIM.has(after.text) && !(/^(?:and|na|et)$/u.test(after.text) && afterThat?.kind === 'number'))
	);
}

function readSide(written: string): Side {
	const sum = written.replace(/^[-+×÷:/^)]+ (?=\()|[-+×÷:/^(]+$/gu, '').trim();
	const parsed = parseSum(sum, 'point');
	const value = parsed.ok ? workOutSum(parsed.value)?.value : undefined;
	return { sum, value, isNumber: parsed.ok && isLeaf(parsed.value) };
}

function isLeaf(tree: { readonly kind: string; readonly inner?: unknown }): boolean {
	return tree.kind === 'leaf';
}

/** "4 + 7 = 11 tenths" leaves the tenths of the left side unsaid: no false sum, and none that is confirmed. */
function judge(left: Side, relation: Relation, right: Side): boolean | undefined {
	if (!left.value || !right.value) return undefined;
	const isTrue = holds(left.value, relation, right.value);
	return !isTrue && !left.isNumber && /\/10+$/u.test(right.sum) ? undefined : isTrue;
}
