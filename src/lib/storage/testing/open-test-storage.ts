import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { openStorage, type Storage, type StorageOptions } from '../open-storage';

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

/** The value of a success; fails the test otherwise. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
	if (!result.ok) throw new Error(`expected a value: ${JSON.stringify(result.error)}`);
	return result.value;
}
