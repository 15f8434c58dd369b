import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '$lib/bytes/sha256';
import { packBackup } from './container';
import { readBackup } from './read-backup';
import { valueOf } from '../testing/value-of';

const encoder = new TextEncoder();
const whole = { format: 'darasa-backup', schema: 1, createdAt: 5, records: emptyRecords() };

function emptyRecords() {
	return {
		profiles: [],
		attempts: [],
		corrections: [],
		places: [],
		assignments: [],
		classes: [],
		questions: [],
		settings: [],
		screens: [],
		readings: []
	};
}

async function fileOf(json: unknown): Promise<Uint8Array> {
	return valueOf(await packBackup(JSON.stringify(json)));
}

async function fileWithBody(body: Uint8Array, version = '1'): Promise<Uint8Array> {
	return new Uint8Array([...encoder.encode(`DARASA-BACKUP ${version} ${await sha256Hex(body)}\n`), ...body]);
}

describe('a backup file', () => {
	it('begins with a line that says what it is', async () => {
		const bytes = await fileOf(whole);
		expect(new TextDecoder('latin1').decode(bytes.subarray(0, 81))).toMatch(/^DARASA-BACKUP 1 [0-9a-f]{64}\n$/);
		expect(await readBackup(bytes)).toMatchObject({ ok: true, value: { createdAt: 5, unreadable: 0 } });
	});

	it.each([
		['nothing', new Uint8Array(), 'not-a-backup'],
		['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'not-a-backup'],
		['another text', encoder.encode('DARASA-PACK 1 abc\n'), 'not-a-backup'],
		['a header alone', encoder.encode('DARASA-BACKUP 1 '), 'corrupt'],
		['a later container', encoder.encode(`DARASA-BACKUP 2 ${'0'.repeat(64)}\nwhatever`), 'newer']
	])('is told from %s', async (_, bytes, kind) => {
		expect(await readBackup(bytes)).toEqual({ ok: false, error: { kind } });
	});

	it('is refused when any single byte of it was changed or lost', async () => {
		const bytes = await fileOf({ ...whole, createdAt: 1_793_000_000_000 });
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
				const altered = bytes.map((byte, index) => (index === at ? byte ^ change : byte));
				expect((await readBackup(altered)).ok).toBe(false);
				expect((await readBackup(bytes.subarray(0, at))).ok).toBe(false);
			})
		);
	});

	it('never makes the reader throw, whatever JSON is inside', async () => {
		await fc.assert(
			fc.asyncProperty(fc.jsonValue(), async (json) => {
				expect((await readBackup(await fileOf(json))).ok).toBe(false);
				await readBackup(
					await fileOf({ ...whole, records: { ...emptyRecords(), attempts: [json], profiles: [json] } })
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('that inflates beyond all measure is refused without inflating it whole', async () => {
		const bomb = gzipSync(new Uint8Array(20_000_000));
		expect(await readBackup(await fileWithBody(bomb))).toEqual({ ok: false, error: { kind: 'too-large' } });
	});

	it('from a later schema is not guessed at', async () => {
		expect(await readBackup(await fileOf({ ...whole, schema: 2 }))).toEqual({ ok: false, error: { kind: 'newer' } });
	});

	it.each([
		['is no JSON', 'chapati'],
		['is JSON of something else', '{"format":"other"}'],
		['has no list of attempts', JSON.stringify({ ...whole, records: { ...emptyRecords(), attempts: {} } })]
	])('whose content %s is corrupt', async (_, text) => {
		expect(await readBackup(valueOf(await packBackup(text)))).toEqual({ ok: false, error: { kind: 'corrupt' } });
	});
});
