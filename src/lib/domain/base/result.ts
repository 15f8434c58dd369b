/** The outcome of something that can fail in an expected way: a value, or a named error. */
export type Result<Value, Failure> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export function succeed<Value>(value: Value): Result<Value, never> {
	return { ok: true, value };
}

export function fail<Failure>(error: Failure): Result<never, Failure> {
	return { ok: false, error };
}

/** Applies `change` to the value of a success; a failure passes through. */
export function mapResult<Value, Changed, Failure>(
	result: Result<Value, Failure>,
	change: (value: Value) => Changed
): Result<Changed, Failure> {
	return result.ok ? succeed(change(result.value)) : result;
}
