import { expect, it } from 'vitest';
import { mathToText } from '../math-text';
import { mathOfQuantity } from './math-of-quantity';
import { readQuantity } from './read-quantity';

it.each([
	['2 m 35 cm', '2 m \u00a035 cm'],
	['12 m²', '12 m^2'],
	['-3/4 kg', '-3/4 kg'],
	['1 1/2 h', '1 1/2 h'],
	['2.50 L', '2.50 L'],
	['KSh 20', 'KSh \u00a020']
])('%s is seen as it was written', (text, line) => {
	const read = readQuantity(text, { decimalSign: 'point' });
	if (!read.ok || read.value.kind === 'number') throw new Error(text);
	expect(mathToText(mathOfQuantity(read.value), (canonical) => canonical)).toBe(line);
});
