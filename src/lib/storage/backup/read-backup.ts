import { integer, literal, object, optional, type Parser } from '$lib/domain/base/parser';
import { fail, succeed, type Result } from '$lib/domain/base/result';
import type { DeviceId, ProfileId } from '$lib/domain/base/ids';
import { unpackBackup } from './container';
import type { BackupContents, BackupRecords, BackupTable } from './contents';
import type { BackupError } from './errors';
import { looseId, parseTime } from './parse-attempt';
import { ROW_PARSERS } from './parse-rows';

export const BACKUP_FORMAT = 'darasa-backup';

/**
 * Rises when an older app could no longer read the records that travel. It is not the number of the database: a change
 * to lessons, which stay behind, must not keep a backup from a phone with an older app.
 */
export const BACKUP_SCHEMA = 1;

const MAX_RECORDS = 1_000_000;

/** Whatever is there; lists of records are read one by one. */
const anything: Parser<unknown> = (value) => succeed(value);

const parseEnvelope = object({
	format: literal(BACKUP_FORMAT),
	schema: integer({ min: 1 }),
	createdAt: parseTime,
	deviceId: optional(looseId<DeviceId>()),
	profileId: optional(looseId<ProfileId>()),
	records: object({
		profiles: anything,
		attempts: anything,
		corrections: anything,
		places: anything,
		assignments: anything,
		classes: anything,
		/** Backups of before teachers wrote questions have no such list. */
		questions: optional(anything),
		/** Nor those of before they wrote screens. */
		screens: optional(anything)
	})
});

/**
 * Reads a backup file from anywhere, trusting nothing in it. A record that cannot be read is left out and counted; it
 * never costs the others.
 */
export async function readBackup(bytes: Uint8Array): Promise<Result<BackupContents, BackupError>> {
	const json = await unpackBackup(bytes);
	if (!json.ok) return json;
	const envelope = parseEnvelope(json.value);
	if (!envelope.ok) return fail({ kind: 'corrupt' });
	const { schema, createdAt, deviceId, profileId, records } = envelope.value;
	if (schema > BACKUP_SCHEMA) return fail({ kind: 'newer' });
	const lists = {
		profiles: readRows('profiles', records.profiles),
		attempts: readRows('attempts', records.attempts),
		corrections: readRows('corrections', records.corrections),
		places: readRows('places', records.places),
		assignments: readRows('assignments', records.assignments),
		classes: readRows('classes', records.classes),
		questions: readRows('questions', records.questions ?? []),
		screens: readRows('screens', records.screens ?? [])
	};
	if (Object.values(lists).some((list) => list === undefined)) return fail({ kind: 'corrupt' });
	const readable = lists as { readonly [Name in BackupTable]: RowsRead<Name> };
	return succeed({
		createdAt,
		...(deviceId === undefined ? {} : { deviceId }),
		...(profileId === undefined ? {} : { profileId }),
		records: {
			profiles: readable.profiles.rows,
			attempts: readable.attempts.rows,
			corrections: readable.corrections.rows,
			places: readable.places.rows,
			assignments: readable.assignments.rows,
			classes: readable.classes.rows,
			questions: readable.questions.rows,
			screens: readable.screens.rows
		},
		unreadable: Object.values(readable).reduce((sum, { unreadable }) => sum + unreadable, 0)
	});
}

interface RowsRead<Name extends BackupTable> {
	readonly rows: BackupRecords[Name];
	readonly unreadable: number;
}

function readRows<Name extends BackupTable>(table: Name, value: unknown): RowsRead<Name> | undefined {
	if (!Array.isArray(value) || value.length > MAX_RECORDS) return undefined;
	const parsed = value.map((row: unknown) => ROW_PARSERS[table](row));
	const rows = parsed.flatMap((result) => (result.ok ? [result.value] : []));
	return { rows: rows as unknown as BackupRecords[Name], unreadable: parsed.length - rows.length };
}
