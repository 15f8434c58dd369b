/** Gives bytes to the learner as a file in her downloads. */
export function downloadFile(bytes: Uint8Array, name: string, mediaType = 'application/octet-stream'): void {
	downloadBlob(new Blob([bytes as BlobPart], { type: mediaType }), name);
}

/** The same for what is too large to lie in memory. */
export function downloadBlob(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads the address after the click returns; a minute is more than it needs.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export interface SharedFile {
	readonly name: string;
	readonly content: Blob;
}

/** Takes the files that the service worker laid aside from the share sheet; each is taken once. */
export async function takeSharedFiles(): Promise<readonly SharedFile[]> {
	if (!('caches' in globalThis)) return [];
	const cache = await caches.open('darasa-shared');
	const files: SharedFile[] = [];
	for (const request of await cache.keys()) {
		const response = await cache.match(request);
		await cache.delete(request);
		if (!response) continue;
		files.push({
			name: decodeURIComponent(response.headers.get('X-File-Name') ?? ''),
			content: await response.blob()
		});
	}
	return files;
}

interface LaunchQueue {
	setConsumer(consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Hears of files that were opened with Darasa from the file manager (installed, desktop Chromium). */
export function onOpenedFiles(receive: (files: readonly SharedFile[]) => void): void {
	const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
	launchQueue?.setConsumer((launch) => {
		void Promise.all(
			launch.files.map(async (handle) => {
				const file = await handle.getFile();
				return { name: file.name, content: file };
			})
		).then((files) => files.length > 0 && receive(files));
	});
}
