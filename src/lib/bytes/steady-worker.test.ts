import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SteadyWorker } from './steady-worker';

/** Answers as a worker does, later; what it does with a question is up to the test. */
class FakeWorker {
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { preventDefault(): void }) => void) | null = null;
	isEnded = false;
	readonly #answer: (question: unknown, worker: FakeWorker) => void;

	constructor(answer: (question: unknown, worker: FakeWorker) => void) {
		this.#answer = answer;
	}

	postMessage(question: unknown): void {
		queueMicrotask(() => this.#answer(question, this));
	}

	terminate(): void {
		this.isEnded = true;
	}
}

const started: FakeWorker[] = [];

function steady(answer: (question: unknown, worker: FakeWorker) => void): SteadyWorker<string, string> {
	const create = (): Worker => {
		started.push(new FakeWorker(answer));
		return started.at(-1) as unknown as Worker;
	};
	return new SteadyWorker(create, { patienceMs: 1000, idleMs: 50 });
}

const echo = (question: unknown, worker: FakeWorker): void => worker.onmessage?.({ data: `${question as string}!` });

beforeEach(() => {
	started.length = 0;
	vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('a steady worker', () => {
	it('answers one question after the other, stays for a while, then goes and comes again', async () => {
		const worker = steady(echo);
		worker.warm();
		expect(await Promise.all([worker.ask('one'), worker.ask('two')])).toEqual(['one!', 'two!']);
		expect(started).toHaveLength(1);
		vi.advanceTimersByTime(49);
		expect(started[0]?.isEnded).toBe(false);
		vi.advanceTimersByTime(1);
		expect(started[0]?.isEnded).toBe(true);
		expect(await worker.ask('three')).toBe('three!');
		expect(started).toHaveLength(2);
	});

	it('does not go while it works', async () => {
		const worker = steady(() => {});
		const asked = worker.ask('long');
		await vi.advanceTimersByTimeAsync(999);
		expect(started[0]?.isEnded).toBe(false);
		started[0]?.onmessage?.({ data: 'done' });
		expect(await asked).toBe('done');
	});

	it('gives up one that breaks or says nothing, and the next question gets another', async () => {
		let isBroken = true;
		const worker = steady((question, self) => {
			if (!isBroken) echo(question, self);
			else if (question === 'break') self.onerror?.({ preventDefault: () => {} });
		});
		expect(await worker.ask('break')).toBeUndefined();
		const silent = worker.ask('silent');
		await vi.advanceTimersByTimeAsync(1000);
		expect(await silent).toBeUndefined();
		expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
		isBroken = false;
		expect(await worker.ask('again')).toBe('again!');
	});

	it('says so where no worker can be had', async () => {
		const refuse = (): Worker => {
			throw new DOMException('no workers here', 'SecurityError');
		};
		expect(await new SteadyWorker(refuse, { patienceMs: 1000, idleMs: 50 }).ask('x')).toBeUndefined();
	});
});
