import { describe, expect, it } from 'vitest';
import { compareForm } from './compare-form';
import type { NumberForm } from './number-form';
import { rational } from './rational';
import { rationalFromText } from './rational-text';
import { readNumber } from './read-number';

function compare(wanted: string, form: NumberForm, typed: string): string {
	const read = readNumber(typed, { decimalSign: 'point' });
	if (!read.ok) return read.error.message.key;
	const verdict = compareForm(read.value, { value: rationalFromText(wanted) ?? rational(0), form });
	return verdict.kind === 'other-form' ? verdict.wanted.key : verdict.kind;
}

describe('compareForm', () => {
	it.each<[string, NumberForm, string, string]>([
		['8', 'any', '8', 'right'],
		['8', 'any', '2^3', 'engine.wantedWorkedOut'],
		['8', 'any', '2^4', 'wrong'],
		['3/4', 'any', '3:4', 'right'],
		['5/2', 'decimal-1', '2.5', 'right'],
		['5/2', 'decimal-2', '2.50', 'right'],
		['5/2', 'decimal-2', '2.5', 'engine.wantedPlaces'],
		['5/2', 'decimal-2', '5/2', 'engine.wantedPlaces'],
		['5/2', 'decimal-2', '2.05', 'wrong'],
		['3', 'decimal-2', '3', 'engine.wantedPlaces'],
		['3', 'decimal-2', '3.00', 'right'],
		['7/2', 'improper', '7/2', 'right'],
		['7/2', 'improper', '14/4', 'right'],
		['7/2', 'improper', '3 1/2', 'engine.wantedImproper'],
		['7/2', 'improper', '3.5', 'engine.wantedImproper'],
		['7/2', 'mixed', '7/2', 'engine.wantedMixed'],
		['3/4', 'ratio', '3:4', 'right'],
		['3/4', 'ratio', '6:8', 'engine.wantedRatio'],
		['3/4', 'ratio', '3/4', 'engine.wantedRatio'],
		['3/4', 'ratio', '4:3', 'wrong'],
		['2', 'ratio', '2:1', 'right'],
		['3/4', 'fraction', '3:4', 'right'],
		['3/4', 'simplest', '6:8', 'engine.wantedSimplest']
	])('%s wanted as %s: %s is %s', (wanted, form, typed, verdict) => expect(compare(wanted, form, typed)).toBe(verdict));

	it('says how many decimal places are wanted', () => {
		const read = readNumber('2.5', { decimalSign: 'point' });
		const verdict = read.ok && compareForm(read.value, { value: rational(5, 2), form: 'decimal-3' });
		expect(verdict).toEqual({ kind: 'other-form', wanted: { key: 'engine.wantedPlaces', values: { count: 3 } } });
	});
});
