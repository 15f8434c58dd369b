import type { LanguageTag, LessonId } from '../base/ids';
import type { Lesson } from '../lesson/lesson';
import type { TutorAnswer } from './compose-answer';
import type { Passage } from './passage';
import type { Wish } from './wish';

/** Where to go on from an answer, as the question wished. */
export type NextStep =
	/** Questions to answer; about no lesson in particular where none was found. */
	| { readonly kind: 'practise'; readonly lessonId?: LessonId; readonly lessonTitle?: string }
	| { readonly kind: 'example'; readonly lessonId: LessonId; readonly screenId: string }
	/** The question is about Darasa itself. */
	| { readonly kind: 'help' };

/** The passage to go on from: what was found, in her language where it is there; else what is nearest. */
export function passageToGoOnFrom(answer: TutorAnswer): Passage | undefined {
	if (answer.kind === 'found') return answer.counterpart ?? answer.passage;
	return answer.kind === 'near' ? answer.passages[0] : undefined;
}

/** Undefined where the answer is all that can be offered. `lesson` is that of `passageToGoOnFrom`. */
export function findNextStep(
	wish: Wish | undefined,
	answer: TutorAnswer,
	lesson: Lesson | undefined
): NextStep | undefined {
	if (wish === 'help') return { kind: 'help' };
	const passage = passageToGoOnFrom(answer);
	if (wish === 'quiz') {
		return { kind: 'practise', ...(passage && { lessonId: passage.lessonId, lessonTitle: passage.lessonTitle }) };
	}
	if (wish !== 'example' || !passage || !lesson) return undefined;
	const screenId = findExample(lesson, passage.language, passage.screenId);
	return screenId === undefined ? undefined : { kind: 'example', lessonId: passage.lessonId, screenId };
}

/** The screen with a worked example that follows the one found, else the first that has one. */
function findExample(lesson: Lesson, language: LanguageTag, after: string | undefined): string | undefined {
	const screens = lesson.texts[language]?.screens ?? [];
	const from = Math.max(
		0,
		screens.findIndex(({ id }) => id === after)
	);
	const inOrder = [...screens.slice(from), ...screens.slice(0, from)];
	return inOrder.find(({ blocks }) => blocks.some(({ kind }) => kind === 'example'))?.id;
}
