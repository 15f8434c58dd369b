import { servePacks, type FoldingReply, type PacksQuestion, type ReadingReply, type WorkerScope } from '../worker-side';

type Reply = ReadingReply | FoldingReply;

/** The real worker side behind a port that copies, as a worker's does. */
export class FakeWorker {
	static last: FakeWorker;
	onmessage: ((event: MessageEvent<Reply>) => unknown) | null = null;
	onerror: ((event: ErrorEvent) => unknown) | null = null;
	isEnded = false;
	readonly replies: Reply['kind'][] = [];
	readonly #scope: WorkerScope = {
		onmessage: null,
		postMessage: (reply, transfer) => {
			this.replies.push(reply.kind);
			const data = structuredClone(reply, { transfer });
			if (!this.isEnded) this.onmessage?.({ data } as MessageEvent);
		}
	};

	constructor() {
		FakeWorker.last = this;
		servePacks(this.#scope);
	}

	postMessage(question: PacksQuestion): void {
		this.#scope.onmessage?.({ data: structuredClone(question) } as MessageEvent);
	}

	terminate(): void {
		this.isEnded = true;
	}
}
