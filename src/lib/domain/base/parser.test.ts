import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	array,
	boolean,
	id,
	integer,
	lazy,
	literal,
	number,
	object,
	oneOf,
	optional,
	record,
	refine,
	string,
	tagged,
	type Parser
} from './parser';

type Tree =
	{ readonly kind: 'leaf'; readonly count: number } | { readonly kind: 'branch'; readonly parts: readonly Tree[] };
const tree: Parser<Tree> = tagged('kind', {
	leaf: object({ kind: literal('leaf'), count: integer({ min: 0 }) }),
	branch: object({ kind: literal('branch'), parts: array(lazy(() => tree)) })
});

const lesson = object({
	title: string({ minLength: 1, maxLength: 10 }),
	level: oneOf([1, 2, 3]),
	note: optional(string()),
	tags: array(string(), { maxLength: 2 }),
	words: record(array(string()))
});
const good = { title: 'Halves', level: 2, tags: ['a'], words: { en: ['half'] } };

/** What did not fit and where, as `path: expected`. */
function mismatchOf(parse: Parser<unknown>, value: unknown): string {
	const parsed = parse(value);
	return parsed.ok ? 'fits' : `${parsed.error.path}: ${parsed.error.expected}`;
}

describe('parsers', () => {
	it('read what fits, without the fields they do not know', () => {
		expect(lesson({ ...good, later: true })).toEqual({ ok: true, value: good });
		expect(lesson({ ...good, note: 'n' })).toEqual({ ok: true, value: { ...good, note: 'n' } });
		expect(tree({ kind: 'branch', parts: [{ kind: 'leaf', count: 2 }] })).toMatchObject({ ok: true });
	});

	it.each([
		[lesson, null, '(top): object'],
		[lesson, [], '(top): object'],
		[lesson, { ...good, title: '' }, 'title: string of 1 to 10 characters'],
		[lesson, { ...good, title: 5 }, 'title: string'],
		[lesson, { ...good, level: 4 }, 'level: one of 1, 2, 3'],
		[lesson, { ...good, tags: ['a', 7] }, 'tags[1]: string'],
		[lesson, { ...good, tags: ['a', 'b', 'c'] }, 'tags: list of at most 2'],
		[lesson, { ...good, words: { en: 'half' } }, 'words.en: list'],
		[tree, { kind: 'twig' }, '.kind: one of leaf, branch'],
		[tree, { kind: 'toString' }, '.kind: one of leaf, branch'],
		[tree, { kind: 'branch', parts: [{ kind: 'leaf', count: -1 }] }, 'parts[0].count: number from 0 to Infinity'],
		[number(), NaN, '(top): number from -Infinity to Infinity'],
		[integer(), 1.5, '(top): whole number'],
		[boolean, 'true', '(top): true or false'],
		[id(), '../x', '(top): string like /^[A-Za-z0-9][A-Za-z0-9_.:/-]*$/'],
		[refine(string(), 'even length', (text) => (text.length % 2 === 0 ? text : undefined)), 'abc', '(top): even length']
	])('say what does not fit and where (case %#)', (parse, value, mismatch) =>
		expect(mismatchOf(parse as Parser<unknown>, value)).toBe(mismatch)
	);

	it('refuse names that could reach a prototype', () => {
		expect(mismatchOf(record(string()), JSON.parse('{"__proto__": "x"}'))).toBe('(top): short plain names');
		expect(mismatchOf(object({ constructor: string() }), {})).toBe('constructor: string');
	});

	it('never throw on any JSON, and give back nothing that was not asked for', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
				for (const parse of [lesson, tree, array(tree), record(lesson)] as readonly Parser<unknown>[]) {
					const parsed = parse(value);
					if (!parsed.ok) expect(parsed.error.path).not.toBe('');
				}
			}),
			{ numRuns: 1_000 }
		);
	});

	it('read back every tree they describe', () => {
		const { made } = fc.letrec<{ made: Tree }>((tie) => ({
			made: fc.oneof(
				{ maxDepth: 4 },
				fc.record({ kind: fc.constant('leaf' as const), count: fc.nat() }, { noNullPrototype: true }),
				fc.record(
					{ kind: fc.constant('branch' as const), parts: fc.array(tie('made'), { maxLength: 3 }) },
					{ noNullPrototype: true }
				)
			)
		}));
		fc.assert(
			fc.property(made, (value) => {
				expect(tree(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value });
			})
		);
	});
});
