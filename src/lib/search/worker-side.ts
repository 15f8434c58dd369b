import { createPassageIndex, type PassageIndex } from './index-passages';
import { keepVectors, readKeptMeaning } from './kept-meaning';
import { WishFinder } from './find-wish';
import { judgeTelling } from './judge-telling';
import { readMeaning, type Meaning, type MeaningFiles } from './meaning';
import type { SearchCall, SearchReply, SearchRequest } from './protocol';
import { KeptVectors } from './vector-file';
import type { Hit } from '$lib/domain/tutor/hit';

/** The few parts of a worker's global scope that this needs. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<SearchRequest>) => unknown) | null;
	postMessage(reply: SearchReply): void;
}

/** What is kept on the phone between two workers. */
interface Keeping {
	readonly readFiles: typeof readKeptMeaning;
	readonly keep: typeof keepVectors;
}

const KEEPING: Keeping = { readFiles: readKeptMeaning, keep: keepVectors };

/**
 * Answers requests in the order they come, from an index of its own. The encoder's files are read before the first
 * question, where they are on the phone; without them, or with damaged ones, it searches by words alone.
 */
export function serveSearch(scope: WorkerScope, { readFiles, keep }: Keeping = KEEPING): void {
	const index = createPassageIndex();
	let meaning: Meaning | undefined;
	let madeBy = '';
	let wishes: WishFinder | undefined;
	let hasLooked = false;
	let queue: Promise<unknown> = Promise.resolve();

	async function learn(basePath: string): Promise<void> {
		hasLooked = true;
		// An encoder that comes while another is in use is for the next worker: all vectors here are of the first.
		if (meaning) return;
		const files = await readFiles(basePath).catch(() => undefined);
		meaning = useFiles(index, files);
		madeBy = files?.madeBy ?? '';
	}

	function reply(call: SearchCall): Omit<SearchReply, 'id'> {
		if (call.kind === 'judge') return { hits: [], told: judgeTelling(call.telling, meaning) };
		if (call.kind !== 'wish') return { hits: carryOut(call, index) };
		if (meaning) wishes ??= new WishFinder(meaning.encoder);
		const wish = wishes?.find(call.question, call.language);
		return { hits: [], ...(wish ? { wish } : {}) };
	}

	scope.onmessage = ({ data: { id, basePath, call } }) => {
		queue = queue.then(async () => {
			const needsMeaning = call.kind !== 'add' && call.kind !== 'remove';
			if (call.kind === 'learn' || (needsMeaning && !hasLooked)) await learn(basePath);
			scope.postMessage({ id, ...reply(call) });
			// Kept on the side: the next question does not wait for a slow phone's storage.
			const bytes = needsMeaning ? index.takeNewVectors() : undefined;
			if (bytes) void keep(basePath, { bytes, madeBy });
		});
	};
}

function useFiles(index: PassageIndex, files: MeaningFiles | undefined): Meaning | undefined {
	if (!files) return undefined;
	const meaning = readMeaning(files);
	if (!meaning.ok) return undefined;
	const kept = files.vectors && KeptVectors.read(files.vectors, meaning.value.encoder.dims);
	index.learnMeaning(meaning.value, kept);
	return meaning.value;
}

function carryOut(call: Exclude<SearchCall, { readonly kind: 'judge' | 'wish' }>, index: PassageIndex): readonly Hit[] {
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
