import { onOpenedFiles, takeSharedFiles, type SharedFile } from '../platform/files';
import { readFileBytes } from '../platform/read-file-bytes';

/** Hands over files that came through the share sheet or the file manager, unread; an empty list where none did. */
export function takeIncomingFiles(receive: (files: readonly SharedFile[]) => Promise<void>): void {
	void takeSharedFiles().then(receive);
	onOpenedFiles((files) => void receive(files));
}

/** The bytes of a file that somebody picked, within limits. */
export function readPickedFile(file: File): Promise<Uint8Array> {
	return readFileBytes(file);
}
