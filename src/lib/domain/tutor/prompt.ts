import type { Passage } from './passage';

/** One turn of a conversation with a model, in the shape that chat templates take. */
export interface ChatMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** In characters. Small models lose the thread in longer texts, and a phone reads about ten tokens a second. */
const LONGEST_PASSAGE = 600;
const LONGEST_QUESTION = 200;

/**
 * Asks a tiny model to say a found passage in simple words: one short passage, no instruction that it could mistake
 * for content (long prompts and several passages made sub-1B models worse). The question comes along if it is short.
 */
export function explainPrompt(passage: Pick<Passage, 'text'>, question: string): readonly ChatMessage[] {
	const asked = question.replace(/\s+/gu, ' ').trim();
	const opening = asked !== '' && asked.length <= LONGEST_QUESTION ? `A child asks: ${asked}\n` : '';
	return [
		{ role: 'system', content: 'You help a child. Use only the given text. Add no numbers and no facts.' },
		{ role: 'user', content: `${opening}Say this in simple words: ${cutAtSentence(passage.text)}` }
	];
}

/** Cuts after the last whole sentence that fits, or else after the last whole word. */
function cutAtSentence(text: string): string {
	const plain = text.replace(/\s+/gu, ' ').trim();
	if (plain.length <= LONGEST_PASSAGE) return plain;
	const head = plain.slice(0, LONGEST_PASSAGE);
	const sentence = /^.*[.!?؟።](?= )/u.exec(head)?.[0];
	return sentence ?? head.replace(/ \S*$/u, '').replace(/[\ud800-\udbff]$/u, '');
}
