/** As long as a nickname on the welcome page. */
const MOST_LETTERS = 24;

export interface SplitNames {
	/** In the order of the list, each cut to what a name may be long. */
	readonly names: readonly string[];
	/** Those that are there more than once, or in the class already. */
	readonly doubled: readonly string[];
}

/**
 * A class list from what a teacher typed or pasted: one name a line, or parted by commas, semicolons or tabs in a single
 * line. Numbers of a list (`1.`, `12)`) and empty lines are dropped.
 */
export function splitNames(text: string, known: readonly string[] = []): SplitNames {
	const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
	const parts = lines.length === 1 ? (lines[0] ?? '').split(/[,;،؛\t]/) : lines;
	const names = parts.map(tidyName).filter((name) => name !== '');
	const seen = new Set(known.map(keyOf));
	const doubled = names.filter((name) => {
		const isSeen = seen.has(keyOf(name));
		seen.add(keyOf(name));
		return isSeen;
	});
	return { names, doubled: [...new Set(doubled)] };
}

function tidyName(part: string): string {
	const bare = part
		.normalize('NFC')
		.replace(/^\s*\d+\s*[.):-]?\s*/u, '')
		.replace(/[\s"]+/gu, ' ')
		.trim();
	return Array.from(bare).slice(0, MOST_LETTERS).join('').trim();
}

function keyOf(name: string): string {
	return name.toLocaleLowerCase('en');
}
