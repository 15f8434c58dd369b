const SHORTEST_STEM = 2;
const FIRST_ROW = 0x1200;
const ROW = 8;
const SIXTH = 5;
const SEVENTH = 6;

/**
 * Takes off the object and definite endings ን and ው, the plural (ተማሪዎች is ተማሪ, ቁጥሮች is ቁጥር) and one of the prefixes
 * የ በ ለ ከ, where enough signs remain; before a short word they are most often its own (በረዶ, ከተማ).
 */
export function stemAmharic(word: string): string {
	const bare = dropPlural(dropEnding(word, /[ንው]$/u));
	return /^[የበለከ]/u.test(bare) && bare.length > SHORTEST_STEM + 1 ? bare.slice(1) : bare;
}

function dropPlural(word: string): string {
	const withoutLong = dropEnding(word, /ዎ[ችቹ]$/u);
	if (withoutLong !== word) return withoutLong;
	const stem = dropEnding(word, /[ችቹ]$/u);
	const last = stem.charCodeAt(stem.length - 1);
	const isPlural = stem !== word && (last - FIRST_ROW) % ROW === SEVENTH;
	return isPlural ? stem.slice(0, -1) + String.fromCharCode(last - SEVENTH + SIXTH) : word;
}

function dropEnding(word: string, ending: RegExp): string {
	const rest = word.replace(ending, '');
	return rest.length < SHORTEST_STEM ? word : rest;
}
