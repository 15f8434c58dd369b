import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitNames } from './split-names';
import { writeTable } from './write-table';

describe('splitNames', () => {
	it.each([
		['Amina\nBaraka\r\n\n  Chege  ', ['Amina', 'Baraka', 'Chege']],
		['1. Amina\n2) Baraka\n 3 - Chege', ['Amina', 'Baraka', 'Chege']],
		['Amina, Baraka; Chege', ['Amina', 'Baraka', 'Chege']],
		['أمينة، بركة', ['أمينة', 'بركة']],
		['Mary Ann\nJohn', ['Mary Ann', 'John']],
		['  \n', []]
	])('%j', (text, names) => {
		expect(splitNames(text).names).toEqual(names);
	});

	it('tells who is there twice, also in the class already, whatever the capitals', () => {
		expect(splitNames('amina\nBaraka\nAMINA\nChege', ['Chege']).doubled).toEqual(['AMINA', 'Chege']);
	});

	it('never gives an empty name or one that is too long, and never fails', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
				for (const name of splitNames(text).names) {
					expect(name.trim()).toBe(name);
					expect(Array.from(name).length).toBeGreaterThan(0);
					expect(Array.from(name).length).toBeLessThanOrEqual(24);
				}
			})
		);
	});
});

describe('writeTable', () => {
	it('quotes what would break a table, and lets no name be a formula', () => {
		expect(
			writeTable([
				['Name', 'Firm'],
				['O"Brien, Pat', 3],
				['=HYPERLINK("x")', 0]
			])
		).toBe('\uFEFFName,Firm\r\n"O""Brien, Pat",3\r\n"\'=HYPERLINK(""x"")",0\r\n');
	});
});
