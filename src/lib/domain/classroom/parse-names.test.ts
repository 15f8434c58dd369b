import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNames } from './parse-names';

function namesOf(source: string): readonly string[] {
	const names = parseNames(source);
	return names.ok ? names.value.map(({ name }) => name) : [names.error.kind];
}

describe('the names of a class', () => {
	it.each([
		['Amina\nBaraka\n\n  \nCheck Tembo', ['Amina', 'Baraka', 'Check Tembo']],
		['Amina, Baraka; Otieno', ['Amina', 'Baraka', 'Otieno']],
		['أمينة، بركة', ['أمينة', 'بركة']],
		[
			'1. Amina\n2) Baraka\n(3) Otieno\n12 - Juma\n4: Neema\n5 Zawadi\n• Hanna\n- Dawit',
			['Amina', 'Baraka', 'Otieno', 'Juma', 'Neema', 'Zawadi', 'Hanna', 'Dawit']
		],
		['\ufeff1;"Ng\'ombe";\r\n2;"Wanjiru ""Shiru""";', ["Ng'ombe", 'Wanjiru "Shiru"']],
		['አልማዝ\nسلمى', ['አልማዝ', 'سلمى']],
		['Amina 2\nAnne-Marie', ['Amina 2', 'Anne-Marie']],
		[' \n,', ['no-names']]
	])('%j', (source, names) => {
		expect(namesOf(source)).toEqual(names);
	});

	it('keeps two of the same name and marks the second', () => {
		expect(parseNames('Amina\nBaraka\n3. amina')).toMatchObject({
			value: [{ isRepeated: false }, { isRepeated: false }, { line: 3, name: 'amina', isRepeated: true }]
		});
	});

	it('cuts a name at the limit of nicknames, never through a character', () => {
		expect(parseNames('😀'.repeat(50))).toMatchObject({ value: [{ name: '😀'.repeat(12), isCut: true }] });
		expect(parseNames(`a${'😀'.repeat(50)}`)).toMatchObject({ value: [{ name: `a${'😀'.repeat(11)}` }] });
		expect(parseNames(`${'a'.repeat(23)}ọ̀`)).toMatchObject({ value: [{ name: 'a'.repeat(23), isCut: true }] });
	});

	it('knows a name again that was typed with its marks apart', () => {
		expect(parseNames(`Ọlọ́run\n${'Ọlọ́run'.normalize('NFD')}`)).toMatchObject({
			value: [{ isRepeated: false }, { name: 'Ọlọ́run'.normalize('NFC'), isRepeated: true }]
		});
	});

	it('refuses more than a class has', () => {
		expect(parseNames('Amina\n'.repeat(200))).toMatchObject({ ok: true });
		expect(namesOf('Amina\n'.repeat(201))).toEqual(['too-many-names']);
		expect(namesOf('a'.repeat(100_001))).toEqual(['too-long']);
	});

	it('never throws, and never gives an empty name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
				const names = parseNames(source);
				if (names.ok) expect(names.value.every(({ name }) => name.trim() !== '')).toBe(true);
			})
		);
	});
});
