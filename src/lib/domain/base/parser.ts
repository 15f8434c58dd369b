import { fail, succeed, type Result } from './result';

/** What did not fit, and where: `path` is like `lessons[2].title`. */
export interface Mismatch {
	readonly path: string;
	readonly expected: string;
	readonly badValue: unknown;
}

/** Reads an unknown value into a typed one, or says what did not fit. Never throws. */
export type Parser<Value> = (value: unknown, path?: string) => Result<Value, Mismatch>;

export type Parsed<P> = P extends Parser<infer Value> ? Value : never;

function mismatch(path: string, expected: string, badValue: unknown): Result<never, Mismatch> {
	return fail({ path: path === '' ? '(top)' : path, expected, badValue });
}

/**
 * A mismatch of a part, seen from the whole. A path is put together on the way out of what does not fit: to write one for
 * each value that does would cost more than all the checking.
 */
function within(path: string, { path: inner, ...mismatched }: Mismatch): Result<never, Mismatch> {
	if (inner === '(top)') return fail({ path, ...mismatched });
	const needsDot = path !== '' && !/^[.[]/.test(inner);
	return fail({ path: `${path}${needsDot ? '.' : ''}${inner}`, ...mismatched });
}

export interface StringLimits {
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly pattern?: RegExp;
}

/** A string within limits; without a limit given, at most 20,000 characters. */
export function string(limits: StringLimits = {}): Parser<string> {
	const { minLength = 0, maxLength = 20_000, pattern } = limits;
	return (value, path = '') => {
		if (typeof value !== 'string') return mismatch(path, 'string', value);
		if (value.length < minLength || value.length > maxLength) {
			return mismatch(path, `string of ${minLength} to ${maxLength} characters`, value.length);
		}
		if (pattern && !pattern.test(value)) return mismatch(path, `string like ${pattern}`, value);
		return succeed(value);
	};
}

/** A branded id: lower-case words, digits and `-_.:/`, at most 120 characters. */
export function id<Id extends string>(): Parser<Id> {
	return string({ minLength: 1, maxLength: 120, pattern: /^[A-Za-z0-9][A-Za-z0-9_.:/-]*$/ }) as Parser<Id>;
}

export interface NumberLimits {
	readonly min?: number;
	readonly max?: number;
}

export function number(limits: NumberLimits = {}): Parser<number> {
	const { min = -Infinity, max = Infinity } = limits;
	return (value, path = '') =>
		typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
			? succeed(value)
			: mismatch(path, `number from ${min} to ${max}`, value);
}

export function integer(limits: NumberLimits = {}): Parser<number> {
	const parse = number(limits);
	return (value, path = '') =>
		Number.isSafeInteger(value) ? parse(value, path) : mismatch(path, 'whole number', value);
}

export const boolean: Parser<boolean> = (value, path = '') =>
	typeof value === 'boolean' ? succeed(value) : mismatch(path, 'true or false', value);

export function literal<const Value extends string | number | boolean | null>(expected: Value): Parser<Value> {
	return (value, path = '') =>
		value === expected ? succeed(expected) : mismatch(path, JSON.stringify(expected), value);
}

export function oneOf<const Value extends string | number>(choices: readonly Value[]): Parser<Value> {
	return (value, path = '') =>
		choices.includes(value as Value) ? succeed(value as Value) : mismatch(path, `one of ${choices.join(', ')}`, value);
}

export function array<Value>(item: Parser<Value>, limits: { maxLength?: number } = {}): Parser<readonly Value[]> {
	const { maxLength = 10_000 } = limits;
	return (value, path = '') => {
		if (!Array.isArray(value)) return mismatch(path, 'list', value);
		if (value.length > maxLength) return mismatch(path, `list of at most ${maxLength}`, value.length);
		const items: Value[] = [];
		for (let index = 0; index < value.length; index++) {
			const parsed = item(value[index]);
			if (!parsed.ok) return within(`${path}[${index}]`, parsed.error);
			items.push(parsed.value);
		}
		return succeed(items);
	};
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map from short strings to values. Names that could reach a prototype are refused. */
export function record<Value>(
	item: Parser<Value>,
	limits: { maxLength?: number } = {}
): Parser<Readonly<Record<string, Value>>> {
	const { maxLength = 1_000 } = limits;
	return (value, path = '') => {
		if (!isPlainObject(value)) return mismatch(path, 'object', value);
		const names = Object.keys(value);
		if (names.length > maxLength) return mismatch(path, `object of at most ${maxLength} entries`, names.length);
		const entries: [string, Value][] = [];
		for (const name of names) {
			if (name === '__proto__' || name.length > 120) return mismatch(path, 'short plain names', name);
			const parsed = item(value[name]);
			if (!parsed.ok) return within(`${path}.${name}`, parsed.error);
			entries.push([name, parsed.value]);
		}
		return succeed(Object.fromEntries(entries));
	};
}

type Shape = Readonly<Record<string, Parser<unknown>>>;
type OptionalNames<S extends Shape> = {
	[Name in keyof S]: undefined extends Parsed<S[Name]> ? Name : never;
}[keyof S];
type ObjectOf<S extends Shape> = { readonly [Name in Exclude<keyof S, OptionalNames<S>>]: Parsed<S[Name]> } & {
	readonly [Name in OptionalNames<S>]?: Exclude<Parsed<S[Name]>, undefined>;
};

/** An object with the named fields; unknown fields are dropped, so newer writers can add some. */
export function object<S extends Shape>(shape: S): Parser<ObjectOf<S>> {
	const parsers = Object.entries(shape).map(([name, parse]) => ({ name, parse }));
	// What every object has from the start, such as `toString`, is no field of it.
	const isInherited = parsers.some(({ name }) => name in Object.prototype);
	return (value, path = '') => {
		if (!isPlainObject(value)) return mismatch(path, 'object', value);
		const fields: Record<string, unknown> = {};
		for (const { name, parse } of parsers) {
			const parsed = parse(isInherited && !Object.hasOwn(value, name) ? undefined : value[name]);
			if (!parsed.ok) return within(path === '' ? name : `${path}.${name}`, parsed.error);
			if (parsed.value !== undefined) fields[name] = parsed.value;
		}
		return succeed(fields as ObjectOf<S>);
	};
}

/** A field that may be missing. */
export function optional<Value>(parse: Parser<Value>): Parser<Value | undefined> {
	return (value, path = '') => (value === undefined ? succeed(undefined) : parse(value, path));
}

/** A union told apart by one field, usually `kind`. */
export function tagged<Tag extends string, Variants extends Readonly<Record<string, Parser<unknown>>>>(
	tag: Tag,
	variants: Variants
): Parser<Parsed<Variants[keyof Variants]>> {
	return (value, path = '') => {
		if (!isPlainObject(value)) return mismatch(path, 'object', value);
		const name = value[tag];
		const parse = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
		if (!parse) return mismatch(`${path}.${tag}`, `one of ${Object.keys(variants).join(', ')}`, name);
		return parse(value, path) as Result<Parsed<Variants[keyof Variants]>, Mismatch>;
	};
}

/** Ties a recursive parser's knot. */
export function lazy<Value>(make: () => Parser<Value>): Parser<Value> {
	return (value, path) => make()(value, path);
}

/** Changes a parsed value, or refuses it by returning undefined. */
export function refine<Value, Changed>(
	parse: Parser<Value>,
	expected: string,
	change: (value: Value) => Changed | undefined
): Parser<Changed> {
	return (value, path = '') => {
		const parsed = parse(value, path);
		if (!parsed.ok) return parsed;
		const changed = change(parsed.value);
		return changed === undefined ? mismatch(path, expected, value) : succeed(changed);
	};
}
