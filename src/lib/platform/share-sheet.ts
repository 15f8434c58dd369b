/** How a try to share ended; `unable`: this browser cannot, or not this. */
export type Shared = 'shared' | 'cancelled' | 'unable';

/** Shares a file by the phone's own sheet. Only from a touch, and only kinds that every browser passes, `.txt` say. */
export function shareFileBySheet(file: File): Promise<Shared> {
	return share({ files: [file] });
}

/** Shares words, a link among them, by the phone's own sheet. Only from a touch. */
export function shareTextBySheet(text: string): Promise<Shared> {
	return share({ text });
}

async function share(data: ShareData): Promise<Shared> {
	// Firefox has `share` without `canShare`, and then shares no files.
	const canShare = navigator.canShare?.(data) ?? (!!navigator.share && !data.files);
	if (!canShare) return 'unable';
	try {
		await navigator.share(data);
		return 'shared';
	} catch (problem) {
		return problem instanceof Error && problem.name === 'AbortError' ? 'cancelled' : 'unable';
	}
}

/** Whether the text lies on the clipboard now; browsers refuse it at addresses they do not trust. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
