import { equalRational } from '../../number/rational';
import { rationalToText } from '../../number/rational-text';
import { foldWords } from '../../text/fold';
import type { Rewording } from '../rewording';
import type { Claim } from './find-claims';
import { squeeze } from './squeeze';
import { numbersOf, readPieces, valuesTold, type Piece } from './text-pieces';

type NumberPiece = ReturnType<typeof numbersOf>[number];

/** "The answer is 6", in our languages: after these a number is told as what was sought, even one that was given. */
const TELLS_ANSWER =
	/(?:answer|result|solution|choose|pick|option|jibu|matokeo|jawabu|réponse|résultat|الجواب|الإجابة|النتيجة|መልሱ|ውጤቱ)(?: (?:to|for) (?:it|this|that|the question))?(?: (?:is|are|be|will be|would be|must be|should be|ni|est|هو|هي))?\s*[:=]?\s*(?:definitely |simply |just |exactly |probably )?$/u;

/**
 * The first of the secrets that a text tells. A number is compared by its value, in whatever way it is spelled; one that
 * stands in the given text may be repeated in that spelling (an operand that happens to equal the answer), but not as
 * the result of a sum or as "the answer".
 */
export function findSecret(text: string, claims: readonly Claim[], rewording: Rewording): string | undefined {
	const { language, secrets } = rewording;
	if (secrets.length === 0) return undefined;
	const given = [rewording.text, ...rewording.context].join('\n');
	const pieces = readPieces(text, language);
	const givenPieces = readPieces(given, language);
	return secrets.find((secret) => {
		if (secret.trim() === '') return false;
		const formula = tellsFormula(text, given, secret);
		if (formula || isSum(secret)) return formula;
		// Of "x = 5" the 5 gives as much away.
		const sought = numbersOf(readPieces(secret.replace(/^\s*\p{L}\s*=/u, ''), language));
		if (isOfLetters(secret)) return tellsWords(text, given, secret, language);
		return tellsNumbers(pieces, givenPieces, sought) || tellsAsResult(pieces, claims, sought, rewording);
	});
}

/** A sum or a formula as it is written, to be compared as such. */
function isSum(secret: string): boolean {
	return (
		/[\d\p{L})][²³]?\s*[-+−×÷*=]\s*[\d\p{L}(]|^\d+\p{L}$/u.test(secret) && !/^\s*\p{L}\s*=\s*\S+\s*$/u.test(secret)
	);
}

function isOfLetters(secret: string): boolean {
	return !/\d/u.test(secret.normalize('NFKC')) && !isNumberInWords(secret);
}

function isNumberInWords(secret: string): boolean {
	const pieces = readPieces(secret, 'en');
	return pieces.length > 0 && pieces.every(({ kind }) => kind === 'number');
}

/** The numbers of the secret in their order, one behind the other, in a spelling that was not given. */
function tellsNumbers(pieces: readonly Piece[], given: readonly Piece[], sought: readonly NumberPiece[]): boolean {
	const told = numbersOf(pieces);
	const known = new Set(spellRuns(numbersOf(given), sought.length));
	return told.some((_, start) => {
		const run = told.slice(start, start + sought.length);
		const isRun = run.length === sought.length && run.every((piece, at) => isSame(piece, sought[at]));
		return isRun && sought.length > 0 && !known.has(spell(run));
	});
}

function isSame(told: NumberPiece, sought: NumberPiece | undefined): boolean {
	return sought !== undefined && valuesTold(sought).includes(rationalToText(told.value));
}

function spellRuns(numbers: readonly NumberPiece[], length: number): readonly string[] {
	return numbers.map((_, start) => spell(numbers.slice(start, start + length)));
}

function spell(run: readonly NumberPiece[]): string {
	return run.map(({ spelling }) => spelling).join(' ');
}

/** As the outcome of a sum, or after "the answer is"; a sum that stands in the text itself may be said again. */
function tellsAsResult(
	pieces: readonly Piece[],
	claims: readonly Claim[],
	sought: readonly NumberPiece[],
	rewording: Rewording
): boolean {
	const [only] = sought;
	if (!only || sought.length > 1) return false;
	const given = squeeze(rewording.text);
	const isResult = claims.some(
		(claim) =>
			claim.isTrue === true &&
			!claim.text.includes('≠') &&
			!given.includes(squeeze(claim.text)) &&
			claim.sides.some(({ isNumber }) => !isNumber) &&
			claim.sides.some(({ isNumber, value }) => isNumber && value && equalRational(value, only.value))
	);
	return isResult || (tellsAnswer(pieces, only) && !tellsAnswer(readPieces(rewording.text, rewording.language), only));
}

function tellsAnswer(pieces: readonly Piece[], sought: NumberPiece): boolean {
	let before = '';
	for (const piece of pieces) {
		if (piece.kind === 'number' && isSame(piece, sought) && TELLS_ANSWER.test(`${before} `.trimStart())) return true;
		before += ` ${piece.kind === 'number' ? piece.spelling : piece.text}`;
	}
	return false;
}

function tellsWords(text: string, given: string, secret: string, language: string): boolean {
	const words = ` ${foldWords(secret, language)} `;
	if (words.trim() === '' || !` ${foldWords(text, language)} `.includes(words)) return false;
	const isGiven = ` ${foldWords(given, language)} `.includes(words);
	return !isGiven || TELLS_ANSWER.test(text.toLowerCase().split(secret.toLowerCase())[0] ?? '');
}

function tellsFormula(text: string, given: string, secret: string): boolean {
	const formula = squeeze(secret);
	return (
		formula.length > 1 &&
		/\d|[=+]/u.test(formula) &&
		squeeze(text).includes(formula) &&
		!squeeze(given).includes(formula)
	);
}
