/** More than any backup or pack has. Of a longer file, a film say, the beginning is enough to tell what it is not. */
const MOST_BYTES = 65 * 1024 * 1024;

/** The bytes of a file from anywhere; none of a file that cannot be read, such as one that is only in a cloud. */
export async function readFileBytes(file: Blob): Promise<Uint8Array> {
	try {
		return new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
	} catch {
		return new Uint8Array();
	}
}
