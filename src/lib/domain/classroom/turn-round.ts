import type { LessonId, ProfileId } from '../base/ids';
import { integer, number, object, optional, string, type Parser } from '../base/parser';
import type { GroupId } from './class-content';

/** More than five at one small screen: those at the edge see nothing. */
export const MOST_TOGETHER = 5;

/** The phone goes round a class: who takes part, how many at once, and who had it last. Kept, to go on later. */
export type TurnRound = Readonly<{
	lessonId: LessonId;
	/** Who takes part: one group; the whole class where it is empty. */
	groupId: GroupId | '';
	/** How many learners answer together; 1 where each answers alone. */
	together: number;
	/** Who had the phone last, empty before the first. */
	lastId: ProfileId | '';
	/** How often the phone has been all round, from 0. */
	lap: number;
	/** When it was last noted, in milliseconds since 1970: of two copies, the later counts. */
	keptAt?: number;
}>;

/** What was kept of a round. */
export const parseTurnRound = object({
	lessonId: string({ minLength: 1, maxLength: 120 }),
	groupId: string({ maxLength: 120 }),
	together: integer({ min: 1, max: MOST_TOGETHER }),
	lastId: string({ maxLength: 120 }),
	lap: integer({ min: 0, max: 1_000_000 }),
	keptAt: optional(number({ min: 0, max: 8.64e15 }))
}) as Parser<unknown> as Parser<TurnRound>;
