import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../rational';
import { rationalFromText } from '../rational-text';
import { checkColumns } from './check-columns';
import { columnsFromLines } from './columns-from-lines';
import { finishedCells, type ColumnOperator, type ColumnWork, type FilledCells } from './column-work';
import { workColumns } from './work-columns';

function work(sum: string): ColumnWork {
	const [first = '', operator = '+', ...others] = sum.split(' ');
	const numbers = [first, ...others].map((text) => rationalFromText(text) ?? rational(0));
	const worked = workColumns({ operator: operator as ColumnOperator, numbers });
	if (!worked) throw new Error(`no columns for ${sum}`);
	return worked;
}

function explain(sum: string, filled: FilledCells): string {
	const { firstWrong } = checkColumns(work(sum), filled);
	return firstWrong ? `${firstWrong.row}:${firstWrong.place} ${firstWrong.mistake}: ${firstWrong.why.key}` : 'right';
}

function without(filled: FilledCells, key: string): FilledCells {
	return Object.fromEntries(Object.entries(filled).filter(([other]) => other !== key));
}

/** What is said of a result typed as a number. */
function explainTyped(sum: string, ...lines: string[]): string {
	const worked = work(sum);
	const filled = columnsFromLines(worked, lines, { decimalSign: 'point' });
	if (!filled.ok) return filled.error.message.key;
	const { firstWrong } = checkColumns(worked, filled.value);
	return firstWrong ? `${firstWrong.mistake}: ${firstWrong.why.key}` : 'right';
}

describe('checkColumns', () => {
	it('judges every filled cell, and says which step comes next', () => {
		const worked = work('478 + 85');
		const check = checkColumns(worked, { '0:1': '1', '3:0': '3', '3:1': '5' });
		expect(check.verdicts).toEqual({ '0:1': 'right', '3:0': 'right', '3:1': 'wrong' });
		expect(check.firstWrong).toMatchObject({ row: 3, place: 1, text: '5' });
		expect(check.next).toBe(worked.steps[2]);
	});

	it('finds the first wrong cell in the order of writing, not of filling', () => {
		expect(explain('478 + 85', { '3:2': '4', '3:1': '5', '3:0': '3' })).toBe('3:1 forgot-carry: columns.forgotCarry');
	});

	it('needs no marks, and takes the ways in which schools write them', () => {
		const results = { '4:0': '5', '4:1': '5', '4:2': '2', '4:3': '3' };
		const check = checkColumns(work('5003 - 1748'), results);
		expect([check.firstWrong, check.next]).toEqual([undefined, undefined]);
		expect(explain('5003 - 1748', { ...results, '1:3': '4', '1:2': '9', '1:1': '9', '1:0': '1' })).toBe('right');
	});

	it('takes zeros in front, digits of any script, either decimal sign, and an empty mark', () => {
		expect(explain('52 - 48', { '4:0': '٤', '4:1': '0', '0:1': '', '1:1': '٤' })).toBe('right');
		expect(explain('2.5 + 1.25', { '3:-2': '5', '3:-1': '7', '3:-0.5': ',', '3:0': '3' })).toBe('right');
	});

	it('passes by zeros that only keep a place', () => {
		const filled = without(finishedCells(work('347 × 26')), '6:0');
		expect(explain('347 × 26', filled)).toBe('right');
		expect(checkColumns(work('347 × 20'), without(finishedCells(work('347 × 20')), '3:0'))).toHaveProperty('next');
		const rests = without(finishedCells(work('618 ÷ 3')), '4:2');
		expect(checkColumns(work('618 ÷ 3'), rests)).not.toHaveProperty('next');
	});

	it.each<[string, FilledCells, string]>([
		['478 + 85', { '3:0': '3', '3:1': '5' }, '3:1 forgot-carry: columns.forgotCarry'],
		['478 + 85', { '3:0': '3', '0:1': '1', '3:1': '5' }, '3:1 carry-not-added: columns.carryNotAdded'],
		['478 + 85', { '3:0': '13' }, '3:0 wrote-whole: columns.oneDigitEach'],
		['478 + 85', { '3:0': '1', '0:1': '3' }, '3:0 wrote-carry: columns.wroteCarry'],
		['478 + 85', { '3:0': '3', '0:1': '3' }, '0:1 wrote-carry: columns.wroteCarry'],
		['478 + 85', { '3:0': '4' }, '3:0 fact: columns.lookAgain'],
		['85 + 47', { '3:0': '2', '3:1': '3', '3:2': '' }, '3:2 carry-not-written: columns.carryNotWritten'],
		['478 + 85', { '3:0': '3', '3:1': '6', '3:2': '5', '3:3': '1' }, '3:3 extra: columns.extraCell'],
		['478 + 85', { '3:-1': '0' }, '3:-1 extra: columns.extraCell'],
		['2.5 + 1.25', { '3:0.5': '.' }, '3:0.5 decimal-point: columns.pointInSum'],
		['432 - 178', { '4:0': '6' }, '4:0 smaller-from-larger: columns.borrowFirst'],
		['432 - 178', { '4:0': '0' }, '4:0 did-not-borrow: columns.borrowFirst'],
		['432 - 178', { '4:0': '4', '4:1': '6' }, '4:1 not-lessened: columns.notLessened'],
		['432 - 178', { '4:0': '4', '4:1': '4' }, '4:1 smaller-from-larger: columns.borrowFirst'],
		['432 - 178', { '1:1': '3' }, '1:1 not-lessened: columns.notLessened'],
		['432 - 178', { '4:0': '4', '4:1': '5', '4:2': '3' }, '4:2 not-lessened: columns.notLessened'],
		['5003 - 1748', { '4:0': '5', '4:1': '6' }, '4:1 not-lessened: columns.notLessened'],
		['5003 - 1748', { '4:0': '5', '4:1': '4' }, '4:1 smaller-from-larger: columns.borrowFirst'],
		['5003 - 1748', { '0:2': '10' }, '0:2 not-lessened: columns.notLessened'],
		['347 × 26', { '5:0': '42' }, '5:0 wrote-whole: columns.oneDigitEach'],
		['347 × 26', { '5:0': '2', '5:1': '4' }, '5:1 forgot-carry: columns.forgotCarry'],
		['347 × 26', { '5:0': '2', '1:1': '4', '5:1': '4' }, '5:1 carry-not-added: columns.carryNotAdded'],
		['346 × 6', { '3:0': '6', '3:1': '5' }, '3:1 fact: columns.lookAgain'],
		['346 × 7', { '3:0': '2', '3:1': '6' }, '3:1 carried-first: columns.carriedFirst'],
		['302 × 6', { '3:0': '2', '3:1': '7' }, '3:1 zero-times: columns.zeroTimes'],
		['347 × 26', { '6:0': '4', '6:1': '9', '6:2': '6' }, '6:0 misplaced-partial: columns.misplaced'],
		['475 ÷ 6', { '0:1': '8' }, '0:1 quotient-too-big: columns.quotientTooBig'],
		['475 ÷ 6', { '0:1': '6' }, '0:1 quotient-too-small: columns.quotientTooSmall'],
		['475 ÷ 6', { '0:1': '7', '3:1': '4', '4:1': '5' }, '3:1 fact: columns.lookAgain'],
		['475 ÷ 6', { '0:1': '7', '4:1': '5', '4:0': '7' }, '4:0 fact: columns.bringDown'],
		['618 ÷ 3', { '0:2': '2', '0:1': '6' }, '0:1 fact: columns.divideZero']
	])('explains %s with %j: %s', (sum, filled, said) => expect(explain(sum, filled)).toBe(said));
});

describe('a result typed as a number', () => {
	it.each([
		['478 + 85', '563', 'right'],
		['478 + 85', '٥٦٣', 'right'],
		['478 + 85', '0563', 'right'],
		['478 + 85', '553', 'forgot-carry: columns.forgotCarry'],
		['85 + 47', '32', 'carry-not-written: columns.carryNotWritten'],
		['85 + 47', '1212', 'wrote-whole: columns.oneDigitEach'],
		['478 + 85', '-563', 'extra: columns.extraCell'],
		['478 + 85', '0', 'fact: columns.lookAgain'],
		['2.5 + 1.25', '3.75', 'right'],
		['2.5 + 1.25', '3.750', 'right'],
		['2.5 + 1.25', '1.50', 'decimal-point: columns.pointInSum'],
		['2.5 + 1.25', '37.5', 'decimal-point: columns.pointInSum'],
		['2.5 + 1.25', '375', 'decimal-point: columns.pointInSum'],
		['2.5 + 1.5', '4', 'right'],
		['2.5 + 1.5', '40', 'decimal-point: columns.pointInSum'],
		['432 - 178', '346', 'smaller-from-larger: columns.borrowFirst'],
		['432 - 178', '264', 'not-lessened: columns.notLessened'],
		['432 - 178', '610', 'wrong-sign: columns.signMinus'],
		['5003 - 1748', '3255', 'right'],
		['52 - 48', '4', 'right'],
		['52 - 48', '14', 'not-lessened: columns.notLessened'],
		['347 × 26', '9022', 'right'],
		['347 × 26', '2776', 'misplaced-partial: columns.misplaced'],
		['23 × 14', '212', 'columns-only: columns.everyDigit'],
		['23 × 14', '32', 'columns-only: columns.everyDigit'],
		['347 × 26', '373', 'wrong-sign: columns.signTimes'],
		['24 × 3.5', '84', 'right'],
		['24 × 3.5', '8.4', 'decimal-point: columns.placePoint'],
		['24 × 3.5', '840', 'decimal-point: columns.placePoint'],
		['0.12 × 0.3', '0.36', 'decimal-point: columns.placePoint'],
		['618 ÷ 3', '206', 'right'],
		['618 ÷ 3', '26', 'missing-zero: columns.missingZero'],
		['17 ÷ 5', '3 r 2', 'right'],
		['17 ÷ 5', '3R2', 'right'],
		['17 ÷ 5', '3 baki 2', 'right'],
		['17 ÷ 5', '3 ቀሪ 2', 'right'],
		['17 ÷ 5', '٣ والباقي ٢', 'right'],
		['17 ÷ 5', '3 remainder 1', 'fact: columns.lookAgain'],
		['17 ÷ 5', '3', 'engine.remainderLeftOut'],
		['17 ÷ 5', '3.4', 'engine.wantRemainder'],
		['17 ÷ 5', '4', 'quotient-too-big: columns.quotientTooBig'],
		['17 ÷ 5', '4 r 2', 'quotient-too-big: columns.quotientTooBig'],
		['0.84 ÷ 7', '0.12', 'right'],
		['0.84 ÷ 7', '0 r 1', 'columns.wantDecimal'],
		['0.84 ÷ 7', '1.2', 'decimal-point: columns.dividePoint'],
		['478 + 85', '1/2', 'columns.lineNotDecimal'],
		['478 + 85', 'abc', 'engine.readLetters'],
		['478 + 85', '', 'columns.linesWanted']
	])('%s is %j: %s', (sum, typed, said) => expect(explainTyped(sum, typed)).toBe(said));

	it('keeps its decimal sign where it was typed', () => {
		const read = columnsFromLines(work('24 × 3.5'), ['8.4'], { decimalSign: 'point' });
		expect(read).toEqual({
			ok: true,
			value: { '7:0': '0', '7:1': '4', '7:2': '8', '7:0.5': '', '7:1.5': '.' }
		});
	});

	it('may come after the rows of a long multiplication', () => {
		expect(explainTyped('347 × 26', '2082', '6940', '9022')).toBe('right');
		expect(explainTyped('347 × 26', '2082', '694', '2776')).toBe('misplaced-partial: columns.misplaced');
		expect(explainTyped('347 × 26', '2042', '6940', '8982')).toBe('forgot-carry: columns.forgotCarry');
		expect(explainTyped('347 × 26', '2082', '9022')).toBe('columns.linesWanted');
	});

	it('says in which line and where it cannot be read', () => {
		const read = (sum: string, ...lines: string[]) => columnsFromLines(work(sum), lines, { decimalSign: 'point' });
		expect(read('347 × 26', '2082', ' 69x0', '9022')).toMatchObject({ error: { line: 1, position: 3 } });
		expect(read('17 ÷ 5', '3 r 1.2.3')).toMatchObject({ error: { line: 0, position: 7 } });
		expect(read('1234 + 1', '1,235')).toMatchObject({ error: { message: { key: 'engine.readAmbiguous' } } });
	});
});

describe('known ways of going wrong, in any sum', () => {
	const number = fc.integer({ min: 100, max: 99_999 });
	const digitsOf = (value: number) => `${value}`.split('').reverse().map(Number);
	const numberOf = (digits: readonly number[]) => Number([...digits].reverse().join(''));

	it('knows who took the smaller from the larger digit', () => {
		fc.assert(
			fc.property(number, number, (first, second) => {
				const [top, bottom] = [Math.max(first, second), Math.min(first, second)];
				const [above, below] = [digitsOf(top), digitsOf(bottom)];
				const differences = above.map((digit, place) => digit - (below[place] ?? 0));
				// 5 from 10 more is 5 again.
				fc.pre(differences.some((digit) => digit < 0) && !differences.includes(-5));
				const typed = numberOf(differences.map(Math.abs));
				fc.pre(typed !== top + bottom);
				expect(explainTyped(`${top} - ${bottom}`, `${typed}`)).toBe('smaller-from-larger: columns.borrowFirst');
			})
		);
	});

	it('knows who forgot to carry', () => {
		fc.assert(
			fc.property(number, number, (first, second) => {
				const [above, below] = [first, second].map(digitsOf);
				const sums = Array.from({ length: 5 }, (_, place) => (above?.[place] ?? 0) + (below?.[place] ?? 0));
				fc.pre(sums.some((sum) => sum > 9));
				const said = explainTyped(`${first} + ${second}`, `${numberOf(sums.map((sum) => sum % 10))}`);
				expect(said).toMatch(/^(?:forgot-carry|carry-not-written)/u);
			})
		);
	});

	it('knows who did not move the second row', () => {
		fc.assert(
			fc.property(number, fc.integer({ min: 11, max: 99 }), (top, bottom) => {
				const typed = digitsOf(bottom).reduce((sum, digit) => sum + top * digit, 0);
				const said = explainTyped(`${top} × ${bottom}`, `${typed}`);
				expect(said).toBe('misplaced-partial: columns.misplaced');
			})
		);
	});

	it('is not led far by places that no grid has', () => {
		expect(explain('478 + 85', { '3:1000000000': '7' })).toBe('3:1000000000 extra: columns.extraCell');
		expect(explain('478 + 85', { 'x:y': '7', constructor: '1' })).toBe('NaN:NaN extra: columns.extraCell');
	});

	it('never throws on any filled grid', () => {
		const cells = fc.dictionary(
			fc.tuple(fc.nat(9), fc.integer({ min: -4, max: 9 })).map(([row, place]) => `${row}:${place / 2}`),
			fc.oneof(fc.constantFrom('', '0', '7', '12', '.', '٣'), fc.string({ maxLength: 3 }))
		);
		const sums = fc.constantFrom('478 + 85', '5003 - 1748', '347 × 26', '24 × 3.5', '475 ÷ 6', '0.84 ÷ 7');
		fc.assert(
			fc.property(sums, cells, (sum, filled) => {
				const { verdicts, firstWrong } = checkColumns(work(sum), filled);
				expect(Object.values(verdicts).includes('wrong')).toBe(firstWrong !== undefined);
			}),
			{ numRuns: 500 }
		);
	});
});
