import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TypedNumber } from './typed-number.svelte';

function press(number: TypedNumber, keys: string): TypedNumber {
	for (const key of keys) {
		if (key === '/') number.openFraction();
		else if (key === '_') number.openMixed();
		else if (key === '<') number.erase();
		else if (key === '-') number.changeSign();
		else number.add(key);
	}
	return number;
}

describe('a number typed on the keypad', () => {
	it.each([
		['whole', '42', '42'],
		['whole', '4-2', '-42'],
		['whole', '42<<<', ''],
		['decimal', '0.5', '0.5'],
		['percent', '50', '50%'],
		['fraction', '3/4', '3/4'],
		['fraction', '3', '3/'],
		['fraction', '3/4<<5', '35/'],
		['mixed', '1/1/2', '1 1/2'],
		['mixed', '2', '2'],
		['any', '3/4', '3/4'],
		['any', '1_1/2', '1 1/2'],
		['any', '/3/4', '3/4'],
		['any', '3/<<<7', '7'],
		['whole', '3/4', '34'],
		['improper', '7/2', '7/2'],
		['decimal-2', '2.50', '2.50'],
		['ratio', '2:3', '2:3'],
		['remainder', '24/3', '24 r 3'],
		['remainder', '24/<<5', '25']
	] as const)('in the form %s, the keys %s make "%s"', (form, keys, text) => {
		expect(press(new TypedNumber(form), keys).text).toBe(text);
	});

	it('never reads an unfinished fraction as a whole number', () => {
		expect(press(new TypedNumber('fraction'), '3').text).not.toBe('3');
	});

	it('is empty until something is typed', () => {
		expect(new TypedNumber('mixed').isEmpty).toBe(true);
		expect(new TypedNumber('percent').text).toBe('');
	});

	it('takes a fraction typed or pasted into one box apart', () => {
		const number = new TypedNumber('fraction');
		number.write('top', '12/16');
		expect([number.typedIn('top'), number.typedIn('bottom')]).toEqual(['12', '16']);
		expect(number.active).toBe('bottom');
	});

	it('stops at twelve characters', () => {
		expect(press(new TypedNumber('whole'), '1234567890123456').text).toBe('123456789012');
	});

	it('reads back every text that it writes', () => {
		const keys = fc.string({ unit: fc.constantFrom('0', '1', '7', '/', '_', '<', '-'), maxLength: 12 });
		fc.assert(
			fc.property(
				fc.constantFrom('any', 'whole', 'fraction', 'mixed', 'percent', 'remainder'),
				keys,
				(form, pressed) => {
					const { text } = press(new TypedNumber(form), pressed);
					expect(new TypedNumber(form, text).text).toBe(text);
				}
			)
		);
	});
});
