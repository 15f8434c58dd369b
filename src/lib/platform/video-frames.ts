/**
 * Calls back at most every `leastMs` while a video has a new picture, and never before what the last call began is done.
 * Returns what ends it. Where the browser does not tell of pictures, the screen's own beat serves.
 */
export function followFrames(
	video: HTMLVideoElement,
	{ leastMs, onFrame }: { readonly leastMs: number; onFrame(): Promise<void> }
): () => void {
	const hasBeat = 'requestVideoFrameCallback' in video;
	let lastAt = -Infinity;
	let handle = 0;
	let isOver = false;

	const wait = (): void => {
		if (isOver) return;
		handle = hasBeat ? video.requestVideoFrameCallback(look) : requestAnimationFrame(look);
	};
	const look = (now: number): void => {
		if (now - lastAt < leastMs) return wait();
		lastAt = now;
		void onFrame().finally(wait);
	};
	wait();
	return () => {
		isOver = true;
		if (hasBeat) video.cancelVideoFrameCallback(handle);
		else cancelAnimationFrame(handle);
	};
}
