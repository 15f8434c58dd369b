type Words = Readonly<Record<string, string>>;

/** `xx` runs left to right, its twin `xr` right to left. */
export type PseudoTag = 'xx' | 'xr';

const PLAIN = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpRrSsTtUuVvWwYyZz';
const ACCENTED = 'ÅåßƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþŔŕŠšŢţÛûṼṽŴŵÝýŽž';
/** Arabic letters for `xr`, so that browsers really turn the line round. */
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

export function isPseudo(tag: string): tag is PseudoTag {
	return tag === 'xx' || tag === 'xr';
}

function changeLetters(text: string, tag: PseudoTag): string {
	return text.replace(/[A-Za-z]/g, (letter) => {
		if (tag === 'xr') return ARABIC[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
		const index = PLAIN.indexOf(letter);
		return index < 0 ? letter : (ACCENTED[index] ?? letter);
	});
}

/** Two letters for every five, in words of five, as German or Amharic would need. */
function makePadding(length: number, tag: PseudoTag): string {
	const missing = Math.ceil(length * 0.4);
	const letters = tag === 'xr' ? 'لمنهو' : 'loņgê';
	return Array.from({ length: missing }, (_, index) => (index % 6 === 0 ? ' ' : letters[(index % 6) - 1])).join('');
}

/** `Save {{name}}` as `⟦Šåṽé {{name}} loņ⟧`: longer, marked at both ends, still readable, its places untouched. */
export function makePseudoSentence(english: string, tag: PseudoTag): string {
	const changed = english
		.split(/(\{\{\w+\}\})/)
		.map((piece) => (piece.startsWith('{{') ? piece : changeLetters(piece, tag)))
		.join('');
	const length = english.replace(/\{\{\w+\}\}/g, '').length;
	return `⟦${changed}${makePadding(length, tag)}⟧`;
}

/** A language that nobody speaks, to find text that is clipped or not in `locales/`. */
export function makePseudo(english: Words, tag: PseudoTag): Words {
	return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, makePseudoSentence(text, tag)]));
}
