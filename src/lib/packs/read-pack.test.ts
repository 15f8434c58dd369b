import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import english from '../../../locales/en/common.json';
import { makeKeyPair } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { sha256Hex } from '../bytes/sha256';
import { compilePack } from './compile/compile-pack';
import { joinContainer, splitContainer } from './container';
import { PACK_LIMITS } from './limits';
import type { PackManifest } from './manifest';
import { packBytes } from './pack-bytes';
import type { PackContent } from './pack-content';
import { describePackError, type PackError } from './pack-error';
import { writeSignature } from './pack-signature';
import { readPack } from './read-pack';
import { sampleSource } from './sample-source';
import { writeMembers } from './write-members';

// Hundreds of packs are read, on a busy machine too.
vi.setConfig({ testTimeout: 60_000 });

let content: PackContent;
let file: Uint8Array;

beforeAll(async () => {
	const compiled = compilePack(sampleSource(), AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	content = compiled.value;
	file = await packBytes(content, { gzip: fixedGzip });
});

interface RawFile {
	readonly path: string;
	readonly bytes: number;
	readonly packedBytes: number;
	readonly sha256: string;
}

async function describeMember(path: string, text: string): Promise<{ entry: RawFile; packed: Uint8Array }> {
	const bytes = new TextEncoder().encode(text);
	const packed = fixedGzip(bytes);
	const entry = { path, bytes: bytes.length, packedBytes: packed.length, sha256: await sha256Hex(packed) };
	return { entry, packed };
}

/** A pack as a stranger could make it: right hashes around whatever content. */
async function forgePack(
	members: Readonly<Record<string, string>>,
	change: (manifest: Record<string, unknown>, files: RawFile[]) => unknown = (manifest) => manifest
): Promise<Uint8Array> {
	const described = await Promise.all(Object.entries(members).map(([path, text]) => describeMember(path, text)));
	const files = described.map(({ entry }) => entry);
	const manifest = { format: 1, id: 'tiny', version: 1, title: { en: 'Tiny' }, languages: ['en'], files };
	const manifestBytes = new TextEncoder().encode(JSON.stringify(change(manifest, files)));
	return joinContainer({ manifestBytes, signature: new Uint8Array(), members: described.map(({ packed }) => packed) });
}

function sampleMembers(): Record<string, string> {
	return Object.fromEntries(writeMembers(content).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

async function errorOf(bytes: Uint8Array): Promise<PackError['kind'] | 'none'> {
	const opened = await readPack(bytes);
	return opened.ok ? 'none' : opened.error.kind;
}

describe('a pack', () => {
	it('gives back all that was compiled', async () => {
		const opened = await readPack(file);
		expect(opened.ok).toBe(true);
		if (!opened.ok) return;
		const { manifest, ...read } = opened.value;
		expect(read).toEqual(content);
		expect(manifest.files.map(({ path }) => path)).toEqual(writeMembers(content).map(({ path }) => path));
	});

	it('gives back the same from the short notation, in fewer bytes, which an app of before calls newer', async () => {
		const short = await packBytes(content, { gzip: fixedGzip, isShort: true });
		const opened = await readPack(short);
		expect(opened.ok && opened.value.lessons).toEqual(content.lessons);
		expect(opened.ok && opened.value.manifest.format).toBe(5);
		const plainBytes = (pack: PackManifest): number => pack.files.reduce((sum, { bytes }) => sum + bytes, 0);
		const long = await readPack(file);
		if (!opened.ok || !long.ok) throw new Error('not opened');
		expect(long.value.manifest.format).toBe(1);
		expect(plainBytes(opened.value.manifest)).toBeLessThan(0.8 * plainBytes(long.value.manifest));
	});

	it('is the same bytes each time', async () => {
		expect(await packBytes(content, { gzip: fixedGzip })).toEqual(file);
	});

	it('keeps the words of each language in a file of their own', () => {
		const members = sampleMembers();
		expect(Object.keys(members)).toEqual([
			'lessons/halves/en.json',
			'lessons/halves/lesson.json',
			'lessons/halves/sw.json',
			'skills.json',
			'terms.json'
		]);
		expect(members['lessons/halves/en.json']).toContain('What is half of');
		expect(members['lessons/halves/lesson.json']).not.toContain('What is half of');
	});

	it('names who signed it', async () => {
		const { privateKey, publicKey } = makeKeyPair();
		const sign = (manifest: Uint8Array): Uint8Array => writeSignature(manifest, privateKey);
		const opened = await readPack(await packBytes(content, { gzip: fixedGzip, sign }));
		expect(opened.ok && opened.value.signer).toBe(encodeHex(publicKey));
	});
});

describe('readPack refuses', () => {
	it('what is not a pack', async () => {
		expect(await errorOf(new Uint8Array())).toBe('not-a-pack');
		expect(await errorOf(new TextEncoder().encode('PK\u0003\u0004 a zip file'))).toBe('not-a-pack');
	});

	it('a signature of another kind, of another length, or over something else', async () => {
		const { privateKey } = makeKeyPair();
		const signedWith = (sign: (manifest: Uint8Array) => Uint8Array) => packBytes(content, { gzip: fixedGzip, sign });
		expect(await errorOf(await signedWith(() => new Uint8Array(97)))).toBe('newer');
		expect(await errorOf(await signedWith(() => Uint8Array.of(1, 2, 3)))).toBe('bad-signature');
		expect(await errorOf(await signedWith(() => new Uint8Array(97).fill(1)))).toBe('bad-signature');
		expect(await errorOf(await signedWith((manifest) => writeSignature(manifest.slice(1), privateKey)))).toBe(
			'bad-signature'
		);
	});

	it('a newer container and a newer format', async () => {
		const newer = file.slice();
		newer[8] = 2;
		expect(await errorOf(newer)).toBe('newer');
		expect(await errorOf(await forgePack({}, (manifest) => ({ ...manifest, format: 6, files: 'elsewhere' })))).toBe(
			'newer'
		);
	});

	it('a file that was cut off anywhere, or grew', async () => {
		for (let length = 9; length < file.length; length += 7) {
			expect(await errorOf(file.subarray(0, length))).toBe('corrupt');
		}
		expect(await errorOf(Uint8Array.from([...file, 0]))).toBe('corrupt');
	});

	it('a member whose bytes were changed', async () => {
		const changed = file.slice();
		changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
		expect(await errorOf(changed)).toBe('corrupt');
	});

	it('a bomb, whether it tells its size or hides it', async () => {
		const zeros = '0'.repeat(1_000_000);
		expect(await errorOf(await forgePack({ 'skills.json': zeros }))).toBe('too-large');
		const hidden = await forgePack({ 'skills.json': zeros }, (manifest, files) => ({
			...manifest,
			files: files.map((entry) => ({ ...entry, bytes: 100 }))
		}));
		expect(await errorOf(hidden)).toBe('too-large');
	});

	it('a member that says it is bigger than it is', async () => {
		const lying = await forgePack(sampleMembers(), (manifest, files) => ({
			...manifest,
			files: files.map((entry) => ({ ...entry, bytes: entry.bytes + 1 }))
		}));
		expect(await errorOf(lying)).toBe('corrupt');
	});

	it('a pack or a part of it over the limits', async () => {
		const limits = { ...PACK_LIMITS, maxFiles: 4 };
		expect(await readPack(file, limits)).toEqual({ ok: false, error: { kind: 'too-large' } });
		expect(await readPack(file, { ...PACK_LIMITS, maxFileBytes: 100 })).toMatchObject({ error: { kind: 'too-large' } });
		expect(await readPack(file, { ...PACK_LIMITS, maxPackBytes: 2_000 })).toMatchObject({
			error: { kind: 'too-large' }
		});
	});

	it.each(['../skills.json', '/skills.json', 'a//b', 'Skills.json', 'a\\b', 'a/./b'])('the path %s', async (path) => {
		expect(await errorOf(await forgePack({ [path]: '[]' }))).toBe('bad-content');
	});

	it('JSON that nests too deep', async () => {
		expect(await errorOf(await forgePack({ 'skills.json': '['.repeat(5_000) + ']'.repeat(5_000) }))).toBe('too-large');
		expect(await errorOf(await forgePack({ 'skills.json': '['.repeat(40) + ']'.repeat(40) }))).toBe('bad-content');
	});

	it('a lesson with a text that is not there, a foreign skill or no English', async () => {
		const lesson = 'lessons/halves/lesson.json';
		const members = sampleMembers();
		const broken = (piece: string, replacement: string) => ({
			...members,
			[lesson]: (members[lesson] ?? '').replace(piece, replacement)
		});
		expect(await errorOf(await forgePack(members))).toBe('none');
		expect(await errorOf(await forgePack(broken('"question":0', '"question":99999')))).toBe('bad-content');
		expect(await errorOf(await forgePack(broken('"skills":["halving"]', '"skills":["flying"]')))).toBe('bad-content');
		delete members['lessons/halves/en.json'];
		expect(await errorOf(await forgePack(members))).toBe('bad-content');
	});

	it('with one sentence for each kind', () => {
		const kinds: readonly PackError[] = [
			{ kind: 'not-a-pack' },
			{ kind: 'newer' },
			{ kind: 'corrupt', detail: '' },
			{ kind: 'too-large' },
			{ kind: 'bad-content', detail: '' }
		];
		const sentences = kinds.map((kind) => describePackError(kind).key.replace('common.', ''));
		expect(new Set(sentences).size).toBe(kinds.length);
		for (const sentence of sentences) expect(english).toHaveProperty(sentence);
	});
});

describe('readPack under fire', () => {
	it('never throws on changed bytes, and never opens a changed member', async () => {
		const parts = splitContainer(file, PACK_LIMITS);
		const bodyStart = parts.ok ? file.length - parts.value.body.length : 0;
		const change = fc.record({ at: fc.nat(file.length - 1), xor: fc.integer({ min: 1, max: 255 }) });
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
				const fuzzed = file.slice();
				for (const { at, xor } of changes) fuzzed[at] = (fuzzed[at] ?? 0) ^ xor;
				const opened = await readPack(fuzzed);
				const isBodySame = fuzzed.subarray(bodyStart).every((byte, index) => byte === file[bodyStart + index]);
				if (!isBodySame) expect(opened.ok).toBe(false);
			}),
			{ numRuns: 250 }
		);
	});

	it('never throws on foreign values in its JSON, and what it accepts can be packed and read again', async () => {
		const members = sampleMembers();
		const paths = Object.keys(members);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...paths),
				fc.nat(),
				fc.jsonValue({ maxDepth: 3 }),
				async (path, place, value) => {
					const forged = {
						...members,
						[path]: JSON.stringify(replaceNode(JSON.parse(members[path] ?? ''), place, value))
					};
					const opened = await readPack(await forgePack(forged));
					if (!opened.ok) return;
					const again = await readPack(await packBytes(opened.value, { gzip: fixedGzip }));
					expect(again.ok && again.value.lessons).toEqual(opened.value.lessons);
				}
			),
			{ numRuns: 250 }
		);
	});
});

/** Puts a value in the place of one node of a JSON tree, counted in depth-first order. */
function replaceNode(tree: unknown, place: number, value: unknown): unknown {
	let seen = 0;
	const target = place % countNodes(tree);
	const walk = (node: unknown): unknown => {
		if (seen++ === target) return value;
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		return Object.fromEntries(Object.entries(node).map(([name, entry]) => [name, walk(entry)]));
	};
	return walk(tree);
}

function countNodes(node: unknown): number {
	if (typeof node !== 'object' || node === null) return 1;
	return Object.values(node).reduce((sum: number, entry) => sum + countNodes(entry), 1);
}
