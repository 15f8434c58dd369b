import { onOpenedFiles, readFileBytes, takeSharedFiles } from '../platform/files';

/** Hands over files that came through the share sheet or the file manager, as bytes; an empty list where none did. */
export function takeIncomingFiles(receive: (files: readonly Uint8Array[]) => Promise<void>): void {
	void takeSharedFiles().then((files) => receive(files.map(({ bytes }) => bytes)));
	onOpenedFiles((files) => void receive(files.map(({ bytes }) => bytes)));
}

/** The bytes of a file that somebody picked, within limits. */
export function readPickedFile(file: File): Promise<Uint8Array> {
	return readFileBytes(file);
}
