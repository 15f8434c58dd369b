import type { Result } from '$lib/domain/base/result';

/** The value of a success; fails the test otherwise. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
	if (!result.ok) throw new Error(`expected a value: ${JSON.stringify(result.error)}`);
	return result.value;
}
