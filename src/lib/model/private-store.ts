import type { ModelStore } from './model-store';

const FOLDER = 'models';
const SEAL = 'sealed';

type Folder = FileSystemDirectoryHandle & AsyncIterable<readonly [string, FileSystemHandle]>;

function isNotFound(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'NotFoundError';
}

async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | undefined> {
	return work.catch((error: unknown) => {
		if (isNotFound(error)) return undefined;
		throw error;
	});
}

async function writeWhole(folder: FileSystemDirectoryHandle, name: string, content: Uint8Array): Promise<void> {
	const file = await folder.getFileHandle(name, { create: true });
	const writable = await file.createWritable();
	try {
		await writable.write(content as FileSystemWriteChunkType);
		// Only now it takes the place of what was there: a killed tab leaves an empty piece, never half a one.
		await writable.close();
	} catch (error) {
		await writable.abort().catch(() => undefined);
		throw error;
	}
}

/**
 * Keeps models in the origin-private file system: `models/<sha256>/<index>`, and an empty file `sealed` beside them.
 * A piece's `File` is read only when its bytes are wanted, so a model never lies in memory twice.
 */
export async function openPrivateStore(storage: StorageManager): Promise<ModelStore> {
	const root = await (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
	const open = (sha256: string) => unlessMissing(root.getDirectoryHandle(sha256));
	return {
		async pieces(sha256) {
			const folder = await open(sha256);
			const pieces: Blob[] = [];
			for (;;) {
				const handle = await (folder && unlessMissing(folder.getFileHandle(String(pieces.length))));
				const piece = await handle?.getFile();
				if (!piece || piece.size === 0) return pieces;
				pieces.push(piece);
			}
		},
		async writePiece(sha256, index, bytes) {
			await writeWhole(await root.getDirectoryHandle(sha256, { create: true }), String(index), bytes);
		},
		async seal(sha256) {
			await (await root.getDirectoryHandle(sha256, { create: true })).getFileHandle(SEAL, { create: true });
		},
		async isSealed(sha256) {
			const folder = await open(sha256);
			return folder !== undefined && (await unlessMissing(folder.getFileHandle(SEAL))) !== undefined;
		},
		async remove(sha256) {
			await unlessMissing(root.removeEntry(sha256, { recursive: true }));
		},
		async list() {
			const names: string[] = [];
			for await (const [name] of root as Folder) names.push(name);
			return names;
		}
	};
}
