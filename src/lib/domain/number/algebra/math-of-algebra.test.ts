import { describe, expect, it } from 'vitest';
import { mathToText } from '../math-text';
import { mathOfLine } from './math-of-algebra';
import { readLine } from './sample-algebra';

const show = (text: string): string => mathToText(mathOfLine(readLine(text)), (canonical) => canonical);

describe('mathOfLine', () => {
	it.each([
		['2x+3', '2x + 3'],
		['2*x', '2 × x'],
		['3(x+2)', '3(x + 2)'],
		['x=-3', 'x = -3'],
		['-x', '-x'],
		['(2x+1)/3', '(2x + 1)/3'],
		['(x)/(2)', 'x/2'],
		['3/4x', '3/4x'],
		['x²', 'x^2'],
		['(x+1)²', '(x + 1)^2'],
		['x = 1½', 'x = 1 1/2'],
		['x = 2 2/4', 'x = 2 2/4'],
		['5+(-2)', '5 + (-2)'],
		['8÷(3/4)', '8 ÷ (3/4)']
	])('shows %s as %s', (text, shown) => expect(show(text)).toBe(shown));

	it('makes a fraction of a line, a mixed number of a number beside one, and no times sign where none was typed', () => {
		expect(mathOfLine(readLine('2x/3'))).toEqual({
			kind: 'fraction',
			top: {
				kind: 'row',
				items: [
					{ kind: 'number', text: '2' },
					{ kind: 'letter', name: 'x' }
				]
			},
			bottom: { kind: 'number', text: '3' }
		});
		expect(mathOfLine(readLine('1½'))).toMatchObject({ kind: 'mixed', whole: { text: '1' } });
	});
});
