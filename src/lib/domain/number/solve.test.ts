import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MathNode } from '../base/math-node';
import type { Message } from '../base/message';
import english from '../../../../locales/en/engine.json';
import { mathToText } from './math-text';
import { parseExpression } from './parse-expression';
import { evaluateNumber } from './evaluate';
import { parseSum } from './parse-sum';
import { rationalToText } from './rational-text';
import { looksLikeArithmetic, solveArithmetic, type Solution } from './solve';

const write = (node: MathNode): string => mathToText(node, (canonical) => canonical);

/** The value of a line, reached another way: as a formula, with each number beside a line in brackets. */
function valueOfLine(line: MathNode): string {
	const parsed = parseExpression(writeFormula(line));
	const value = parsed.ok ? evaluateNumber(parsed.value, new Map()) : undefined;
	return value?.ok ? rationalToText(value.value) : `no value: ${writeFormula(line)}`;
}

function writeFormula(node: MathNode): string {
	switch (node.kind) {
		case 'fraction':
			return `(${writeFormula(node.top)})/(${writeFormula(node.bottom)})`.replace(/^.*$/u, '($&)');
		case 'mixed':
			return `(${writeFormula(node.whole)} + ${writeFormula(node.fraction)})`;
		case 'power':
			return `${writeFormula(node.base)}^${writeFormula(node.exponent)}`;
		case 'percent':
			return `(${writeFormula(node.inner)}/100)`;
		case 'group':
			return `(${writeFormula(node.inner)})`;
		case 'row':
			return node.items.map(writeFormula).join(' ');
		default:
			return write(node);
	}
}

function solve(text: string, decimalSign: 'point' | 'comma' = 'point'): Solution | Message {
	const solved = solveArithmetic(text, { decimalSign });
	return solved.ok ? solved.value : solved.error;
}

function writeLines(text: string, decimalSign?: 'point' | 'comma'): string {
	const solution = solve(text, decimalSign);
	if ('key' in solution) return solution.key;
	return [write(solution.question), ...solution.steps.map((step) => write(step.after))].join(' = ');
}

function keysOf(reason: Message): readonly string[] {
	const then = reason.values?.['then'];
	const inner = typeof then === 'object' && 'key' in then ? keysOf(then) : [];
	return [reason.key.replace('engine.step', ''), ...inner];
}

describe('solveArithmetic', () => {
	it.each([
		['3/4 + 1/8', '3/4 + 1/8 = 6/8 + 1/8 = 7/8'],
		['1/4 + 1/4', '1/4 + 1/4 = 2/4 = 1/2'],
		['2 + 1/2', '2 + 1/2 = 4/2 + 1/2 = 5/2'],
		['1/2 - 3/4', '1/2 - 3/4 = 2/4 - 3/4 = -1/4'],
		['12 × 15 = ?', '12 × 15 = 180'],
		['12 x 15', '12 × 15 = 180'],
		['(2+3)*4', '(2 + 3) × 4 = 5 × 4 = 20'],
		['20 ÷ 4 + 1', '20 ÷ 4 + 1 = 5 + 1 = 6'],
		['20/4 + 1', '20/4 + 1 = 5 + 1 = 6'],
		['2 + 3 × 4 + 5 × 6', '2 + 3 × 4 + 5 × 6 = 2 + 12 + 5 × 6 = 2 + 12 + 30 = 14 + 30 = 44'],
		['10 - 4 - 3', '10 - 4 - 3 = 6 - 3 = 3'],
		['٣ + ٤', '3 + 4 = 7'],
		['۳ + ۴', '3 + 4 = 7'],
		['0,5 + 1/4', '0.5 + 1/4 = 1/2 + 1/4 = 2/4 + 1/4 = 3/4'],
		['0,5 + 0.25', '0.5 + 0.25 = 0.75'],
		['0.5 + 0.5', '0.5 + 0.5 = 1'],
		['0.5 ÷ 0.3', '0.5 ÷ 0.3 = 5 ÷ 3 = 5/3'],
		['1 ÷ 0.5', '1 ÷ 0.5 = 2'],
		['25% of 80', '25% × 80 = 25/100 × 80 = 2000/100 = 20'],
		['25% × 80', '25% × 80 = 25/100 × 80 = 2000/100 = 20'],
		['25% ya 80', '25% × 80 = 25/100 × 80 = 2000/100 = 20'],
		['1/2 of 10', '1/2 × 10 = 10/2 = 5'],
		['12.5% × 8', '12.5% × 8 = 125/1000 × 8 = 1000/1000 = 1'],
		['3/4 ÷ 1/8', '3/4 ÷ 1/8 = 3/4 × 8/1 = 24/4 = 6'],
		['3/4 ÷ 2', '3/4 ÷ 2 = 3/4 × 1/2 = 3/8'],
		['7 ÷ 2', '7 ÷ 2 = 7/2'],
		['6 ÷ 4', '6 ÷ 4 = 6/4 = 3/2'],
		['3 : 4', '3 : 4 = 3/4'],
		['1 1/2 + 1/4', '1 1/2 + 1/4 = 3/2 + 1/4 = 6/4 + 1/4 = 7/4'],
		['1½ × 2', '1 1/2 × 2 = 3/2 × 2 = 6/2 = 3'],
		['2 2/4 + 1', '2 2/4 + 1 = 10/4 + 1 = 10/4 + 4/4 = 14/4 = 7/2'],
		['(2 + 3)/4', '(2 + 3)/4 = 5/4'],
		['(2 + 6)/4', '(2 + 6)/4 = 8/4 = 2'],
		['2^3 + 1', '2^3 + 1 = 8 + 1 = 9'],
		['2³ × 2', '2^3 × 2 = 8 × 2 = 16'],
		['(2/3)^2', '(2/3)^2 = 4/9'],
		['3/2^2', '3/2^2 = 3/4'],
		['1/2^2', '1/2^2 = 1/4'],
		['5 - (-3)', '5 - (-3) = 8'],
		['3 - 5', '3 - 5 = -2'],
		['2 × (3 - 5)', '2 × (3 - 5) = 2 × (-2) = -4'],
		['-(2 + 3)', '-(2 + 3) = -5'],
		['-(-3) + 1', '-(-3) + 1 = 3 + 1 = 4'],
		['-2^2', '-2^2 = -4'],
		['2(3 + 4)', '2 × (3 + 4) = 2 × 7 = 14'],
		['6/8', '6/8 = 3/4'],
		['12/4', '12/4 = 3'],
		['12/2/3', '(12/2)/3 = 6/3 = 2'],
		['1 000 + 250', '1000 + 250 = 1250'],
		['how much is 3/4 + 1/8?', '3/4 + 1/8 = 6/8 + 1/8 = 7/8'],
		['3/4 + 1/8 ni ngapi?', '3/4 + 1/8 = 6/8 + 1/8 = 7/8'],
		['2 + 2 = 5', '2 + 2 = 4'],
		['1/0', 'engine.divideByZero'],
		['3 ÷ 0', 'engine.divideByZero'],
		['3 ÷ (2 - 2)', 'engine.divideByZero'],
		['1/(2 - 2)', 'engine.divideByZero'],
		['1,234 + 1', 'engine.readAmbiguous'],
		['9^9^9', 'engine.solveExponent'],
		['9^99', '9^99 = 29512665430652752148753480226197736314359272517043832886063884637676943433478020332709411004889'],
		['9^99 × 9^99', 'engine.evaluateTooBig'],
		['2^x', 'engine.solveUnreadable'],
		['2^1000', 'engine.evaluateTooBig'],
		['5', 'engine.solveNothing'],
		['', 'engine.solveUnreadable'],
		['hello', 'engine.solveUnreadable'],
		['3 +', 'engine.solveUnreadable'],
		['1 2', 'engine.solveUnreadable'],
		['1+'.repeat(99) + '1', 'engine.solveTooLong']
	])('works out %j', (text, lines) => expect(writeLines(text)).toBe(lines));

	it('reads decimals by the sign of the country', () => {
		expect(writeLines('1,234 + 1', 'comma')).toBe('1.234 + 1 = 2.234');
		expect(writeLines('1.234 + 1', 'comma')).toBe('engine.readAmbiguous');
	});

	it('refuses brackets without end', () => {
		expect(writeLines('('.repeat(100))).toBe('engine.solveTooLong');
		expect(writeLines('('.repeat(10_000))).toBe('engine.solveTooLong');
	});

	it('gives a reason for each step, and for the order', () => {
		const solution = solve('2 + 3/4 ÷ (1 + 1)');
		const reasons = 'steps' in solution ? solution.steps.map((step) => keysOf(step.reason)) : [];
		expect(reasons).toEqual([
			['BracketsFirst', 'Add'],
			['ProductsFirst', 'TurnDivisor'],
			['MultiplyFractions'],
			['CommonBottom'],
			['AddTops']
		]);
	});

	it.each([
		['7 ÷ 2', ['3 1/2', '3.5']],
		['1/4 + 1/2', ['0.75']],
		['1/3 + 1/3', []],
		['0.5 + 0.25', ['3/4']],
		['2 + 2', []],
		['25% × 1', ['0.25', '25%']],
		['-7 ÷ 2', ['-3 1/2', '-3.5']]
	])('offers other forms of the answer to %s', (text, forms) => {
		const solution = solve(text);
		expect('otherForms' in solution && solution.otherForms.map(write)).toEqual(forms);
	});

	const whole = fc.integer({ min: 0, max: 30 }).map(String);
	const leaf = fc.oneof(
		whole,
		fc.tuple(whole, whole).map(([top, bottom]) => `${top}/${bottom}`),
		fc.tuple(whole, whole, whole).map(([first, top, bottom]) => `${first} ${top}/${bottom}`),
		whole.map((places) => `0.${places}`),
		whole.map((count) => `${count}%`)
	);
	const { sum } = fc.letrec<{ sum: string }>((tie) => ({
		sum: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			leaf,
			fc
				.tuple(tie('sum'), fc.constantFrom(' + ', ' - ', ' × ', ' ÷ ', ' : ', ' / ', '+', '-'), tie('sum'))
				.map((parts) => parts.join('')),
			tie('sum').map((inner) => `(${inner})`),
			tie('sum').map((inner) => `-(${inner})`),
			tie('sum').map((inner) => `(${inner})^2`)
		)
	}));

	it('keeps the value on every line, and every reason has English words', () => {
		fc.assert(
			fc.property(sum, (text) => {
				const solution = solve(text);
				if ('key' in solution) return;
				const value = rationalToText(solution.value);
				const lines = solution.steps.flatMap((step) => [step.before, step.after]);
				for (const line of [solution.question, ...lines, solution.answer, ...solution.otherForms]) {
					expect(valueOfLine(line), `${text} | ${write(line)}`).toBe(value);
				}
				for (const [index, step] of solution.steps.entries()) {
					expect(step.before, text).not.toEqual(step.after);
					if (index > 0) expect(step.before).toEqual(solution.steps[index - 1]?.after);
					for (const key of keysOf(step.reason)) expect(english).toHaveProperty(`step${key}`);
				}
			}),
			{ numRuns: 1_500 }
		);
	});

	it('never throws, and refuses in words of the engine', () => {
		const pieces = fc.constantFrom(...'0 1 9 12 ٣ ½ ² . , / : % + - − × ÷ * x ^ ( ) = ? of'.split(' '), ' ');
		const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces, maxLength: 25 }));
		fc.assert(
			fc.property(texts, (text) => {
				const solution = solve(text);
				if ('key' in solution) expect(english).toHaveProperty(solution.key.replace('engine.', ''));
			}),
			{ numRuns: 3_000 }
		);
	});
});

describe('looksLikeArithmetic', () => {
	it.each([
		'3 + 4',
		'3/4 + 1/8',
		'12 × 15 = ?',
		'12x15',
		'0,5 + 1/4',
		'1,234 + 1',
		'(2+3)*4',
		'٣ + ٤',
		'25% of 80',
		'what is 25% of 80?',
		'What is 1/2 of 10',
		'how much is 3/4 + 1/8?',
		'What’s 7 - 3?',
		'how do I work out 3/4 ÷ 1/8',
		'Please solve 2^3',
		'simplify 6/8',
		'1/0',
		'what is 3/0?',
		'7 - 3',
		'3/4 + 1/8 ni ngapi?',
		'Je, 5 - 3 ni ngapi?',
		'hesabu 12 × 15',
		'3 + 4 ስንት ነው?',
		'የ3+4 ድምር ስንት ነው?',
		'كم يساوي ٣ + ٤؟',
		'ما ناتج 12 × 15؟',
		'أوجد 3/4 - 1/8',
		'combien font 3 + 4 ?'
	])('takes %s', (text) => expect(looksLikeArithmetic(text)).toBe(true));

	it.each([
		'',
		'5',
		'what is 3/4 of an hour',
		'Je, 1/2 ni sawa na 2/4?',
		'is 1/2 equal to 2/4?',
		'what is 1/2',
		'why is 3 × 4 the same as twelve',
		'Why is 3 × 4 = 12?',
		'kwa nini 3 + 4 ni 7',
		'grade 4-6',
		'pages 10-12',
		'2024-05-12',
		'12/05/2024',
		'10:30',
		'The lesson starts at 10:30',
		'Call 0712-345-678 now',
		'I have 3 - 4 apples',
		'I ate 1/2 of the 8 oranges and she ate 1/4',
		'What happens to water at 100 °C?',
		'Water is H2O + salt',
		'5x + 3',
		'5 + □ = 12',
		'What is a fraction?',
		'Maji huchemka kwa nyuzi 100',
		'3/4 ya saa ni dakika ngapi?',
		'ለምን 3 + 4 = 7 ሆነ?',
		'ውሃ በ100 ዲግሪ ይፈላል',
		'نصف ساعة هي 30 دقيقة',
		'لماذا 3 + 4 = 7',
		'C++ and A+ 3',
		'😀 + 😀'
	])('leaves %s alone', (text) => expect(looksLikeArithmetic(text)).toBe(false));

	it('says no to a long text at once', () => expect(looksLikeArithmetic('1+'.repeat(100_000) + '1')).toBe(false));

	it('agrees with the reader of sums', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (first, second) => {
				const text = `${first} + ${second}`;
				expect(looksLikeArithmetic(text)).toBe(true);
				expect(parseSum(text, 'point').ok).toBe(true);
			})
		);
	});
});
