/** Plays a recording; `onEnd` is called once, at its end, when it is stopped, or `failed` where this phone cannot play it. */
export function playRecording(recording: Blob, onEnd: (how: 'ended' | 'failed') => void): () => void {
	const address = URL.createObjectURL(recording);
	const audio = new Audio(address);
	let isOver = false;
	const end = (how: 'ended' | 'failed'): void => {
		if (isOver) return;
		isOver = true;
		audio.pause();
		URL.revokeObjectURL(address);
		onEnd(how);
	};
	audio.onended = () => end('ended');
	audio.onerror = () => end('failed');
	audio.play().catch(() => end('failed'));
	return () => end('ended');
}
