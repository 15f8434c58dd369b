import type {
	Branded,
	LessonId,
	MediaHash,
	PackId,
	ProfileId,
	RecordId,
	SkillId,
	DeviceId
} from '$lib/domain/base/ids';
import type { Attempt } from '$lib/domain/learning/attempt';
import type { Profile } from '$lib/domain/learning/profile';
import type { LessonSummary } from '$lib/domain/lesson/lesson-summary';
import type { MediaFile } from '$lib/domain/lesson/media';
import type { Reading } from '$lib/domain/lesson/reading';
import type { ByLanguage } from '$lib/domain/lesson/rich-text';
import type { Json } from './json';

export type ClassId = Branded<'ClassId'>;
export type AssignmentId = Branded<'AssignmentId'>;
export type QuestionId = Branded<'QuestionId'>;
export type ScreenId = Branded<'ScreenId'>;
export type ArrivalId = Branded<'ArrivalId'>;

/** An attempt with whose it is: the one who answered, or the one it was given to afterwards. */
export interface OwnedAttempt extends Attempt {
	/** Follows from the corrections; kept with the attempt so that an index can find it. */
	readonly ownerId: ProfileId;
}

/** Attempts of one learner that came together from another phone and are not sorted in yet. */
export interface Arrival {
	readonly id: ArrivalId;
	readonly ownerId: ProfileId;
	readonly attempts: readonly Attempt[];
}

/** A run of attempts given to the child who really made them. Append-only, like attempts. */
export interface Correction {
	readonly id: RecordId;
	readonly deviceId: DeviceId;
	readonly seq: number;
	readonly at: number;
	readonly attemptIds: readonly RecordId[];
	readonly toProfileId: ProfileId;
}

/** Where somebody is in a lesson. */
export interface Place {
	readonly profileId: ProfileId;
	readonly lessonId: LessonId;
	readonly screenId: string;
	readonly updatedAt: number;
}

/** What is known of one skill of one learner: worked out from attempts, so it can be worked out again. */
export interface MasteryRow {
	readonly profileId: ProfileId;
	readonly skillId: SkillId;
	readonly payload: Json;
	readonly updatedAt: number;
}

/** When a skill comes back: worked out from attempts, like mastery. */
export interface ReviewRow extends MasteryRow {
	readonly dueAt: number;
}

export interface PackRow {
	readonly id: PackId;
	readonly version: number;
	readonly titles: ByLanguage<string>;
	readonly sizeBytes: number;
	/** Hash of the pack file, hex. */
	readonly sha256: string;
	readonly origin: 'built-in' | 'imported';
	/** Public key (hex) of whoever signed it; only the same hand may replace it. */
	readonly signer?: string;
	readonly importedAt: number;
	/** The images and recordings that it needs; none for packs of before there were any. */
	readonly media?: readonly MediaHash[];
	/** In the pack's order; kept here so that no list ever loads whole lessons. */
	readonly lessons: readonly LessonSummary[];
	/** Of lessons of any pack; none in most packs. */
	readonly readings?: readonly Reading[];
}

/** A whole lesson as one block of bytes: nobody asks the database about its parts. */
export interface LessonRow {
	readonly id: LessonId;
	readonly packId: PackId;
	/** Place in the pack's order, from 1. */
	readonly position: number;
	/** Of a lesson that has been opened, and of all of before schema 4, JSON in UTF-8: it is folded. */
	readonly content: Uint8Array<ArrayBuffer>;
	/** Not opened yet since its pack came: `content` is what lay in the pack, still compressed. */
	readonly isPacked?: true;
}

/** An image or a recording, once for all packs that have it: its content is its name. */
export type MediaRow = MediaFile;

/** Work a teacher gave or a learner received. `content` belongs to `domain/classroom`. */
export interface AssignmentRow {
	readonly id: AssignmentId;
	/** The teacher who gave it, or the learner who received it. */
	readonly profileId: ProfileId;
	readonly role: 'given' | 'received';
	readonly classId?: ClassId;
	readonly title: string;
	readonly dueAt?: number;
	readonly createdAt: number;
	readonly updatedAt: number;
	readonly content: Json;
}

/** A teacher's class. `content` (members, groups) belongs to `domain/classroom`. */
export interface ClassRow {
	readonly id: ClassId;
	readonly teacherId: ProfileId;
	readonly name: string;
	readonly createdAt: number;
	readonly updatedAt: number;
	readonly content: Json;
}

/** Something that a teacher wrote, in a list of his own order. */
export interface OwnRow<Id extends string> {
	readonly id: Id;
	readonly teacherId: ProfileId;
	/** Place in his list, from 1; two of the same place, after a merge, stand in the order of their ids. */
	readonly position: number;
	readonly updatedAt: number;
	readonly content: Json;
	/** The images and recordings that it needs; those of a screen. */
	readonly media?: readonly MediaHash[];
}

/** A question that a teacher wrote or brought in. `content` belongs to `domain/questions/question-content.ts`. */
export type QuestionRow = Omit<OwnRow<QuestionId>, 'media'>;

/** A screen that a teacher wrote. `content` belongs to `domain/questions/screens/own-screen.ts`. */
export type ScreenRow = OwnRow<ScreenId>;

/** What a teacher of this phone read aloud. `media` is all that it needs of the table of that name. */
export interface ReadingRow extends Reading {
	readonly teacherId: ProfileId;
	/** `placeOf` the reading: an index finds it by this. */
	readonly place: string;
	readonly updatedAt: number;
}

export interface SettingRow {
	/** `device`, or the id of the profile that the setting is about. */
	readonly scope: string;
	readonly key: string;
	readonly value: Json;
}

/** Who numbers this phone's records. There is one row. */
export interface DeviceRow {
	readonly key: 'own';
	readonly id: DeviceId;
	readonly nextSeq: number;
}

export interface Rows {
	readonly profiles: Profile;
	readonly packs: PackRow;
	readonly lessons: LessonRow;
	readonly media: MediaRow;
	readonly attempts: OwnedAttempt;
	readonly arrivals: Arrival;
	readonly corrections: Correction;
	readonly places: Place;
	readonly mastery: MasteryRow;
	readonly reviews: ReviewRow;
	readonly assignments: AssignmentRow;
	readonly classes: ClassRow;
	readonly questions: QuestionRow;
	readonly screens: ScreenRow;
	readonly readings: ReadingRow;
	readonly settings: SettingRow;
	readonly device: DeviceRow;
}

export type TableName = keyof Rows;
