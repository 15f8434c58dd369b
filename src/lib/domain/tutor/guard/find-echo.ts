import { foldWords } from '../../text/fold';
import { rewordingPrompt } from '../prompt';
import type { Rewording } from '../rewording';
import { splitWords } from '../../text/split-words';

/** So many words in a row are no chance. */
const WINDOW = 4;

/** Words of the prompt that are ours and not the lesson's, said again: "Say only this, in other words". */
export function findEcho(text: string, rewording: Rewording): string | undefined {
	const given = ` ${foldWords([rewording.text, ...rewording.context].join(' \n '), 'en')} `;
	const said = ` ${foldWords(text, 'en')} `;
	const bare = { ...rewording, text: '', context: [] };
	for (const attempt of [1, 2] as const) {
		for (const { content } of rewordingPrompt(bare, attempt)) {
			const words = splitWords(content, 'en');
			for (let at = 0; at + WINDOW <= words.length; at++) {
				const run = words.slice(at, at + WINDOW).join(' ');
				if (said.includes(` ${run} `) && !given.includes(` ${run} `)) return run;
			}
		}
	}
	return undefined;
}
