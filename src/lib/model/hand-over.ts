import { succeed, type Result } from '../domain/base/result';
import { array, integer, object, string } from '../domain/base/parser';
import { BUNDLE_MARK } from '../bytes/bundle-mark';
import { createSha256 } from '../bytes/sha256-stream';
import { KeptPieces } from './kept-pieces';
import { PIECE_BYTES, type ModelStore } from './model-store';
import { describeProblem, type ModelProblem } from './problem';

/**
 * A model as one file, from phone to phone: its eight bytes of mark, the length of a list (32 bits, little-endian), the list
 * as JSON, then the files end to end. Nothing in it is believed: each file is proved by the catalogue's hash.
 */
const MOST_LIST_BYTES = 200_000;

const list = object({
	files: array(
		object({
			path: string({ maxLength: 400 }),
			bytes: integer({ min: 1, max: 4e9 }),
			sha256: string({ pattern: /^[0-9a-f]{64}$/ })
		}),
		{ maxLength: 400 }
	)
});

export interface BundlePart {
	readonly path: string;
	readonly sha256: string;
	readonly content: Blob;
}

/** No content is read: the file is made of those on the phone when it is written. */
export function bundleModel(parts: readonly BundlePart[]): Blob {
	const files = parts.map(({ path, sha256, content }) => ({ path, bytes: content.size, sha256 }));
	const head = new TextEncoder().encode(JSON.stringify({ files }));
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, head.length, true);
	return new Blob([BUNDLE_MARK, length, head, ...parts.map(({ content }) => content)]);
}

/** The files in a bundle; undefined if it is none. */
async function unbundle(file: Blob): Promise<readonly Blob[] | undefined> {
	const opening = new Uint8Array(await file.slice(0, BUNDLE_MARK.length + 4).arrayBuffer());
	if (new TextDecoder().decode(opening.subarray(0, BUNDLE_MARK.length)) !== BUNDLE_MARK) return undefined;
	const listBytes = opening.length < 12 ? 0 : new DataView(opening.buffer).getUint32(BUNDLE_MARK.length, true);
	if (listBytes === 0 || listBytes > MOST_LIST_BYTES) return [];
	let at = opening.length + listBytes;
	const parsed = list(readJson(await file.slice(opening.length, at).text()));
	if (!parsed.ok) return [];
	return parsed.value.files.map(({ bytes }) => {
		const part = file.slice(at, at + bytes);
		at += bytes;
		return part;
	});
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

interface KnownFile {
	readonly bytes: number;
	readonly sha256: string;
}

interface TakeTools {
	readonly store: ModelStore;
	/** All files that the catalogue and the runtime's list name. */
	readonly known: readonly KnownFile[];
	readonly onBytes?: ((bytes: number) => void) | undefined;
	isKept(file: KnownFile): Promise<boolean>;
	/** Called when a file is in and proved. */
	onProved(sha256: string): Promise<ModelProblem | undefined>;
}

/** How many of the files were taken, how many were here before, and how many nobody knows. */
export interface Taken {
	readonly taken: number;
	readonly kept: number;
	readonly unknown: number;
}

/**
 * Takes files from a memory card, a cable or the share sheet, whatever they are called: a file is known by its length
 * and hash alone. Problems: `full` (what came before stays), `damaged` (a file that cannot be read).
 */
export async function takeFiles(files: readonly Blob[], tools: TakeTools): Promise<Result<Taken, ModelProblem>> {
	const counts = { taken: 0, kept: 0, unknown: 0 };
	try {
		for (const file of files) {
			for (const part of (await unbundle(file)) ?? [file]) {
				const known = await recognise(part, tools);
				if (!known) counts.unknown += 1;
				else if (await tools.isKept(known)) counts.kept += 1;
				else {
					const problem = (await keepFile(part, known, tools.store)) ?? (await tools.onProved(known.sha256));
					if (problem) return { ok: false, error: problem };
					counts.taken += 1;
				}
			}
		}
	} catch (error) {
		// A card that was pulled out, or a file that is only in a cloud.
		return { ok: false, error: describeProblem('damaged', String(error)) };
	}
	return succeed(counts);
}

async function recognise(part: Blob, { known, onBytes }: TakeTools): Promise<KnownFile | undefined> {
	const candidates = known.filter(({ bytes }) => bytes === part.size);
	if (candidates.length === 0) return undefined;
	const hash = createSha256();
	for (let at = 0; at < part.size; at += PIECE_BYTES) {
		hash.update(new Uint8Array(await part.slice(at, at + PIECE_BYTES).arrayBuffer()));
		onBytes?.(Math.min(at + PIECE_BYTES, part.size));
	}
	const sha256 = hash.digestHex();
	return candidates.find((file) => file.sha256 === sha256);
}

async function keepFile(part: Blob, known: KnownFile, store: ModelStore): Promise<ModelProblem | undefined> {
	const wanted = { ...known, addresses: [] };
	const kept = await KeptPieces.open(wanted, { store });
	while (!kept.isWhole) {
		const piece = new Uint8Array(await part.slice(kept.bytes, kept.bytes + kept.nextBytes).arrayBuffer());
		const full = await kept.add(piece).catch((error: unknown) => String(error));
		if (typeof full === 'string') return describeProblem('full', full);
	}
	return (await kept.prove()) ? undefined : describeProblem('damaged', known.sha256);
}
