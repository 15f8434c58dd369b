import { createPassageIndex, type PassageIndex } from './index-passages';
import type { SearchCall, SearchReply, SearchRequest } from './protocol';
import type { Hit } from '$lib/domain/tutor/hit';

/** The few parts of a worker's global scope that this needs. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<SearchRequest>) => unknown) | null;
	postMessage(reply: SearchReply): void;
}

/** Answers requests in the order they come, from an index of its own. */
export function serveSearch(scope: WorkerScope): void {
	const index = createPassageIndex();
	scope.onmessage = ({ data: { id, call } }) => {
		scope.postMessage({ id, hits: carryOut(call, index) });
	};
}

function carryOut(call: SearchCall, index: PassageIndex): readonly Hit[] {
	switch (call.kind) {
		case 'add':
			index.addLesson(call.lesson);
			return [];
		case 'remove':
			index.removeLesson(call.lessonId);
			return [];
		case 'find':
			return index.find(call.question, call.options);
	}
}
