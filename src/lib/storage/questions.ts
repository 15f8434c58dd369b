import { readQuestionContent, type QuestionContent } from '$lib/domain/questions/question-content';
import { mediaOf, type OwnScreen } from '$lib/domain/questions/screens/own-screen';
import { readOwnScreen } from '$lib/domain/questions/screens/read-own-screen';
import type { Database } from './database';
import { createOwnRows, type OwnRows } from './own-rows';
import type { QuestionId, ScreenId } from './tables';

/** The questions that a teacher wrote. */
export type Questions = OwnRows<QuestionId, QuestionContent>;

/** The screens that he wrote to stand before them. */
export type Screens = OwnRows<ScreenId, OwnScreen>;

export function createQuestions(db: Database): Questions {
	return createOwnRows(db, { table: db.questions, read: readQuestionContent, mediaOf: () => [] });
}

export function createScreens(db: Database): Screens {
	return createOwnRows(db, { table: db.screens, read: readOwnScreen, mediaOf });
}
