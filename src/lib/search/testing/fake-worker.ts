import type { SearchReply, SearchRequest } from '../protocol';
import { serveSearch, type WorkerScope } from '../worker-side';

/** The real worker side behind a port that copies, as a worker's does, and that a test can hold up or break. */
export class FakeWorker {
	onmessage: ((event: MessageEvent<SearchReply>) => unknown) | null = null;
	onerror: ((event: ErrorEvent) => unknown) | null = null;
	readonly requests: SearchRequest[] = [];
	isEnded = false;
	isSilent = false;
	readonly #scope: WorkerScope = {
		onmessage: null,
		postMessage: (reply) => {
			const data = structuredClone(reply);
			if (!this.isEnded && !this.isSilent) queueMicrotask(() => this.onmessage?.({ data } as MessageEvent));
		}
	};

	constructor() {
		serveSearch(this.#scope);
	}

	postMessage(request: SearchRequest): void {
		const data = structuredClone(request);
		this.requests.push(data);
		queueMicrotask(() => this.#scope.onmessage?.({ data } as MessageEvent));
	}

	terminate(): void {
		this.isEnded = true;
	}

	breakDown(): void {
		this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
	}
}
