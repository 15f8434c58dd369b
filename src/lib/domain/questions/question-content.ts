import { object, optional } from '../base/parser';
import type { OwnQuestion } from './own-question';
import { parseOwnQuestion } from './read-own-question';

/**
 * What is kept of one question. While it is being changed both are there: the one that counts, and the draft that a
 * killed tab must not cost. One of them at least is there in every question that somebody can see.
 */
export interface QuestionContent {
	/** Sound when it was saved; what is handed on. */
	readonly saved?: OwnQuestion;
	/** Perhaps unfinished. */
	readonly draft?: OwnQuestion;
}

/** Reads what was kept; a part that cannot be read is as if it were not there. */
export function readQuestionContent(value: unknown): QuestionContent {
	const read = parseContent(value);
	if (!read.ok) return {};
	const [saved, draft] = [read.value.saved, read.value.draft].map((part) => {
		const question = parseOwnQuestion(part);
		return question.ok ? question.value : undefined;
	});
	return { ...(saved ? { saved } : {}), ...(draft ? { draft } : {}) };
}

const parseContent = object({ saved: optional(anything), draft: optional(anything) });

function anything(value: unknown): { readonly ok: true; readonly value: unknown } {
	return { ok: true, value };
}

/** What the teacher wrote last. */
export function newestOf({ saved, draft }: QuestionContent): OwnQuestion | undefined {
	return draft ?? saved;
}
