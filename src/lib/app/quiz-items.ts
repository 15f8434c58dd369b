import type { ProfileId } from '../domain/base/ids';
import type { Assignment } from '../domain/classroom/assignment';
import { drawQuiz, type QuizWork } from '../domain/classroom/quiz';
import type { Item } from '../domain/exercise/item';
import type { Library, OpenLesson } from './library.svelte';

export interface OpenQuiz {
	/** Those of the quiz that are on this phone. */
	readonly lessons: readonly OpenLesson[];
	readonly items: readonly Item[];
}

/** Opens the lessons of a quiz and draws its questions, for a learner or for the teacher who looks at it. */
export async function openQuiz(
	library: Library,
	work: QuizWork & Pick<Assignment, 'lessonIds'>,
	profileId: ProfileId
): Promise<OpenQuiz> {
	const opened = await Promise.all(work.lessonIds.map((id) => library.openLesson(id)));
	const lessons = opened.filter((lesson) => lesson !== undefined);
	const items = drawQuiz(
		work,
		lessons.map(({ lesson }) => lesson),
		profileId
	);
	return { lessons, items };
}
