import type { Message } from '../domain/base/message';
import type { Result } from '../domain/base/result';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';

/** The way into storage, of a page or of a worker. */
export interface StorageDoor {
	/** Does some work with storage, or says why it cannot be opened. */
	use<Value>(work: (storage: Storage) => Promise<Result<Value, StorageError>>): Promise<Result<Value, StorageError>>;
	/** What happened and what to do, as a sentence. */
	explain(error: StorageError): Promise<Message>;
}
