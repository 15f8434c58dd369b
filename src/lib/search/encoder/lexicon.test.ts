import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import { createLexicon, type Lexicon } from './lexicon';
import { readLexicon } from './read-lexicon';
import { makeLexiconFile } from './testing/make-files';

const fixture = JSON.parse(readFileSync('tests/fixtures/encoder/vectors.json', 'utf8')) as {
	readonly words: readonly {
		readonly language: string;
		readonly word: string;
		readonly means: readonly (readonly [string, number])[];
	}[];
};

function open(bytes: Uint8Array): Lexicon {
	const file = readLexicon(bytes);
	if (!file.ok) throw new Error(file.error.kind);
	return createLexicon(file.value);
}

const tag = (text: string): LanguageTag => asId<LanguageTag>(text);
const shipped = open(readFileSync('static/models/darasa-encoder/lexicon.bin'));

describe('the lexicon that ships', () => {
	it.each(fixture.words)('translates $language "$word" as Python does', ({ language, word, means }) => {
		const found = shipped.expand(word, tag(language));
		expect(found.map(({ stem }) => stem)).toEqual(means.map(([stem]) => stem));
		for (const [at, [, weight]] of means.entries()) expect(found[at]?.weight).toBeCloseTo(weight, 9);
	});

	it('knows what water is', () => {
		for (const [language, word] of [
			['sw', 'maji'],
			['ha', 'ruwa'],
			['zu', 'amanzi'],
			['xh', 'amanzi'],
			['yo', 'omi'],
			['fr', 'eau']
		] as const) {
			const stems = shipped.expand(word, tag(language)).map(({ stem }) => stem);
			expect(stems, language).toContain('water');
		}
	});
});

describe('createLexicon', () => {
	const small = open(makeLexiconFile());

	it('gives the translations of a word, best first, in the kind of the language asked for too', () => {
		const water = [
			{ stem: 'water', weight: 0.8 },
			{ stem: 'river', weight: 0.1 }
		];
		expect(small.expand('amanzi', tag('zu'))).toEqual(water);
		expect(small.expand('amanzi', tag('zu-ZA'))).toEqual(water);
	});

	it('reads an unknown word through those with its ending, at half the weight', () => {
		expect(small.expand('kwamanzi', tag('zu'))[0]).toEqual({ stem: 'water', weight: 0.4 });
		// Two words end in "manzi": each says half of it.
		expect(small.expand('ngmanzi', tag('zu'))).toEqual([
			{ stem: 'water', weight: 0.2 },
			{ stem: 'wet', weight: 0.1 },
			{ stem: 'river', weight: 0.025 }
		]);
		expect(small.expand('nzi', tag('zu'))).toEqual([]);
	});

	it('says which languages it has, and gives nothing in others', () => {
		expect(small.has(tag('zu-ZA'))).toBe(true);
		expect(small.has(tag('sw'))).toBe(false);
		expect(small.expand('amanzi', tag('sw'))).toEqual([]);
	});
});
