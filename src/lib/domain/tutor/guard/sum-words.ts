import type { Comparison } from '../../number/expression';
import type { Piece } from './text-pieces';

/** What a piece means in a sum: a sign of `parseSum`, or a relation between two sides. */
export type Meaning = '+' | '-' | '×' | '÷' | '/' | ':' | '^' | '(' | ')' | Relation;
export type Relation = Comparison;

interface Phrase {
	readonly meaning: Meaning;
	/** How many pieces it takes. */
	readonly length: number;
	/** "Is" and its like also say other things than that two numbers are equal. */
	readonly isLoose: boolean;
}

const SIGNS: Readonly<Record<string, Meaning>> = {
	'+': '+',
	'-': '-',
	'×': '×',
	'÷': '÷',
	'/': '/',
	':': ':',
	'^': '^',
	'(': '(',
	')': ')',
	'=': '=',
	'≠': '≠',
	'<': '<',
	'>': '>',
	'≤': '≤',
	'≥': '≥',
	'→': '='
};

/** In the words of our languages; those after `loose` are relations only where a whole sum stands beside them. */
const WORDS: readonly (readonly [Meaning, string])[] = [
	['+', 'plus|added to|jumlisha|kujumlisha|ongeza|زائد|ሲደመር'],
	['-', 'minus|take away|moins|ondoa|kutoa|toa|ناقص|ሲቀነስ'],
	['×', 'times|multiplied by|fois|multiplié par|mara|zidisha kwa|mara kwa|في|ضرب|ሲባዛ በ|ሲባዛ'],
	['÷', 'divided by|divisé par|gawanya kwa|kugawanya kwa|قسمة|تقسيم|ሲካፈል ለ|ሲካፈል'],
	['≠', "is not equal to|does not equal|is not the same as|are not the same as|n'est pas égal à|si sawa na|لا يساوي"],
	[
		'>',
		'is bigger than|is greater than|is larger than|is more than|is higher than|is longer than|ni kubwa kuliko|est plus grand que|أكبر من'
	],
	[
		'<',
		'is smaller than|is less than|is fewer than|is lower than|is shorter than|ni ndogo kuliko|est plus petit que|أصغر من'
	],
	[
		'=',
		'is equal to|are equal to|equals|equal|is the same as|is the same number as|is exactly the same as|is as much as|is worth the same as|ni sawa na|sawa na|est égal à|égale|est égale à|يساوي|تساوي|እኩል ነው'
	],
	[
		'=',
		'to make|to get|and get|and you get|you get|we get|and we get|that makes|makes|make|gives you|gives us|gives|give|that gives|which gives|leaves|becomes'
	]
];
const LOOSE: readonly (readonly [Meaning, string])[] = [
	['≠', "is not|isn't|are not|aren't|si|n'est pas"],
	['=', 'is|are|comes to|which is|that is|will be|would be|must be|ni|font|fait|donne|est|inakuwa|هو|ነው']
];

const PHRASES: readonly (Omit<Phrase, 'length'> & { readonly words: readonly string[] })[] = [
	...listPhrases(WORDS, false),
	...listPhrases(LOOSE, true)
].sort((one, other) => other.words.length - one.words.length);

function listPhrases(table: readonly (readonly [Meaning, string])[], isLoose: boolean) {
	return table.flatMap(([meaning, words]) =>
		words.split('|').map((phrase) => ({ meaning, isLoose, words: phrase.split(' ') }))
	);
}

/** The longest phrase of arithmetic that starts at a piece. */
export function readPhraseAt(pieces: readonly Piece[], start: number): Phrase | undefined {
	const piece = pieces[start];
	if (piece?.kind === 'sign') {
		const meaning = SIGNS[piece.text];
		return meaning && { meaning, length: 1, isLoose: false };
	}
	if (piece?.kind !== 'word') return undefined;
	const found = PHRASES.find(({ words }) =>
		words.every((word, at) => {
			const other = pieces[start + at];
			return other?.kind === 'word' && other.text === word;
		})
	);
	return found && { meaning: found.meaning, length: found.words.length, isLoose: found.isLoose };
}

export function isRelation(meaning: Meaning): meaning is Relation {
	return '=≠<>≤≥'.includes(meaning);
}
