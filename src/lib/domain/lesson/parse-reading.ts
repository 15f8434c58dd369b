import type { LessonId, MediaHash } from '../base/ids';
import { languageTag } from '../base/language-tag';
import { array, id, integer, number, object, oneOf, refine, string, type Parser } from '../base/parser';
import { MOST_READINGS, placeOf, type Reading } from './reading';

const PART_ID = /^[A-Za-z0-9][A-Za-z0-9_.:/-]*$/;

/** The fields of a reading, wherever it is kept. */
export const READING_FIELDS = {
	lessonId: id<LessonId>(),
	part: oneOf(['screen', 'term'] as const),
	partId: string({ maxLength: 120, pattern: PART_ID }),
	language: languageTag,
	media: string({ pattern: /^[0-9a-f]{64}$/ }) as Parser<MediaHash>,
	seconds: number({ min: 0, max: 3_600 }),
	packVersion: integer({ min: 1 })
};

/** The readings of a pack; of each place one. */
export const parseReadings: Parser<readonly Reading[]> = refine(
	array(object(READING_FIELDS), { maxLength: MOST_READINGS }),
	'of each place one reading',
	(readings) => (new Set(readings.map(placeOf)).size === readings.length ? readings : undefined)
);
