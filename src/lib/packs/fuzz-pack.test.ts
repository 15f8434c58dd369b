import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import { makeMp3, makePng } from '../../../tools/testing/make-media';
import { makeKeyPair } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { sha256Hex } from '../bytes/sha256';
import { compilePack } from './compile/compile-pack';
import { joinContainer } from './container';
import { packBytes } from './pack-bytes';
import type { PackContent } from './pack-content';
import { writeSignature } from './pack-signature';
import { readPack } from './read-pack';
import { sampleWithMedia } from './sample-media';
import { writeMembers, type Member } from './write-members';

/** `npm run fuzz:packs` asks for more. */
const RUNS = Number(process.env['DARASA_FUZZ_RUNS'] ?? 500);

const { privateKey, publicKey } = makeKeyPair();
const sign = (manifestBytes: Uint8Array): Uint8Array => writeSignature(manifestBytes, privateKey);
let content: PackContent;
let file: Uint8Array;

beforeAll(async () => {
	const compiled = compilePack(sampleWithMedia({ image: makePng(2, 2), recording: makeMp3(1) }), AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	content = compiled.value;
	file = await packBytes(content, { gzip: fixedGzip, isShort: true, sign });
});

interface Change {
	readonly at: number;
	readonly kind: 'flip' | 'cut' | 'insert' | 'repeat';
	readonly byte: number;
	readonly length: number;
}

const change: fc.Arbitrary<Change> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	kind: fc.constantFrom('flip', 'cut', 'insert', 'repeat'),
	byte: fc.integer({ min: 0, max: 255 }),
	length: fc.integer({ min: 1, max: 40 })
});
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

function mutate(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
	let changed = [...bytes];
	for (const { at, kind, byte, length } of list) {
		const place = Math.floor(at * changed.length);
		if (kind === 'flip') changed[place] = (changed[place] ?? 0) ^ (byte || 1);
		else if (kind === 'cut') changed.splice(place, length);
		else if (kind === 'insert') changed.splice(place, 0, ...Array.from({ length }, () => byte));
		else changed = [...changed.slice(0, place), ...changed.slice(place, place + length), ...changed.slice(place)];
	}
	return Uint8Array.from(changed);
}

/** Signed again by the same hand around whatever the members now hold: the schema alone stands in the way. */
async function signAgain(members: readonly Member[]): Promise<Uint8Array> {
	const packed = members.map(({ bytes }) => fixedGzip(bytes));
	const files = await Promise.all(
		members.map(async ({ path, bytes, type }, place) => ({
			path,
			type,
			bytes: bytes.length,
			packedBytes: packed[place]?.length ?? 0,
			sha256: await sha256Hex(packed[place] ?? new Uint8Array())
		}))
	);
	const { id, version, title, languages } = content;
	const manifestBytes = new TextEncoder().encode(JSON.stringify({ format: 5, id, version, title, languages, files }));
	return joinContainer({ manifestBytes, signature: sign(manifestBytes), members: packed });
}

it('opens what it signed, and names the signer', async () => {
	const opened = await readPack(file);
	expect(opened.ok && opened.value.signer).toBe(encodeHex(publicKey));
});

it('refuses whatever was changed after signing', async () => {
	await fc.assert(
		fc.asyncProperty(changes, async (list) => {
			const changed = mutate(file, list);
			fc.pre(encodeHex(changed) !== encodeHex(file));
			expect((await readPack(changed)).ok).toBe(false);
		}),
		{ numRuns: Math.ceil(RUNS / 3) }
	);
}, 600_000);

it('never throws on a manifest changed before signing, and opens it whole or not at all', async () => {
	await fc.assert(
		fc.asyncProperty(changes, async (list) => {
			const members = writeMembers(content, { isShort: true });
			const packed = members.map(({ bytes }) => fixedGzip(bytes));
			const length = new DataView(file.buffer, file.byteOffset).getUint32(9);
			const manifestBytes = mutate(file.subarray(13, 13 + length), list);
			const opened = await readPack(joinContainer({ manifestBytes, signature: sign(manifestBytes), members: packed }));
			if (opened.ok) expect(opened.value.lessons).toHaveLength(content.lessons.length);
		}),
		{ numRuns: Math.ceil(RUNS / 3) }
	);
}, 600_000);

it('never throws on members changed before compression, and opens them whole or not at all', async () => {
	await fc.assert(
		fc.asyncProperty(changes, fc.nat(), fc.boolean(), async (list, which, isShort) => {
			const members = writeMembers(content, { isShort }).map((member, place, { length }) =>
				place === which % length ? { ...member, bytes: mutate(member.bytes, list) } : member
			);
			const opened = await readPack(await signAgain(members));
			if (opened.ok) expect(opened.value.lessons).toHaveLength(content.lessons.length);
		}),
		{ numRuns: Math.ceil(RUNS / 3) }
	);
}, 600_000);
