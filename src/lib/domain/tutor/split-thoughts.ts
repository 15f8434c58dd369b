export interface SplitText {
	/** What the model wrote for itself; empty if it did not think aloud. */
	readonly thoughts: string;
	/** What it wrote for the learner. */
	readonly answer: string;
	/** Whether the thoughts have no end yet. */
	readonly isThinking: boolean;
}

/**
 * Parts what a model thought from what it answers. Some templates open the thoughts themselves, so that a text may
 * hold only their end; thoughts that never end leave no answer.
 */
export function splitThoughts(text: string): SplitText {
	const opening = /^\s*<think>/u.exec(text)?.[0] ?? '';
	const rest = text.slice(opening.length);
	const end = rest.indexOf('</think>');
	if (end >= 0) {
		const answer = rest.slice(end + '</think>'.length).trimStart();
		return { thoughts: rest.slice(0, end).trim(), answer, isThinking: false };
	}
	return opening === ''
		? { thoughts: '', answer: text, isThinking: false }
		: { thoughts: rest.trim(), answer: '', isThinking: true };
}
