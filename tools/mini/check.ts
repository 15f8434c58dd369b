import { readFileSync } from 'node:fs';
import type { LanguageTag } from '../../src/lib/domain/base/ids';
import { guardRewording } from '../../src/lib/domain/tutor/guard-rewording';
import { rewordingPrompt } from '../../src/lib/domain/tutor/prompt';
import type { ReadingLevel, Rewording, WayToSay } from '../../src/lib/domain/tutor/rewording';

/** One exchange as tools/mini writes it: what was asked, in which words, and what was answered. */
interface Exchange {
	readonly text: string;
	readonly context: readonly string[];
	readonly way: WayToSay;
	readonly level: ReadingLevel;
	readonly attempt: 1 | 2;
	readonly language: string;
	readonly system: string;
	readonly user: string;
	readonly answer: string;
}

/**
 * Says of each exchange in a file of JSON lines what the app would: whether the prompt is the one that the app writes,
 * and whether the guard lets the answer through.
 *
 *     npx tsx tools/mini/check.ts exchanges.jsonl
 */
function main(file: string): void {
	const exchanges = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Exchange);
	let [passed, strange] = [0, 0];
	for (const exchange of exchanges) {
		const { text, context, way, level, attempt, language, system, user, answer } = exchange;
		const rewording: Rewording = { text, context, secrets: [], way, level, language: language as LanguageTag };
		const [asked, wish] = rewordingPrompt(rewording, attempt);
		if (asked?.content !== system || wish?.content !== user) {
			strange += 1;
			console.log(`PROMPT\t${user}\n\t${wish?.content ?? ''}`);
		}
		const guarded = guardRewording(answer, rewording);
		if (guarded.ok) passed += 1;
		else console.log(`${JSON.stringify(guarded.error)}\t${text}\t=> ${answer}`);
	}
	console.log(`${passed} of ${exchanges.length} pass the guard, ${strange} were asked in other words than the app's`);
}

main(process.argv[2] ?? '');
