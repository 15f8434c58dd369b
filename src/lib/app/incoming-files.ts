import { onOpenedFiles, takeSharedFiles } from '../platform/files';

/** Hands over files that came through the share sheet or the file manager, as bytes; an empty list where none did. */
export function takeIncomingFiles(receive: (files: readonly Uint8Array[]) => Promise<void>): void {
	void takeSharedFiles().then((files) => receive(files.map(({ bytes }) => bytes)));
	onOpenedFiles((files) => void receive(files.map(({ bytes }) => bytes)));
}
