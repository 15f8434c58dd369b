import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../base/random';
import type { Expression } from '../expression';
import { rationalToText } from '../rational-text';
import { readAlgebra, type ReadAlgebraOptions } from './read-algebra';
import { sampleEquation, sampleSum } from './sample-algebra';
import { textOfAlgebra } from './text-of-algebra';

/** Every part in brackets, so that the reading is seen: `2x + 3` is `((2·x)+3)`. */
function show(expression: Expression): string {
	switch (expression.kind) {
		case 'number':
			return rationalToText(expression.value);
		case 'variable':
			return expression.name;
		case 'group':
			return `[${show(expression.inner)}]`;
		case 'negate':
			return `-${show(expression.inner)}`;
		case 'operation':
			return `(${show(expression.left)}${expression.implied ? '·' : expression.operator}${show(expression.right)})`;
		default:
			return expression.kind;
	}
}

function read(text: string, options: Partial<ReadAlgebraOptions> = {}): string {
	const line = readAlgebra(text, { decimalSign: 'point', ...options });
	if (!line.ok) return `${line.error.message.key.replace('algebra.read', '')} at ${line.error.position}`;
	if (line.value.kind === 'expression') return show(line.value.expression);
	return `${show(line.value.equation.left)} = ${show(line.value.equation.right)}`;
}

describe('readAlgebra', () => {
	it.each([
		['2x+3', '((2·x)+3)'],
		['2 × x', '(2×x)'],
		['2*x', '(2×x)'],
		['2·x', '(2×x)'],
		['3(x+2)', '(3·[(x+2)])'],
		['3[x+2]', '(3·[(x+2)])'],
		['(x+2)(x-3)', '([(x+2)]·[(x-3)])'],
		['x = 4', 'x = 4'],
		['x=-4', 'x = -4'],
		['+x = +4', 'x = 4'],
		['½x', '((1/2)·x)'],
		['1½x', '(3/2·x)'],
		['x = 1 1/2', 'x = 3/2'],
		['x/2', '(x/2)'],
		['2x/3', '((2·x)/3)'],
		['x/2/3', '((x/2)/3)'],
		['2/x', '(2/x)'],
		['2x²', '(2·(x^2))'],
		['x^2', '(x^2)'],
		['x¹⁰', '(x^10)'],
		['-x', '-x'],
		['-2x + 3', '(-(2·x)+3)'],
		['-x^2', '-(x^2)'],
		['0.5x', '(1/2·x)'],
		['3/4x', '((3/4)·x)'],
		['-3/4x', '-((3/4)·x)'],
		['3/4(x+1)', '((3/4)·[(x+1)])'],
		['3/4^2', '(3/(4^2))'],
		['8 ÷ 3/4', '(8÷(3/4))'],
		['2 × 3/4', '(2×(3/4))'],
		['2 × 3x', '(2×(3·x))'],
		['x : 2', '(x:2)'],
		['xy', '(x·y)'],
		['x²y', '((x^2)·y)'],
		['2 × -3x', '(2×[-(3·x)])'],
		['x/-2', '(x/[-2])'],
		['5 + (-2)', '(5+[-2])'],
		['٢x + ٣', '((2·x)+3)'],
		['٢س = ٤', '(2·س) = 4'],
		['２ｘ＋３', '((2·x)+3)'],
		['2x − 3', '((2·x)-3)'],
		['X = 4', 'x = 4'],
		['2X + x', '((2·x)+x)'],
		['A = lw', 'A = (l·w)'],
		['1 000x', '(1000·x)'],
		['  x  ', 'x'],
		['10 - 4 - 3', '((10-4)-3)'],
		['xyzx', '(((x·y)·z)·x)'],
		['x^20', '(x^20)']
	])('reads %j', (text, reading) => expect(read(text)).toBe(reading));

	it.each([
		['', 'Empty at 0'],
		['   ', 'Empty at 0'],
		['(x+2', 'NotClosed at 0'],
		['2(x+(3', 'NotClosed at 4'],
		['3(', 'NotClosed at 1'],
		['(x + 2 = 5', 'NotClosed at 0'],
		['x+1)', 'NotOpened at 3'],
		['()', 'EmptyBrackets at 1'],
		['2x++3', 'TwoSigns at 3'],
		['2x + -3', 'TwoSigns at 5'],
		['--x', 'TwoSigns at 1'],
		['2 ×÷ 3', 'TwoSigns at 3'],
		['2x +', 'NothingAfter at 4'],
		['(2x +) 3', 'NothingAfter at 5'],
		['2x + = 3', 'NothingAfter at 5'],
		['× 3', 'NothingBefore at 0'],
		['x =', 'NothingAfterEquals at 3'],
		['= 4', 'NothingBeforeEquals at 0'],
		['x = 4 = 5', 'TwoEquals at 6'],
		['x == 4', 'TwoEquals at 3'],
		['x = ?', 'QuestionMark at 4'],
		['x = ؟', 'QuestionMark at 4'],
		['2x $ 3', 'Unknown at 3'],
		['2x > 3', 'Unknown at 3'],
		['😀x', 'Unknown at 0'],
		['½x ½', 'NumberBehind at 3'],
		['x2', 'NumberBehind at 1'],
		['3 x 4', 'NumberBehind at 4'],
		['(x+1)2', 'NumberBehind at 5'],
		['2 3', 'TwoNumbers at 2'],
		['(2 3)', 'TwoNumbers at 3'],
		['(x $ 2)', 'Unknown at 3'],
		['0.5 3/4', 'TwoNumbers at 4'],
		['wxyz', 'Word at 0'],
		['x^21', 'Exponent at 2'],
		['x²3', 'TwoNumbers at 2'],
		['hello', 'Word at 0'],
		['x = four', 'Word at 4'],
		['x/2y', 'TwoWays at 3'],
		['6 ÷ 2x', 'TwoWays at 5'],
		['1/x(x+1)', 'TwoWays at 3'],
		['x^y', 'Exponent at 2'],
		['x^-1', 'Exponent at 2'],
		['x^2^3', 'Exponent at 3'],
		['x^99', 'Exponent at 2'],
		['x²³⁴', 'Exponent at 1'],
		['x/0', 'DivideByZero at 2'],
		['3/0x', 'DivideByZero at 2'],
		['1/(0)x', 'TwoWays at 5'],
		['1,234x', 'engine.readAmbiguous at 0'],
		['1+'.repeat(100) + '1', 'TooLong at 200'],
		['('.repeat(13) + 'x' + ')'.repeat(13), 'TooDeep at 12']
	])('says where and why %j cannot be read', (text, problem) => expect(read(text)).toBe(problem));

	it('reads lines of up to 200 characters', () => {
		expect(read('1+'.repeat(99) + '11')).toMatch(/^\(+1\+1\)/u);
		expect(read('1+'.repeat(99) + '111')).toBe('TooLong at 200');
	});

	it('counts positions in the text as typed, not in the text as spelled out', () => {
		expect(read('½x + ½½')).toBe('TwoNumbers at 6');
		expect(read('x¹⁰ + 𝟐x + )')).toBe('NothingAfter at 12');
	});

	it('reads decimals by the sign of the country', () => {
		expect(read('0,5x', { decimalSign: 'comma' })).toBe('(1/2·x)');
		expect(read('1,234x', { decimalSign: 'comma' })).toBe('(617/500·x)');
	});

	it('takes only the letters of the task, small or capital', () => {
		expect(read('X + y', { letters: ['x', 'y'] })).toBe('(x+y)');
		expect(read('a = LW', { letters: ['A', 'l', 'w'] })).toBe('A = (l·w)');
		expect(read('2x + 3z', { letters: ['x'] })).toBe('OtherLetter at 6');
	});

	it('reads back what is printed', () => {
		fc.assert(
			fc.property(fc.integer(), fc.constantFrom('point' as const, 'comma' as const), (seed, decimalSign) => {
				const random = createRandom(`${seed}`);
				const line = readAlgebra(random.pick([sampleSum, sampleEquation])(random), { decimalSign: 'point' });
				if (!line.ok) throw new Error('the sample is no line');
				const text = textOfAlgebra(line.value, decimalSign);
				return read(text, { decimalSign }) === read(textOfAlgebra(line.value));
			}),
			{ numRuns: 500 }
		);
	});

	it('never throws, points into the text, and keeps what it reads when that is printed and read again', () => {
		const pieces = fc.constantFrom(
			...'2 3 0 x X y ( ) [ + - − × * ÷ / : ^ = ² ½ ٣ ٫ . , ? é 😀 \u200f'.split(' '),
			' '
		);
		const typed = fc.oneof(
			{ weight: 20, arbitrary: fc.string({ unit: pieces, maxLength: 14 }) },
			{ weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 14 }) },
			{ weight: 1, arbitrary: fc.string({ unit: pieces, minLength: 150, maxLength: 260 }) }
		);
		fc.assert(
			fc.property(typed, (text) => {
				const line = readAlgebra(text, { decimalSign: 'point' });
				if (line.ok) return read(textOfAlgebra(line.value)) === read(text);
				const { position, message } = line.error;
				return position >= 0 && position <= text.length && /^(algebra|engine)\.read/u.test(message.key);
			}),
			{ numRuns: 500 }
		);
	});
});
