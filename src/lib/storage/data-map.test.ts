import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { ROW_PARSERS } from './backup/parse-rows';
import { DATA_MAP } from './data-map';
import { declareDatabase } from './database';
import type { TableName } from './tables';
import { makePhone } from './testing/open-test-storage';
import { FULL_ROWS } from './testing/samples';

const tables = Object.keys(DATA_MAP) as TableName[];
const database = declareDatabase('darasa', { indexedDB: makePhone(), IDBKeyRange });

function fieldsOf(table: TableName): string[] {
	return Object.keys(DATA_MAP[table]).sort();
}

describe('the data map', () => {
	it('has exactly the tables of the schema', () => {
		expect([...tables].sort()).toEqual(database.tables.map(({ name }) => name).sort());
	});

	it.each(tables)('has exactly the fields of a full row of %s', (table) => {
		expect(fieldsOf(table)).toEqual(Object.keys(FULL_ROWS[table]).sort());
	});

	it.each(tables)('knows every field that an index of %s names', (table) => {
		const { primKey, indexes } = database[table].schema;
		const indexed = [primKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? []);
		expect(fieldsOf(table)).toEqual(expect.arrayContaining(indexed));
	});

	it.each(tables)('says why, where and for how long of each field of %s', (table) => {
		for (const { purpose, place, kept } of Object.values(DATA_MAP[table])) {
			expect(purpose).not.toBe('');
			expect(kept).not.toBe('');
			expect(['this phone', 'backup', 'backup and slip', 'backup and answer']).toContain(place);
		}
	});

	it.each(tables)('calls a field of %s part of a backup exactly if a backup reads it', (table) => {
		const parse = Object.hasOwn(ROW_PARSERS, table) ? ROW_PARSERS[table as keyof typeof ROW_PARSERS] : undefined;
		const read = parse?.(FULL_ROWS[table]);
		const travelling = read?.ok ? Object.keys(read.value) : [];
		const promised = Object.entries(DATA_MAP[table]).filter(([, { place }]) => place !== 'this phone');
		expect(travelling.sort()).toEqual(promised.map(([field]) => field).sort());
	});
});
