import type {
	CountryCode,
	DeviceId,
	LanguageTag,
	LessonId,
	MisconceptionId,
	PackId,
	ProfileId,
	RecordId,
	SkillId,
	TemplateId
} from '../base/ids';
import type { AnswerInput } from '../exercise/item';

/**
 * Why this item was asked: to learn, because a review was due, to find where to begin, to look twice at a misconception,
 * to do alone what was just shown, to judge somebody else's answer, with the whole class before one board, because a
 * teacher assigned just this item, or to be solved by a few learners together.
 */
export const PURPOSES = [
	'practice',
	'review',
	'placement',
	'contrast',
	'twin',
	'pair',
	'board',
	'quiz',
	'group'
] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * Whether she came to the answer herself. A judged answer is recognised, not found; of an answer that a group gave nobody
 * can tell who knew, so it is no try of hers, recalls nothing, and speaks neither for nor against a mistake of hers.
 */
export function isOwnAnswer({ purpose }: Pick<Attempt, 'purpose'>): boolean {
	return purpose !== 'pair' && purpose !== 'group';
}

/** A few items of a skill, as another one needs it that she struggles with. */
export interface Detour {
	readonly needId: SkillId;
	readonly skillId: SkillId;
}

/** How much of an item was left to her: its last step, or its second half. The rest was done for her. */
export const FADED = ['last', 'half'] as const;
export type Faded = (typeof FADED)[number];

/**
 * One try at one item, as it happened. Append-only: it is never changed, and it carries all that later uses need
 * (mastery, review, reports), so they can be recomputed on any phone even when the pack is gone.
 */
export interface Attempt {
	readonly id: RecordId;
	readonly deviceId: DeviceId;
	readonly seq: number;
	readonly profileId: ProfileId;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly packId: PackId;
	readonly packVersion: number;
	readonly lessonId: LessonId;
	readonly templateId: TemplateId;
	readonly seed: string;
	readonly level: 1 | 2 | 3;
	readonly skills: readonly SkillId[];
	readonly answerKind: 'number' | 'choice' | 'order' | 'match' | 'text' | 'algebra';
	/** Number of options of a choice, for the chance of a lucky guess. */
	readonly choices?: number;
	readonly input: AnswerInput;
	readonly outcome: 'right' | 'other-form' | 'wrong' | 'shown';
	readonly misconceptionId?: MisconceptionId;
	/** Lines of working accepted before this try, as typed. Of a faded item the first of them were given. */
	readonly lines?: readonly string[];
	/** Missing where the whole item was hers to do. */
	readonly faded?: Faded;
	/** 1 for the first try at this item. */
	readonly tryNumber: number;
	readonly hintsSeen: number;
	/** Thinking time since the item or the last try. */
	readonly elapsedMs: number;
	readonly language: LanguageTag;
	readonly country?: CountryCode;
	/** Practice where it is missing, as in records of the first version. */
	readonly purpose?: Purpose;
	/** Misconceptions that would have led to another answer at this item, so that a right one speaks against them. */
	readonly couldShow?: readonly MisconceptionId[];
	/** Seed of the item whose shown solution this one asks for again, with other numbers. */
	readonly twinOf?: string;
	/** In a placement: what the item's skills need if it was right, what builds on them if it was wrong. */
	readonly bearsOn?: readonly SkillId[];
	/** On the way to a needed skill: to which, and for which. */
	readonly detour?: Detour;
}

/** An attempt before storage has given it its place: `id`, `deviceId` and `seq`. */
export type NewAttempt = Omit<Attempt, 'id' | 'deviceId' | 'seq'>;

/** Orders attempts as they happened; two at the same moment by device and number, so every phone agrees. */
export function compareAttempts(first: AttemptPlace, second: AttemptPlace): number {
	if (first.at !== second.at) return first.at - second.at;
	if (first.deviceId !== second.deviceId) return first.deviceId < second.deviceId ? -1 : 1;
	return first.seq - second.seq;
}

/** When and where an attempt happened: what `compareAttempts` needs. */
export type AttemptPlace = Pick<Attempt, 'at' | 'deviceId' | 'seq'>;

const NEW_OCCASION_MS = 8 * 3_600_000;

/**
 * Whether two times belong to two occasions: eight hours apart, a school day or a night. A count of hours and not a
 * calendar day, so that every phone folds alike, whatever its time zone.
 */
export function isNewOccasion(beforeAt: number, at: number): boolean {
	return at - beforeAt >= NEW_OCCASION_MS;
}

/**
 * Only the first try without help says something about what the learner can do alone; an item half done is help.
 * A right value in another form is asked for again and is no verdict yet: the try after it still has number 1.
 */
export function isUnaidedFirstTry(attempt: Attempt): boolean {
	const { tryNumber, outcome } = attempt;
	return tryNumber === 1 && !isHelped(attempt) && (outcome === 'right' || outcome === 'wrong');
}

/** Whether hints were open, or a part of the item was done for her. */
export function isHelped({ hintsSeen, faded }: Pick<Attempt, 'hintsSeen' | 'faded'>): boolean {
	return hintsSeen > 0 || faded !== undefined;
}
