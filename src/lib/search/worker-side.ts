import { createPassageIndex, type PassageIndex } from './index-passages';
import { readKeptMeaning } from './kept-meaning';
import { readMeaning, type MeaningFiles } from './meaning';
import type { SearchCall, SearchReply, SearchRequest } from './protocol';
import type { Hit } from '$lib/domain/tutor/hit';

/** The few parts of a worker's global scope that this needs. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<SearchRequest>) => unknown) | null;
	postMessage(reply: SearchReply): void;
}

/**
 * Answers requests in the order they come, from an index of its own. The encoder's files are read before the first
 * question, where they are on the phone; without them, or with damaged ones, it searches by words alone.
 */
export function serveSearch(scope: WorkerScope, readFiles = readKeptMeaning): void {
	const index = createPassageIndex();
	let hasMeaning = false;
	let hasLooked = false;
	let queue: Promise<unknown> = Promise.resolve();

	async function learn(basePath: string): Promise<void> {
		hasLooked = true;
		if (!hasMeaning) hasMeaning = useFiles(index, await readFiles(basePath).catch(() => undefined));
	}

	scope.onmessage = ({ data: { id, basePath, call } }) => {
		queue = queue.then(async () => {
			if (call.kind === 'learn' || (call.kind === 'find' && !hasLooked)) await learn(basePath);
			scope.postMessage({ id, hits: carryOut(call, index) });
		});
	};
}

function useFiles(index: PassageIndex, files: MeaningFiles | undefined): boolean {
	const meaning = files && readMeaning(files);
	if (!meaning?.ok) return false;
	index.learnMeaning(meaning.value);
	return true;
}

function carryOut(call: SearchCall, index: PassageIndex): readonly Hit[] {
	switch (call.kind) {
		case 'add':
			index.addLesson(call.lesson);
			return [];
		case 'remove':
			index.removeLesson(call.lessonId);
			return [];
		case 'learn':
			return [];
		case 'find':
			return index.find(call.question, call.options);
	}
}
