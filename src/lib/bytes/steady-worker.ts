export interface SteadyWorkerOptions {
	/** A worker that ran out of memory may end without a word: it is given up after so many milliseconds. */
	readonly patienceMs: number;
	/** How long it stays when nothing is asked, in milliseconds. */
	readonly idleMs: number;
}

/** A worker that stays for the next question, which then need not wait until it has started; after a while it goes. */
export class SteadyWorker<Question, Reply> {
	readonly #create: () => Worker;
	readonly #options: SteadyWorkerOptions;
	#worker: Worker | undefined;
	#leaving: ReturnType<typeof setTimeout> | undefined;
	#last: Promise<unknown> = Promise.resolve();

	constructor(create: () => Worker, options: SteadyWorkerOptions) {
		this.#create = create;
		this.#options = options;
	}

	/** Starts it for a question that is likely to come. */
	warm(): void {
		try {
			this.#worker ??= this.#create();
			this.#stayAWhile();
		} catch {
			// A policy or too little memory may forbid a worker.
			this.#end();
		}
	}

	/** One question after the other; undefined if it could not start or broke. */
	ask(question: Question): Promise<Reply | undefined> {
		const asked = this.#last.then(() => this.#askNow(question));
		this.#last = asked;
		return asked;
	}

	#askNow(question: Question): Promise<Reply | undefined> {
		this.warm();
		clearTimeout(this.#leaving);
		const worker = this.#worker;
		return new Promise((resolve) => {
			const giveUp = setTimeout(() => fail(), this.#options.patienceMs);
			const fail = (): void => {
				clearTimeout(giveUp);
				this.#end();
				resolve(undefined);
			};
			if (!worker) return fail();
			worker.onerror = (event) => {
				event.preventDefault();
				fail();
			};
			worker.onmessage = ({ data }: MessageEvent<Reply>) => {
				clearTimeout(giveUp);
				this.#stayAWhile();
				resolve(data);
			};
			try {
				worker.postMessage(question);
			} catch {
				fail();
			}
		});
	}

	#stayAWhile(): void {
		clearTimeout(this.#leaving);
		this.#leaving = setTimeout(() => this.#end(), this.#options.idleMs);
	}

	#end(): void {
		clearTimeout(this.#leaving);
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
