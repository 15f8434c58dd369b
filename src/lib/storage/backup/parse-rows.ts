import type { ProfileId } from '$lib/domain/base/ids';
import { array, integer, object, oneOf, optional, refine, string, type Parser } from '$lib/domain/base/parser';
import { fail, succeed } from '$lib/domain/base/result';
import { readProfile } from '$lib/domain/learning/read-profile';
import { READING_FIELDS } from '$lib/domain/lesson/parse-reading';
import { placeOf } from '$lib/domain/lesson/reading';
import { mediaOf } from '$lib/domain/questions/screens/own-screen';
import { readOwnScreen } from '$lib/domain/questions/screens/read-own-screen';
import { parseJson, type Json } from '../json';
import { omitField } from '../omit-field';
import { PROFILE_SETTINGS } from '../setting-keys';
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
import type { BackupRows, BackupTable } from './contents';
import { TRAVELLING_SETTINGS } from './merge-settings';
import { isWellNumbered, looseId, parseAttempt, parseTime } from './parse-attempt';

/** As lenient as reading from the database: a learner never loses her work because of one bad field in her profile. */
const parseProfile: Parser<BackupRows['profiles']> = (value, path = '') => {
	const profile = readProfile(value);
	if (!profile) return fail({ path, expected: 'profile', badValue: value });
	return succeed(omitField(profile, 'lockTries'));
};

const correctionFields = object({
	id: looseId(),
	deviceId: looseId(),
	seq: integer({ min: 1 }),
	at: parseTime,
	attemptIds: array(looseId(), { maxLength: 100_000 }),
	toProfileId: looseId()
});

const parseCorrection: Parser<Correction> = refine(correctionFields, 'an id made of device and number', (correction) =>
	isWellNumbered(correction) ? (correction as unknown as Correction) : undefined
);

const parsePlace = object({
	profileId: looseId(),
	lessonId: looseId(),
	screenId: string({ maxLength: 200 }),
	updatedAt: parseTime
}) as Parser<unknown> as Parser<Place>;

const parseAssignment = object({
	id: looseId(),
	profileId: looseId(),
	role: oneOf(['given', 'received'] as const),
	classId: optional(looseId()),
	title: string({ maxLength: 500 }),
	dueAt: optional(parseTime),
	createdAt: parseTime,
	updatedAt: parseTime,
	content: parseJson
}) as Parser<unknown> as Parser<AssignmentRow>;

const parseClass = object({
	id: looseId(),
	teacherId: looseId(),
	name: string({ maxLength: 500 }),
	createdAt: parseTime,
	updatedAt: parseTime,
	content: parseJson
}) as Parser<unknown> as Parser<ClassRow>;

const parseQuestion = object({
	id: looseId(),
	teacherId: looseId(),
	position: integer({ min: 1 }),
	updatedAt: parseTime,
	content: parseJson
}) as Parser<unknown> as Parser<QuestionRow>;

const settingFields = object({ scope: looseId(), key: oneOf(TRAVELLING_SETTINGS), value: parseJson });

/** Each by its own parser: all other settings are about one phone and come in from nowhere. */
const parseSetting: Parser<SettingRow> = refine(settingFields, 'a setting that travels', ({ scope, key, value }) => {
	const parsed = PROFILE_SETTINGS[key].parse(value);
	return parsed.ok ? { scope, key, value: parsed.value as Json } : undefined;
});

/** Which photo and recording to keep follows from the content: they may be here, or come with the pack. */
const parseScreen: Parser<ScreenRow> = refine(parseQuestion, 'a screen', (row) => {
	const media = mediaOf(readOwnScreen(row.content));
	return { ...row, ...(media.length > 0 ? { media } : {}) } as unknown as ScreenRow;
});

const readingFields = object({ ...READING_FIELDS, teacherId: looseId<ProfileId>(), updatedAt: parseTime });

/** The place that it is found by follows from the reading. */
const parseReading: Parser<ReadingRow> = refine(readingFields, 'a reading', (row) => ({ ...row, place: placeOf(row) }));

export const ROW_PARSERS: { readonly [Name in BackupTable]: Parser<BackupRows[Name]> } = {
	profiles: parseProfile,
	attempts: parseAttempt,
	corrections: parseCorrection,
	places: parsePlace,
	assignments: parseAssignment,
	classes: parseClass,
	questions: parseQuestion,
	settings: parseSetting,
	screens: parseScreen,
	readings: parseReading
};
