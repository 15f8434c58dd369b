import { succeed } from '$lib/domain/base/result';
import { array, boolean, number, record, string, type Parser } from '$lib/domain/base/parser';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const MAX_DEPTH = 16;

/** Any JSON value of at most 16 levels. */
export const parseJson: Parser<Json> = parserAtDepth(0);

function parserAtDepth(depth: number): Parser<Json> {
	return (value, path) => {
		if (value === null) return succeed(null);
		if (typeof value === 'string') return string()(value, path);
		if (typeof value === 'number') return number()(value, path);
		if (typeof value === 'object' && depth < MAX_DEPTH) {
			const inner = parserAtDepth(depth + 1);
			return Array.isArray(value) ? array(inner)(value, path) : record(inner)(value, path);
		}
		return boolean(value, path);
	};
}

/** The same text for equal values, whatever the order of their fields. Fields that are undefined do not count. */
export function writeCanonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const fields = Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.sort(([left], [right]) => (left < right ? -1 : 1))
		.map(([name, field]) => `${JSON.stringify(name)}:${writeCanonical(field)}`);
	return `{${fields.join(',')}}`;
}
