import { foldWords } from '../../text/fold';
import { splitWords } from '../../text/split-words';
import { rewordingPrompt } from '../prompt';
import type { ReadingLevel, Rewording, WayToSay } from '../rewording';

/** So many words in a row are no chance. */
const WINDOW = 4;
const WAYS: readonly WayToSay[] = ['reword', 'simpler', 'example'];
const LEVELS: readonly ReadingLevel[] = [1, 2, 3, 4];

/** Words of the prompt that are ours and not the lesson's, said again: "Say only this, in other words". */
export function findEcho(text: string, rewording: Rewording): string | undefined {
	const given = ` ${foldWords([rewording.text, ...rewording.context].join(' '), 'en')} `;
	const said = ` ${foldWords(text, 'en')} `;
	return [...runsOfPrompts(rewording)].find((run) => said.includes(` ${run} `) && !given.includes(` ${run} `));
}

function runsOfPrompts(rewording: Rewording): ReadonlySet<string> {
	const bare = { ...rewording, text: '', context: [] };
	const asked = WAYS.flatMap((way) => LEVELS.map((level) => ({ ...bare, way, level })));
	const prompts = asked.flatMap((each) => [...rewordingPrompt(each, 1), ...rewordingPrompt(each, 2)]);
	const texts = new Set(prompts.map(({ content }) => content));
	return new Set([...texts].flatMap((content) => runsOf(splitWords(content, 'en'))));
}

function runsOf(words: readonly string[]): readonly string[] {
	return words.slice(0, 1 - WINDOW).map((_, at) => words.slice(at, at + WINDOW).join(' '));
}
