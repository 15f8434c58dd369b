import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '$lib/domain/base/ids';
import type { PassageId } from '$lib/domain/tutor/passage';
import { createSearchClient, type SearchClient } from './client';
import type { SearchableLesson } from './searchable';
import { FakeWorker } from './testing/fake-worker';

function lesson(id: string, text: string): SearchableLesson {
	const passage = { id: asId<PassageId>(`${id}/en/1`), lessonTitle: id, title: id, text };
	return {
		lessonId: asId<LessonId>(id),
		passages: [{ ...passage, language: asId<LanguageTag>('en') }],
		terms: []
	};
}

let workers: FakeWorker[];
let client: SearchClient;

beforeEach(() => {
	vi.useFakeTimers();
	workers = [];
	client = createSearchClient(() => {
		workers.push(new FakeWorker());
		return workers.at(-1) as unknown as Worker;
	});
	client.addLesson(lesson('ice', 'Ice melts.'));
});

afterEach(() => {
	vi.useRealTimers();
});

function find(question: string, signal = new AbortController().signal): ReturnType<SearchClient['find']> {
	return client.find(question, { language: asId<LanguageTag>('en'), limit: 3, signal });
}

async function foundIds(question: string): Promise<readonly string[]> {
	const found = await find(question);
	return found.ok ? found.value.map((hit) => hit.passageId) : [found.error.kind];
}

describe('createSearchClient', () => {
	it('starts no worker before the first question', async () => {
		expect(workers).toHaveLength(0);
		expect(await foundIds('ice')).toEqual(['ice/en/1']);
		expect(workers).toHaveLength(1);
	});

	it('tells the worker all that a question is to be looked up with', async () => {
		const options = { language: asId<LanguageTag>('en'), alsoReads: [asId<LanguageTag>('fr')], limit: 2 };
		await client.find('ice', { ...options, signal: new AbortController().signal });
		expect(workers[0]?.requests.at(-1)?.call).toEqual({ kind: 'find', question: 'ice', options });
	});

	it('makes a worker ready before somebody asks, and lets it go when nobody does', async () => {
		client.warmUp();
		client.warmUp();
		expect(workers).toHaveLength(1);
		expect(workers[0]?.requests.map(({ call }) => call.kind)).toEqual(['add', 'learn']);
		expect(await foundIds('ice')).toEqual(['ice/en/1']);
		expect(workers).toHaveLength(1);
		vi.advanceTimersByTime(60_000);
		client.warmUp();
		expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
		vi.advanceTimersByTime(60_000);
		expect(workers[1]?.isEnded).toBe(true);
	});

	it('tells a running worker of lessons that come and go', async () => {
		await find('ice');
		client.addLesson(lesson('steam', 'Water boils.'));
		expect(await foundIds('steam')).toEqual(['steam/en/1']);
		client.removeLesson(asId<LessonId>('steam'));
		expect(await foundIds('steam')).toEqual([]);
	});

	it('ends an idle worker and gives the next one the same lessons', async () => {
		await find('ice');
		vi.advanceTimersByTime(60_000);
		expect(workers[0]?.isEnded).toBe(true);
		expect(await foundIds('ice')).toEqual(['ice/en/1']);
		expect(workers).toHaveLength(2);
	});

	it('does not end a worker while a question is under way', async () => {
		await find('ice');
		vi.advanceTimersByTime(59_999);
		const asked = find('ice');
		await Promise.resolve();
		vi.advanceTimersByTime(2);
		expect((await asked).ok).toBe(true);
	});

	it('stops a question at once, and one in the queue without bothering the worker', async () => {
		await find('ice');
		const worker = workers[0] as FakeWorker;
		worker.isSilent = true;
		const [first, second] = [new AbortController(), new AbortController()];
		const asked = [find('ice one', first.signal), find('ice two', second.signal)];
		second.abort();
		first.abort();
		for (const found of await Promise.all(asked)) expect(found).toEqual({ ok: false, error: { kind: 'stopped' } });
		expect(worker.requests.filter(({ call }) => call.kind === 'find' && call.question === 'ice two')).toEqual([]);
		worker.isSilent = false;
		expect(await foundIds('ice')).toEqual(['ice/en/1']);
	});

	it('answers with a problem when the worker breaks, and starts anew', async () => {
		await find('ice');
		const worker = workers[0] as FakeWorker;
		worker.isSilent = true;
		const asked = find('ice');
		await Promise.resolve();
		worker.breakDown();
		expect(await asked).toEqual({ ok: false, error: { kind: 'worker-failed' } });
		expect(await foundIds('ice')).toEqual(['ice/en/1']);
		expect(workers).toHaveLength(2);
	});

	it('answers with a problem where workers are forbidden', async () => {
		client = createSearchClient(() => {
			throw new Error('no workers here');
		});
		expect(await find('ice')).toEqual({ ok: false, error: { kind: 'worker-failed' } });
	});

	it('settles a question under way when it is closed', async () => {
		await find('ice');
		const worker = workers[0] as FakeWorker;
		worker.isSilent = true;
		const asked = find('ice');
		await Promise.resolve();
		client.close();
		expect((await asked).ok).toBe(false);
		expect(worker.isEnded).toBe(true);
	});
});
