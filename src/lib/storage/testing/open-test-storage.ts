import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import { openStorage, type Storage, type StorageOptions } from '../open-storage';
import { valueOf } from './value-of';

/** A phone of its own; open it again with the same factory to have a second tab. */
export function makePhone(): IDBFactory {
	return new IDBFactory();
}

/** Opens storage on a pretended phone. */
export async function openTestStorage(
	phone: IDBFactory = makePhone(),
	options: Partial<StorageOptions> = {}
): Promise<Storage> {
	const languages: readonly LanguageTag[] = [asId('en'), asId('sw')];
	return valueOf(await openStorage({ languages, indexedDB: phone, IDBKeyRange, patienceMs: 0, ...options }));
}
