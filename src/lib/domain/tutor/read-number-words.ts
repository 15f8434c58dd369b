const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const CARDINALS: ReadonlyMap<string, number> = new Map([
	...SMALL.split(' ').map((word, value) => [word, value] as const),
	['zeros', 0],
	...TENS.split(' ').map((word, index) => [word, (index + 2) * 10] as const)
]);
const SCALES: ReadonlyMap<string, number> = new Map([
	['dozen', 12],
	['hundred', 100],
	['thousand', 1_000],
	['million', 1_000_000],
	['billion', 1_000_000_000]
]);
const MULTIPLES: ReadonlyMap<string, number> = new Map([
	['twice', 2],
	['double', 2],
	['thrice', 3],
	['triple', 3]
]);
/** "Second" is missing: like "first" it mostly puts sentences in order. */
const DENOMINATORS: ReadonlyMap<string, number> = new Map([
	['half', 2],
	['halve', 2],
	['third', 3],
	['quarter', 4],
	['fourth', 4],
	['fifth', 5],
	['sixth', 6],
	['seventh', 7],
	['eighth', 8],
	['ninth', 9],
	['tenth', 10],
	['eleventh', 11],
	['twelfth', 12],
	['twentieth', 20],
	['hundredth', 100],
	['thousandth', 1_000]
]);

/**
 * The numbers written as English words, spelled canonically: "twenty-five" is `25`, "two thirds" `2/3`, "a half"
 * `1/2`, "quarters" without a count `/4`.
 */
export function readNumberWords(text: string): readonly string[] {
	const words = text.toLowerCase().match(/\p{L}+|\d+|[^\p{L}\d\s-]/gu) ?? [];
	const found: string[] = [];
	let index = 0;
	while (index < words.length) {
		const cardinal = readCardinal(words, index);
		const next = cardinal?.end ?? index;
		const denominator = lookUp(DENOMINATORS, words[next]);
		if (denominator !== undefined && !cardinal && isOrdinal(words, next)) index = next + 1;
		else if (denominator !== undefined) {
			const top = cardinal?.value ?? (/^\d+$/u.test(words[index - 1] ?? '') ? words[index - 1] : undefined);
			const alone = words[next]?.endsWith('s') ? '' : '1';
			found.push(`${top ?? alone}/${denominator}`);
			index = next + 1;
		} else if (cardinal) {
			found.push(String(cardinal.value));
			index = next;
		} else {
			const multiple = lookUp(MULTIPLES, words[index]);
			if (multiple !== undefined) found.push(String(multiple));
			index++;
		}
	}
	return found;
}

/** The longest whole number that starts at `start`: "one hundred and five", "twenty-five", "three thousand". */
export function readCardinal(words: readonly string[], start: number): { value: number; end: number } | undefined {
	let total = 0;
	let count: number | undefined;
	let end = start;
	for (; end < words.length; end++) {
		const word = words[end] ?? '';
		const cardinal = CARDINALS.get(word);
		const scale = lookUp(SCALES, word);
		if (cardinal !== undefined && canFollow(count, cardinal)) count = (count ?? 0) + cardinal;
		else if (scale !== undefined) {
			count = (count || 1) * scale;
			if (scale >= 1_000) [total, count] = [total + count, 0];
		} else if (word !== 'and' || !lookUp(SCALES, words[end - 1]) || !CARDINALS.has(words[end + 1] ?? '')) break;
	}
	return count === undefined ? undefined : { value: total + count, end };
}

/** "The third step" and "Third, add" put steps in order; "a third" and "the third of it" are numbers. */
export function isOrdinal(words: readonly string[], at: number): boolean {
	const [before, word = '', after] = [words[at - 1], words[at], words[at + 1]];
	if (word.endsWith('s') || word.startsWith('hal')) return false;
	if (before === undefined || /^[.!?:;]$/u.test(before)) return after === ',';
	return /^(?:the|every|each)$/u.test(before) && after !== 'of' && after !== undefined && /^\p{L}/u.test(after);
}

/** The parts that a word such as "quarter" or "tenths" speaks of. */
export function findFraction(word: string | undefined): number | undefined {
	return lookUp(DENOMINATORS, word);
}

/** "Twenty five" and "one hundred five" are one number; "five six" and "twenty thirty" are two. */
function canFollow(count: number | undefined, cardinal: number): boolean {
	if (count === undefined) return true;
	if (cardinal === 0) return false;
	return count % 100 === 0 || (count % 10 === 0 && count % 100 >= 20 && cardinal < 10);
}

function lookUp(table: ReadonlyMap<string, number>, word: string | undefined): number | undefined {
	if (word === undefined) return undefined;
	return table.get(word) ?? table.get(word.replace(/[sd]$/u, '')) ?? table.get(word.replace(/ed$/u, ''));
}
