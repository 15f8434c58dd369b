import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import { fail, succeed, type Result } from '$lib/domain/base/result';
import type { Hit } from '$lib/domain/tutor/hit';
import type { TellingOutcome } from '$lib/domain/tutor/telling';
import type { Wish } from '$lib/domain/tutor/wish';
import type { Telling } from './judge-telling';
import type { SearchCall, SearchProblem, SearchReply, SearchRequest } from './protocol';
import type { FindOptions, SearchableLesson } from './searchable';

/** A worker costs a few megabytes; after so long without a question the phone has them back. */
const IDLE_MS = 60_000;

/** The search worker as seen from the page. Calls wait for each other; none of them throws or rejects. */
export interface SearchClient {
	/** Makes a lesson findable, or replaces it. It is kept here, so that a new worker can be given it again. */
	addLesson(lesson: SearchableLesson): void;
	removeLesson(lessonId: LessonId): void;
	/** The files of the encoder have come: a running worker reads them, a later one does so by itself. */
	learn(): void;
	find(
		question: string,
		options: FindOptions & { readonly signal: AbortSignal }
	): Promise<Result<readonly Hit[], SearchProblem>>;
	/** Compares what a learner told with the points of a model answer. */
	judge(telling: Telling, signal: AbortSignal): Promise<Result<TellingOutcome, SearchProblem>>;
	/** Somebody is about to ask: makes the index and its vectors ready, which takes a weak phone seconds. */
	warmUp(): void;
	/** What a question wants besides an answer; undefined where that is not clear, or cannot be told now. */
	findWish(question: string, language: LanguageTag, signal: AbortSignal): Promise<Wish | undefined>;
	/** Ends the worker; a later call starts another. */
	close(): void;
}

type Replied = Result<SearchReply, SearchProblem>;

export function createSearchClient(createWorker: () => Worker, basePath = ''): SearchClient {
	const lessons = new Map<LessonId, SearchableLesson>();
	let worker: Worker | undefined;
	let queue: Promise<unknown> = Promise.resolve();
	let nextId = 1;
	let idle: ReturnType<typeof setTimeout> | undefined;
	/** Settles the call that is under way, where one is. */
	let settle: ((replied: Replied) => void) | undefined;

	function close(): void {
		clearTimeout(idle);
		worker?.terminate();
		worker = undefined;
		settle?.(fail({ kind: 'worker-failed' }));
	}

	function post(target: Worker, call: SearchCall): number {
		const id = nextId++;
		target.postMessage({ id, basePath, call } satisfies SearchRequest);
		return id;
	}

	function startWorker(): Worker {
		const started = createWorker();
		started.onerror = (event) => {
			event.preventDefault();
			if (worker === started) close();
		};
		for (const lesson of lessons.values()) post(started, { kind: 'add', lesson });
		return started;
	}

	function ask(call: SearchCall, signal: AbortSignal): Promise<Replied> {
		return new Promise((resolve) => {
			clearTimeout(idle);
			const stop = (): void => settle?.(fail({ kind: 'stopped' }));
			settle = (replied) => {
				settle = undefined;
				signal.removeEventListener('abort', stop);
				if (worker) idle = setTimeout(close, IDLE_MS);
				resolve(replied);
			};
			if (signal.aborted) return stop();
			signal.addEventListener('abort', stop);
			try {
				worker ??= startWorker();
				const id = post(worker, call);
				worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
					if (data.id === id) settle?.(succeed(data));
				};
			} catch {
				// A policy or too little memory may forbid a worker; search is then missing, the page is not.
				close();
			}
		});
	}

	function queueUp(call: SearchCall, signal: AbortSignal): Promise<Replied> {
		const replied = queue.then(() => ask(call, signal));
		queue = replied;
		return replied;
	}

	return {
		addLesson(lesson) {
			lessons.set(lesson.lessonId, lesson);
			if (worker) post(worker, { kind: 'add', lesson });
		},
		removeLesson(lessonId) {
			lessons.delete(lessonId);
			if (worker) post(worker, { kind: 'remove', lessonId });
		},
		learn() {
			if (worker) post(worker, { kind: 'learn' });
		},
		async find(question, { signal, ...options }) {
			const replied = await queueUp({ kind: 'find', question, options }, signal);
			return replied.ok ? succeed(replied.value.hits) : replied;
		},
		warmUp() {
			if (worker) return;
			try {
				worker = startWorker();
				post(worker, { kind: 'learn' });
				idle = setTimeout(close, IDLE_MS);
			} catch {
				close();
			}
		},
		async judge(telling, signal) {
			const replied = await queueUp({ kind: 'judge', telling }, signal);
			if (!replied.ok) return replied;
			return replied.value.told ? succeed(replied.value.told) : fail({ kind: 'worker-failed' });
		},
		async findWish(question, language, signal) {
			const replied = await queueUp({ kind: 'wish', question, language }, signal);
			return replied.ok ? replied.value.wish : undefined;
		},
		close
	};
}
