import { splitWords } from '../../text/split-words';

const WINDOW = 4;
/** As often as this is a loop: small models fall into them with greedy decoding. */
const LOOP = 3;

/** A run of words or a sentence that comes again and again, more often than in the given text. */
export function findRepeat(text: string, given: string, language: string): string | undefined {
	const known = countRuns(splitWords(given, language));
	const words = splitWords(text, language);
	for (const [run, count] of countRuns(words)) if (count >= LOOP && count > (known.get(run) ?? 0)) return run;
	const sentences = text.split(/(?<=[.!?؟።])\s+/u).map((each) => splitWords(each, language).join(' '));
	const doubled = sentences.find((each, at) => each.length > 12 && sentences.indexOf(each) < at);
	if (doubled !== undefined) return doubled;
	const stuck = words.find((word, at) => word === words[at + 1] && word === words[at + 2]);
	return stuck !== undefined && !/\d/u.test(stuck) ? stuck : undefined;
}

function countRuns(words: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (let at = 0; at + WINDOW <= words.length; at++) {
		const run = words.slice(at, at + WINDOW).join(' ');
		counts.set(run, (counts.get(run) ?? 0) + 1);
	}
	return counts;
}
