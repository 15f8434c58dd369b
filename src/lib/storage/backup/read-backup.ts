import { integer, literal, object, optional, type Parser } from '$lib/domain/base/parser';
import { fail, succeed, type Result } from '$lib/domain/base/result';
import type { DeviceId, ProfileId } from '$lib/domain/base/ids';
import { unpackBackup } from './container';
import type { BackupContents, BackupRecords, BackupTable } from './contents';
import type { BackupError } from './errors';
import { looseId, parseTime } from './parse-attempt';
import { ROW_PARSERS } from './parse-rows';
import { parseSealedKey } from './sealed-key';
import { BACKUP_FORMAT, BACKUP_SCHEMA } from './write-backup';

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
		/** Nor those of before sheets of paper travelled. */
		settings: optional(anything),
		/** Nor those of before they wrote screens. */
		screens: optional(anything),
		/** Nor those of before they read aloud. */
		readings: optional(anything)
	}),
	sealedKey: optional(anything)
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
	const { schema, createdAt, deviceId, profileId, records, sealedKey } = envelope.value;
	if (schema > BACKUP_SCHEMA) return fail({ kind: 'newer' });
	const lists = {
		profiles: readRows('profiles', records.profiles),
		attempts: readRows('attempts', records.attempts),
		corrections: readRows('corrections', records.corrections),
		places: readRows('places', records.places),
		assignments: readRows('assignments', records.assignments),
		classes: readRows('classes', records.classes),
		questions: readRows('questions', records.questions ?? []),
		settings: readRows('settings', records.settings ?? []),
		screens: readRows('screens', records.screens ?? []),
		readings: readRows('readings', records.readings ?? [])
	};
	if (Object.values(lists).some((list) => list === undefined)) return fail({ kind: 'corrupt' });
	const readable = lists as { readonly [Name in BackupTable]: RowsRead<Name> };
	const key = sealedKey === undefined ? undefined : parseSealedKey(sealedKey);
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
			settings: readable.settings.rows,
			screens: readable.screens.rows,
			readings: readable.readings.rows
		},
		...(key?.ok ? { sealedKey: key.value } : {}),
		unreadable: Object.values(readable).reduce((sum, { unreadable }) => sum + unreadable, key && !key.ok ? 1 : 0)
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
