import { describe, expect, it } from 'vitest';
import { compareQuantity, type UnitsAsked } from './compare-quantity';
import type { Quantity } from './quantity';
import { readQuantity } from './read-quantity';

function read(text: string) {
	const quantity = readQuantity(text, { decimalSign: 'point' });
	if (!quantity.ok) throw new Error(`${text}: ${quantity.error.message.key}`);
	return quantity.value;
}

function compare(wanted: string, typed: string, asked?: UnitsAsked): string {
	const verdict = compareQuantity(read(typed), read(wanted) as Quantity, asked);
	const said = 'wanted' in verdict ? verdict.wanted : 'why' in verdict ? verdict.why : undefined;
	return said ? `${verdict.kind}: ${said.key}` : verdict.kind;
}

describe('compareQuantity', () => {
	it.each([
		['2 m', '2 m', 'right'],
		['2 m', '2.0 metres', 'right'],
		['2 m', '200 cm', 'other-unit: quantities.otherUnit'],
		['2 m 35 cm', '235 cm', 'other-unit: quantities.otherUnit'],
		['2 m 35 cm', '2.35 m', 'other-unit: quantities.otherUnit'],
		['2 m', '2', 'unit-missing: quantities.unitMissing'],
		['2 m', '3', 'wrong'],
		['2 m 35 cm', '2', 'wrong'],
		['2 m', '3 m', 'wrong'],
		['2 m', '2 cm', 'wrong: quantities.lookAtUnit'],
		['350 cm', '35 m', 'wrong: quantities.lookAtConversion'],
		['3 h', '3 min', 'wrong: quantities.lookAtUnit'],
		['180 min', '3 s', 'wrong: quantities.lookAtConversion'],
		['12 m²', '12 m', 'other-kind: quantities.otherKind'],
		['12 m', '12 m²', 'other-kind: quantities.otherKind'],
		['2 L', '2000 mL', 'other-unit: quantities.otherUnit'],
		['1 m³', '1000 L', 'other-unit: quantities.otherUnit'],
		['2 h 30 min', '2:30', 'right'],
		['2 h 30 min', '150 min', 'other-unit: quantities.otherUnit'],
		['2 h 30 min', '2.30 h', 'wrong: quantities.hourHasSixty'],
		['2 h 30 min', '2.5 h', 'other-unit: quantities.otherUnit'],
		['KSh 20', '20/=', 'right'],
		['KSh 20', 'KES 20', 'right'],
		['KSh 20', 'TSh 20', 'other-kind: quantities.otherCurrency'],
		['20 FCFA', '20 XOF', 'right'],
		['20 XAF', '20 XOF', 'other-kind: quantities.otherCurrency'],
		['KSh 20', '20 kg', 'other-kind: quantities.otherKind'],
		['KSh 20', '20', 'unit-missing: quantities.unitMissing'],
		['KSh 20', 'KSh 21', 'wrong']
	])('%s asked for, %s given: %s', (wanted, typed, verdict) => expect(compare(wanted, typed)).toBe(verdict));

	it('takes any unit of the kind where no unit is asked for', () => {
		expect(compare('2 m 35 cm', '235 cm', 'any')).toBe('right');
		expect(compare('2 m 35 cm', '235 m', 'any')).toBe('wrong: quantities.lookAtConversion');
		expect(compare('1 ha', '10 000 m²', 'any')).toBe('right');
	});

	it('names the units to write and the kinds that were mixed up', () => {
		expect(compareQuantity(read('235 cm'), read('2 m 35 cm') as Quantity)).toMatchObject({
			wanted: { values: { unit: 'm, cm' } }
		});
		expect(compareQuantity(read('12 m'), read('12 m²') as Quantity)).toMatchObject({
			why: { values: { unit: 'm', given: { key: 'quantities.length' }, wanted: { key: 'quantities.area' } } }
		});
	});
});
