import { cutText } from '../text/cut-text';
import { findSecret } from './guard/find-secret';
import type { ReadingLevel, Rewording, WayToSay } from './rewording';
import { stripMarks } from './strip-marks';

/** One turn of a conversation with a model, in the shape that chat templates take. */
export interface ChatMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** In characters. Small models lose the thread in longer texts, and a phone reads about ten tokens a second. */
const LONGEST_PASSAGE = 600;
const LONGEST_CONTEXT = 300;

const WISHES: Readonly<Record<WayToSay, readonly [string, string]>> = {
	reword: ['Say this in other words:', 'Say only this, in other words:'],
	simpler: ['Say this in simple words:', 'Say only this, in short and simple words:'],
	example: ['Give an example of this from daily life:', 'Give one short example of this, without new numbers:']
};

/** From the shortest words to those of the lesson; the last needs no wish. */
const LEVELS: Readonly<Record<ReadingLevel, string>> = {
	1: ' Use very short sentences and very easy words.',
	2: ' Use short sentences and easy words.',
	3: ' Use easy words.',
	4: ''
};

/**
 * Asks a tiny model to say a verified text another way: one short text, no instruction that it could mistake for
 * content (long prompts and several passages made sub-1B models worse). What it must not tell is not in it: context with a
 * secret (the choices, among them the right one) stays away. No text breaks out of its place. The second
 * attempt is stricter.
 */
export function rewordingPrompt(rewording: Rewording, attempt: 1 | 2): readonly ChatMessage[] {
	const { text, way, level } = rewording;
	const about = tidy(withoutSecrets(rewording).join(' '));
	const known = about !== '' && about.length <= LONGEST_CONTEXT ? `About: ${about}\n` : '';
	return [
		{
			role: 'system',
			content: `You help a child. Use only the given text. Add no numbers and no facts.${LEVELS[level]}`
		},
		{ role: 'user', content: `${known}${WISHES[way][attempt - 1] ?? ''} ${cutAtSentence(text)}` }
	];
}

function withoutSecrets({ context, ...others }: Rewording): readonly string[] {
	const alone = { ...others, text: '', context: [] };
	return context.filter((entry) => findSecret(entry, [], alone) === undefined);
}

function tidy(text: string): string {
	return stripMarks(text).replace(/\s+/gu, ' ').trim();
}

/** Cuts after the last whole sentence that fits, or else after the last whole word. */
function cutAtSentence(text: string): string {
	const plain = tidy(text);
	if (plain.length <= LONGEST_PASSAGE) return plain;
	const head = cutText(plain, LONGEST_PASSAGE);
	const sentence = /^.*[.!?؟።](?= )/u.exec(head)?.[0];
	return sentence ?? head.replace(/ \S*$/u, '');
}
