/** A letter with all its marks. */
const LETTER = /\P{M}\p{M}*|^\p{M}+/gu;
/** Fewer would tell nothing. */
const FEWEST = 2;

/**
 * Names in `most` letters each, to stand close together: their beginnings, without what they all begin with, as `Oṣù`
 * ("month") in Yoruba or the Arabic article. Names that begin alike among others (`ULwesibili`, `ULwesine`) are cut
 * in the same way among themselves, or else grow by a letter until they differ (`juin`, `juil`).
 */
export function shortNames(names: readonly string[], most: number): readonly string[] {
	const split = names.map((name) => name.match(LETTER) ?? []);
	const begun = beginnings(split, most);
	return split.map((letters, place) => {
		const alike = split.filter((_, other) => begun[other] === begun[place]);
		if (alike.length === 1) return begun[place] ?? '';
		const rest = beginnings(alike, most);
		const isTelling = rest.every((name) => (name.match(LETTER) ?? []).length >= FEWEST);
		return isTelling ? (rest[alike.indexOf(letters)] ?? '') : letters.slice(0, shared(alike) + 1).join('');
	});
}

function beginnings(names: readonly (readonly string[])[], most: number): readonly string[] {
	const from = names.length > 1 ? shared(names) : 0;
	return names.map((letters) => letters.slice(from).join('').trimStart().match(LETTER)?.slice(0, most).join('') ?? '');
}

/** With how many letters all begin. */
function shared([first = [], ...others]: readonly (readonly string[])[]): number {
	const end = first.findIndex((letter, place) => others.some((other) => other[place] !== letter));
	return end < 0 ? first.length : end;
}
