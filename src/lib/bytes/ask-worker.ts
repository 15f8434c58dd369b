/** A worker that ran out of memory may end without a word. */
const PATIENCE_MS = 60_000;

/** Asks a worker of its own, and ends it; undefined if it could not start or broke. */
export function askWorker<Reply>(question: unknown, createWorker: () => Worker): Promise<Reply | undefined> {
	return new Promise((resolve) => {
		let worker: Worker | undefined;
		const giveUp = setTimeout(() => end(), PATIENCE_MS);
		const end = (reply?: Reply): void => {
			clearTimeout(giveUp);
			worker?.terminate();
			resolve(reply);
		};
		try {
			worker = createWorker();
			worker.onerror = (event) => {
				event.preventDefault();
				end();
			};
			worker.onmessage = ({ data }: MessageEvent<Reply>) => end(data);
			worker.postMessage(question);
		} catch {
			// A policy or too little memory may forbid a worker.
			end();
		}
	});
}
