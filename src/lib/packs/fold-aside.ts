import { askWorker } from '../bytes/ask-worker';
import type { FoldingReply, PacksQuestion } from './worker-side';

/**
 * Folds lessons that were kept packed, in the worker that reads packs: the page needs none of the parsers. Where no
 * worker can be had it is done on the page.
 */
export async function foldAside(
	packed: readonly Uint8Array[],
	createWorker: () => Worker
): Promise<FoldingReply['contents']> {
	const question: PacksQuestion = { kind: 'fold', packed };
	const reply = await askWorker<FoldingReply>(question, createWorker);
	if (reply) return reply.contents;
	const { foldAllPacked } = await import('./packed-lesson');
	return foldAllPacked(packed);
}
