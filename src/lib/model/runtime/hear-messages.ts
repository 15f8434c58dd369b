/**
 * Waits until the worker has heard the messages that came meanwhile. On WebAssembly the writing never lets them in by
 * itself, so a stop would arrive after the last word (models-in-the-browser.md 1.9 h). A MessageChannel, because
 * timers are held back in hidden pages.
 */
export function hearMessages(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
