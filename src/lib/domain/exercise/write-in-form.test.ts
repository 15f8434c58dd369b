import { expect, it } from 'vitest';
import { rational } from '../number/rational';
import type { NumberForm } from '../number/number-form';
import { writeInForm } from './write-in-form';

it.each<[number, number, NumberForm, string]>([
	[2, 4, 'any', '1/2'],
	[4, 2, 'simplest', '2'],
	[4, 2, 'fraction', '2/1'],
	[4, 2, 'whole', '2'],
	[1, 2, 'whole', '1/2'],
	[7, 2, 'mixed', '3 1/2'],
	[-7, 2, 'mixed', '-3 1/2'],
	[1, 2, 'mixed', '1/2'],
	[4, 2, 'mixed', '2'],
	[1, 8, 'decimal', '0.125'],
	[-1, 8, 'decimal', '-0.125'],
	[1, 3, 'decimal', '1/3'],
	[1, 8, 'percent', '12.5%'],
	[-1, 8, 'percent', '-12.5%'],
	[1, 3, 'percent', '1/3'],
	[5, 2, 'decimal-2', '2.50'],
	[-3, 1, 'decimal-1', '-3.0'],
	[1, 8, 'decimal-2', '1/8'],
	[7, 2, 'improper', '7/2'],
	[6, 8, 'ratio', '3:4'],
	[4, 2, 'ratio', '2:1']
])('%i/%i as %s is %s', (top, bottom, form, text) => {
	expect(writeInForm(rational(top, bottom), form)).toBe(text);
});
