const DAY_MS = 86_400_000;

/** A day as a date field gives it, `2026-12-04`, as days since 1970; undefined for an empty field. */
export function dayOfInput(text: string): number | undefined {
	const at = Date.parse(`${text}T00:00:00Z`);
	return Number.isNaN(at) ? undefined : Math.round(at / DAY_MS);
}
