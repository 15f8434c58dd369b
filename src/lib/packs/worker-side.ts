import type { PackError } from './pack-error';
import { foldAllPacked } from './packed-lesson';
import { practise } from './practise';
import { readWithHash, type PackFileBytes, type ReadPack } from './read-with-hash';

/** What the worker is asked: to read a pack, to fold lessons that were kept packed, or to practise reading and say nothing. */
export type PacksQuestion =
	| { readonly kind: 'practise'; readonly address: string }
	| { readonly kind: 'read'; readonly file: PackFileBytes }
	| { readonly kind: 'fold'; readonly packed: readonly Uint8Array[] };

export type ReadingReply =
	{ readonly kind: 'read'; readonly pack: ReadPack } | { readonly kind: 'refused'; readonly error: PackError };

export interface FoldingReply {
	readonly kind: 'folded';
	/** In the order asked; undefined for what is damaged. */
	readonly contents: Awaited<ReturnType<typeof foldAllPacked>>;
}

/** The few parts of a worker's global scope that this needs. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<PacksQuestion>) => unknown) | null;
	postMessage(reply: ReadingReply | FoldingReply, transfer: ArrayBuffer[]): void;
}

/** Answers each question. Lessons are handed over, not copied: the page gets all of them at once for nothing. */
export function servePacks(scope: WorkerScope): void {
	scope.onmessage = async ({ data: question }) => {
		if (question.kind === 'practise') {
			await practise(question.address);
			return;
		}
		if (question.kind === 'fold') {
			const contents = await foldAllPacked(question.packed);
			scope.postMessage(
				{ kind: 'folded', contents },
				contents.flatMap((content) => content?.buffer ?? [])
			);
			return;
		}
		const read = await readWithHash(question.file);
		if (!read.ok) {
			scope.postMessage({ kind: 'refused', error: read.error }, []);
			return;
		}
		const { lessons, media } = read.value;
		const buffers = [...lessons.map(({ content }) => content.buffer), ...media.map(({ bytes: { buffer } }) => buffer)];
		scope.postMessage({ kind: 'read', pack: read.value }, buffers);
	};
}
