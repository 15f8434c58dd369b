import { describe, expect, it } from 'vitest';
import { showWay } from './sample-way';

describe('collecting', () => {
	it.each([
		['3a + 2b + 5a - b + 4', ['8a + 2b - b + 4 | Alike', '8a + b + 4 | Alike']],
		['2 × 3x + 4x', ['6x + 4x | WorkOut', '10x | Alike']],
		['x × 2 + 3 × 4', ['2x + 12 | WorkOutAll']],
		['xx + x^2', ['x^2 + x^2 | WorkOut', '2x^2 | Alike']],
		['3x - 3x', ['0 | Alike']],
		['3x + y - 3x', ['y | Alike']],
		['x + (-3)', ['x - 3 | SameAs']],
		['x - (-3)', ['x + 3 | SameAs']],
		['(-3) + x', ['-3 + x | WorkOut']],
		['0x + 3', ['3 | WorkOut']],
		['0 + x', ['x | WorkOut']],
		['1x', ['x | WorkOut']],
		['6x/4', ['3x/2 | Simplify']],
		['6x/3', ['2x | WorkOut']],
		['2/4', ['1/2 | Simplify']],
		['x/2 + x/3', ['5x/6 | Alike']],
		['0.5x + 0.25x', ['0.75x | Alike']],
		['0.5x + x/4', ['3x/4 | Alike']],
		['2xy + 3yx', ['5xy | Alike']],
		['2^3x', ['8x | WorkOut']],
		['x ÷ 2', ['x/2 | WorkOut']],
		['3/4x + 2 × 3', ['3/4x + 6 | WorkOut']],
		['2 × 3x/4', ['3x/2 | WorkOut']],
		['6x/0.5', ['12x | WorkOut']],
		['x/1', ['x | WorkOut']],
		['x^1', ['x | WorkOut']],
		['xyx', ['x^2y | WorkOut']],
		['2/4x', ['x/2 | WorkOut']],
		['(2/4)x', ['x/2 | WorkOut']],
		['2(3)x', ['6x | WorkOut']],
		['(x + 0)/2', ['x/2 | Inside WorkOut']],
		['(3/4)x', []],
		['(3x)/4', []],
		['0', []],
		['x^2 + 2x + 1', []],
		['2 × x', []]
	])('collects %s', (text, lines) => expect(showWay(text, 'collect')).toEqual(lines));
});
