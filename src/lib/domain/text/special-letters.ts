/**
 * Letters of a language that phones' keyboards hide behind a long press, most often used first. Yoruba's two with an
 * accent put their tone on the vowel before them: `typeLetter`.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		af: 'êëéïô',
		fr: 'éèàçêœù',
		ha: 'ɓɗƙƴʼ',
		ig: 'ịọụṅ',
		lg: 'ŋ',
		ny: 'ŵ',
		pt: 'ãáâçéêíóõú',
		tn: 'êôš',
		wo: 'àéëñóŋ',
		yo: 'ẹọṣàá'
	})
);
const GRAVE = '\u0300';
const ACUTE = '\u0301';
/** What a tone can stand on, with a dot below or a tone already: vowels, and `n` and `m` where they are sung alone. */
const BEARS_TONE = /[aeiounm]\u0323?[\u0300\u0301]?$/iu;
const CAPITALS = /\p{Lu}\p{M}*\p{Lu}\p{M}*$/u;

/** The letters to offer to somebody who writes in the language; none where any keyboard has all of them, or a script of its own. */
export function specialLetters(language: string): readonly string[] {
	return [...(LETTERS.get(language.split('-')[0] ?? '') ?? '')];
}

/**
 * The text before the caret once a key with one of the letters was pressed, in Unicode's composed form. In Yoruba `à`
 * and `á` give their tone to the letter before, as in `ọ̀`: to change it, or pressed again to take it away; where no
 * letter can bear it they are letters themselves. After two capitals comes another.
 */
export function typeLetter(before: string, letter: string, language: string): string {
	const tone = language.split('-')[0] === 'yo' ? toneOf(letter) : undefined;
	const apart = before.normalize('NFD');
	if (tone !== undefined && BEARS_TONE.test(apart)) {
		const bare = apart.replace(/[\u0300\u0301]$/u, '');
		return (apart === bare + tone ? bare : bare + tone).normalize('NFC');
	}
	return (before + (CAPITALS.test(before) ? letter.toUpperCase() : letter)).normalize('NFC');
}

function toneOf(letter: string): string | undefined {
	return { à: GRAVE, á: ACUTE }[letter];
}
