import type { LanguageTag } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { fail, type Result } from '../domain/base/result';
import type { StorageError } from '../storage/errors';
import type { FoldLessons } from '../storage/packed-lessons';
import type { Storage } from '../storage/open-storage';
import type { TableName } from '../storage/tables';
import { startPacksWorker } from './packs-worker';
import type { StorageDoor } from './storage-door';

/**
 * The door to storage. Dexie is heavy, so the room is loaded after the first paint, and once; a failed opening can be
 * tried again.
 */
export class StorageRoom implements StorageDoor {
	readonly languages: readonly LanguageTag[];
	#opening: Promise<Result<Storage, StorageError>> | undefined;

	constructor(languages: readonly LanguageTag[]) {
		this.languages = languages;
	}

	async open(): Promise<Result<Storage, StorageError>> {
		this.#opening ??= import('../storage/open-storage').then(({ openStorage }) =>
			openStorage({ languages: this.languages, foldLessons })
		);
		const opened = await this.#opening;
		if (!opened.ok) this.#opening = undefined;
		return opened;
	}

	async use<Value>(
		work: (storage: Storage) => Promise<Result<Value, StorageError>>
	): Promise<Result<Value, StorageError>> {
		const opened = await this.open();
		return opened.ok ? work(opened.value) : fail(opened.error);
	}

	/** Calls back after each change of one of the tables, in this tab or another. Returns what ends it. */
	watch(tables: readonly TableName[], onChange: () => void): () => void {
		let stop: (() => void) | undefined;
		let isEnded = false;
		void this.open().then((opened) => {
			if (!opened.ok || isEnded) return;
			stop = opened.value.subscribe((changed) => {
				if (tables.some((table) => changed.has(table))) onChange();
			});
		});
		return () => {
			isEnded = true;
			stop?.();
		};
	}

	async explain(error: StorageError): Promise<Message> {
		const { explainStorageError } = await import('../storage/errors');
		return explainStorageError(error);
	}
}

const foldLessons: FoldLessons = async (packed) => {
	const { foldAside } = await import('../packs/fold-aside');
	return foldAside(packed, startPacksWorker);
};
