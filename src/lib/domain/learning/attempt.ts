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
	readonly answerKind: 'number' | 'choice' | 'order' | 'match' | 'text';
	/** Number of options of a choice, for the chance of a lucky guess. */
	readonly choices?: number;
	readonly input: AnswerInput;
	readonly outcome: 'right' | 'other-form' | 'wrong' | 'shown';
	readonly misconceptionId?: MisconceptionId;
	/** 1 for the first try at this item. */
	readonly tryNumber: number;
	readonly hintsSeen: number;
	/** Thinking time since the item or the last try. */
	readonly elapsedMs: number;
	readonly language: LanguageTag;
	readonly country?: CountryCode;
}

/** Only the first try without help says something about what the learner can do alone. */
export function isUnaidedFirstTry(attempt: Attempt): boolean {
	return attempt.tryNumber === 1 && attempt.hintsSeen === 0 && attempt.outcome !== 'shown';
}
