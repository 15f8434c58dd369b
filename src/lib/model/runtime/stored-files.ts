import { openSealed } from '../model-store';
import { openStore } from '../open-store';
import type { LoadRequest } from '../protocol';

/** The files of a model by their paths, none of them read; the path of the first that is not on this device. */
export async function openStoredFiles(
	request: LoadRequest
): Promise<{ readonly files: ReadonlyMap<string, Blob> } | { readonly missing: string }> {
	const store = await openStore();
	const files = new Map<string, Blob>();
	for (const { path, sha256 } of request.files) {
		const content = store && (await openSealed(store, sha256));
		if (!content) return { missing: path };
		files.set(path, content);
	}
	return { files };
}
