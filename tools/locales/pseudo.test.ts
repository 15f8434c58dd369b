import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makePseudo, makePseudoSentence } from './pseudo';
import { findPlaceholders } from '../../src/lib/domain/wording/places';

it('marks, stretches and still can be read', () => {
	expect(makePseudoSentence('Save {{name}} now', 'xx')).toBe('⟦Šåṽé {{name}} ñöŵ loņ⟧');
	expect(makePseudoSentence('Save', 'xr')).toMatch(/^⟦[\u0600-\u06ff ]+⟧$/);
});

it('keeps every place and is at least 40 % longer', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom('Save', '{{name}}', 'your', '{{count}}', 'x.'), { minLength: 1 }), (words) => {
			const english = words.join(' ');
			for (const tag of ['xx', 'xr'] as const) {
				const pseudo = makePseudoSentence(english, tag);
				expect(findPlaceholders(pseudo)).toEqual(findPlaceholders(english));
				const letters = (text: string): number => text.replace(/\{\{\w+\}\}/g, '').length;
				expect(letters(pseudo)).toBeGreaterThanOrEqual(letters(english) * 1.4);
			}
		})
	);
});

it('keeps the keys', () => {
	expect(Object.keys(makePseudo({ a_one: 'x', a_other: 'y' }, 'xx'))).toEqual(['a_one', 'a_other']);
});
