import type { DeviceId, ProfileId } from '$lib/domain/base/ids';
import type { Attempt } from '$lib/domain/learning/attempt';
import type { Profile } from '$lib/domain/learning/profile';
import type {
	AssignmentRow,
	ClassRow,
	Correction,
	Place,
	QuestionRow,
	ReadingRow,
	ScreenRow,
	SettingRow
} from '../tables';
import type { SealedKey } from './sealed-key';

/** The records that travel. All else is worked out from them, or is about one phone only. */
export interface BackupRows {
	/** Failed tries at a lock are about one phone and stay there. */
	readonly profiles: Omit<Profile, 'lockTries'>;
	readonly attempts: Attempt;
	readonly corrections: Correction;
	readonly places: Place;
	readonly assignments: AssignmentRow;
	readonly classes: ClassRow;
	readonly questions: QuestionRow;
	/** Only those of `TRAVELLING_SETTINGS`. */
	readonly settings: SettingRow;
	/** Without the bytes of photos and recordings: the pack that was made of them is their copy. */
	readonly screens: ScreenRow;
	/** As of screens: the add-on has the recordings. */
	readonly readings: ReadingRow;
}

export type BackupTable = keyof BackupRows;

export type BackupRecords = { readonly [Name in BackupTable]: readonly BackupRows[Name][] };

export type BackupCounts = { readonly [Name in BackupTable]: number };

export interface BackupContents {
	/** Milliseconds since 1970. */
	readonly createdAt: number;
	/** The phone that made it, if it had numbered any record. */
	readonly deviceId?: DeviceId;
	/** Whose it is; none for a whole phone. */
	readonly profileId?: ProfileId;
	readonly records: BackupRecords;
	/** A teacher's keys, where he chose a passphrase for them. */
	readonly sealedKey?: SealedKey;
	/** Records in the file that could not be read. */
	readonly unreadable: number;
}

export function countRecords(records: BackupRecords): BackupCounts {
	return {
		profiles: records.profiles.length,
		attempts: records.attempts.length,
		corrections: records.corrections.length,
		places: records.places.length,
		assignments: records.assignments.length,
		classes: records.classes.length,
		questions: records.questions.length,
		settings: records.settings.length,
		screens: records.screens.length,
		readings: records.readings.length
	};
}
