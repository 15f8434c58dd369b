import type { Branded, ProfileId } from '../base/ids';
import { object, string, type Parser } from '../base/parser';
import type { ProfilePicture } from '../learning/profile';

/** 16 hex digits that follow from the id of a class: which one it is, for who knows that id. */
export type ClassMark = Branded<'ClassMark'>;

/** The code with which a teacher lets learners into a class. */
export type ClassInvitation = Readonly<{
	classMark: ClassMark;
	/** The teacher's public key, hex. */
	teacherKey: string;
	/** What the teacher is called. */
	teacher: string;
	className: string;
}>;

/** With it a learner says yes: all that the teacher's phone gets to know of her. */
export interface JoinAnswer {
	readonly classMark: ClassMark;
	readonly nickname: string;
	readonly picture: ProfilePicture;
	/** Her profile on her own phone. */
	readonly profileId: ProfileId;
}

/** As long as the code is read with ease from paper, in letters. */
export const MOST_NAME_LETTERS = 60;

/** Reads what a letter holds. */
export const parseInvitation = object({
	classMark: string({ pattern: /^[0-9a-f]{16}$/ }),
	teacherKey: string({ pattern: /^[0-9a-f]{64}$/ }),
	teacher: string({ maxLength: MOST_NAME_LETTERS }),
	className: string({ minLength: 1, maxLength: MOST_NAME_LETTERS })
}) as Parser<unknown> as Parser<ClassInvitation>;
