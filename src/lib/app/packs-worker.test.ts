import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissPacksWorker, makePacksWorkerWait, startPacksWorker } from './packs-worker';

class SilentWorker {
	static started: SilentWorker[] = [];
	onerror: (() => void) | null = null;
	isEnded = false;
	readonly questions: unknown[] = [];

	constructor() {
		SilentWorker.started.push(this);
	}

	postMessage(question: unknown): void {
		this.questions.push(question);
	}

	terminate(): void {
		this.isEnded = true;
	}
}

beforeEach(() => {
	SilentWorker.started = [];
	vi.stubGlobal('location', new URL('http://localhost/packs'));
	vi.stubGlobal('Worker', SilentWorker);
});

afterEach(() => {
	dismissPacksWorker();
	vi.unstubAllGlobals();
});

describe('the worker that waits for a pack', () => {
	it('practises, waits alone, and is handed out once', () => {
		makePacksWorkerWait('/packs/small.darasa');
		makePacksWorkerWait('/packs/small.darasa');
		expect(SilentWorker.started).toHaveLength(1);
		const [waiting] = SilentWorker.started;
		expect(waiting?.questions).toEqual([{ kind: 'practise', address: '/packs/small.darasa' }]);
		expect(startPacksWorker()).toBe(waiting);
		expect(startPacksWorker()).not.toBe(waiting);
	});

	it('is ended by whoever no longer expects a pack, but not when it was handed out', () => {
		makePacksWorkerWait('/packs/small.darasa');
		dismissPacksWorker();
		expect(SilentWorker.started[0]?.isEnded).toBe(true);
		makePacksWorkerWait('/packs/small.darasa');
		const handedOut = startPacksWorker();
		dismissPacksWorker();
		expect(handedOut).toMatchObject({ isEnded: false });
	});

	it('is not handed out when it has broken', () => {
		makePacksWorkerWait('/packs/small.darasa');
		const [broken] = SilentWorker.started;
		broken?.onerror?.();
		expect(broken?.isEnded).toBe(true);
		expect(startPacksWorker()).not.toBe(broken);
	});

	it('is done without where no worker may start', () => {
		vi.stubGlobal('Worker', function refuse() {
			throw new DOMException('no workers here', 'SecurityError');
		});
		expect(() => makePacksWorkerWait('/packs/small.darasa')).not.toThrow();
	});
});
