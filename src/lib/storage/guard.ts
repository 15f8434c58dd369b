import { fail, succeed, type Result } from '$lib/domain/base/result';
import { recogniseStorageError, type StorageError } from './errors';

/** Does some work with the database; what storage can be expected to do wrong becomes a value, a bug stays a throw. */
export async function guard<Value>(work: () => PromiseLike<Value>): Promise<Result<Value, StorageError>> {
	try {
		return succeed(await work());
	} catch (thrown) {
		const error = recogniseStorageError(thrown);
		if (!error) throw thrown;
		return fail(error);
	}
}
