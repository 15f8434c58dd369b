import { onOpenedFiles, readFileBytes, takeSharedFiles } from '../platform/files';

/** Hands over files that came through the share sheet or the file manager, unread; an empty list where none did. */
export function takeIncomingFiles(receive: (files: readonly Blob[]) => Promise<void>): void {
	void takeSharedFiles().then((files) => receive(files.map(({ content }) => content)));
	onOpenedFiles((files) => void receive(files.map(({ content }) => content)));
}

/** The bytes of a file that somebody picked, within limits. */
export function readPickedFile(file: File): Promise<Uint8Array> {
	return readFileBytes(file);
}
