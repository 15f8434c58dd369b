import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import { WishFinder } from './find-wish';
import { readMeaning } from './meaning';

const FOLDER = 'static/models/darasa-encoder';
const read = readMeaning({
	encoder: readFileSync(`${FOLDER}/encoder.bin`),
	lexicon: readFileSync(`${FOLDER}/lexicon.bin`)
});
if (!read.ok) throw new Error(read.error.kind);
const finder = new WishFinder(read.value.encoder);
const load = <T>(name: string): T => JSON.parse(readFileSync(`tests/search/${name}.json`, 'utf8')) as T;
/** Wish, then language, then what a pupil may type; written without a look at the examples. */
const tested = load<Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>('intent-questions');
const pupils = load<readonly { readonly asked: Readonly<Record<string, string>> }[]>('pupil-questions');
/** Those that show something more than the answer. */
const SHOWN = ['example', 'quiz', 'help'];

const wishOf = (question: string, tag: string) => finder.find(question, asId<LanguageTag>(tag));

describe('WishFinder', () => {
	it.each(Object.keys(tested['quiz'] ?? {}))(
		'knows a third of the wishes in %s, and hardly takes one for another',
		(tag) => {
			const asked = Object.entries(tested).flatMap(([wish, byLanguage]) =>
				(byLanguage[tag] ?? []).map((question) => ({ wish, found: wishOf(question, tag) ?? 'unclear' }))
			);
			const shown = asked.filter(({ found }) => SHOWN.includes(found));
			expect(shown.filter(({ wish, found }) => wish === found).length).toBeGreaterThanOrEqual(5);
			expect(shown.filter(({ wish, found }) => wish !== found).length).toBeLessThanOrEqual(1);
		}
	);

	it('seldom takes a question about a lesson for a wish', () => {
		const asked = pupils.flatMap((question) => Object.entries(question.asked));
		const taken = asked.filter(([tag, question]) => SHOWN.includes(wishOf(question, tag) ?? ''));
		expect(asked).toHaveLength(360);
		expect(taken.length).toBeLessThanOrEqual(18);
	});

	it('knows a wish in another language than the learner’s', () => {
		expect(wishOf('Give me an example please', 'zu')).toBe('example');
		expect(wishOf('', 'sw')).toBeUndefined();
		expect(wishOf('Give me an example please', 'xr')).toBe('example');
	});
});
