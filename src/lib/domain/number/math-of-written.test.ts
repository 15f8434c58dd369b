import { expect, it } from 'vitest';
import { mathOfWritten } from './math-of-written';
import { mathToText } from './math-text';
import { parseMath } from './parse-math';
import { readNumber } from './read-number';

it.each(['7', '-7', '2.50', '-0.5', '2/4', '-2/4', '1 2/4', '-1 1/2', '50%', '6 : 8', '2^3', '1.5^2'])(
	'%s is seen as it was typed',
	(text) => {
		const read = readNumber(text, { decimalSign: 'point' });
		if (!read.ok) throw new Error(text);
		const parsed = parseMath(text);
		const written = mathToText(mathOfWritten(read.value), (canonical) => canonical);
		expect(written).toBe(text);
		expect(parsed.ok && mathToText(parsed.value, (canonical) => canonical)).toBe(text);
	}
);
