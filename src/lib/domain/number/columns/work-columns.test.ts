import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addRational,
	divideRational,
	equalRational,
	multiplyRational,
	rational,
	subtractRational,
	type Rational
} from '../rational';
import { rationalFromText, rationalToText } from '../rational-text';
import { checkColumns } from './check-columns';
import { cellKey, finishedCells, type ColumnOperator, type ColumnTask, type ColumnWork } from './column-work';
import { readRow } from './read-row';
import { workColumns } from './work-columns';

function work(operator: ColumnOperator, texts: string, ending?: 'remainder' | 'decimal'): ColumnWork {
	const numbers = texts.split(' ').map((text) => rationalFromText(text) ?? rational(0));
	const worked = workColumns({ operator, numbers, ...(ending ? { ending } : {}) });
	if (!worked) throw new Error(`no columns for ${texts}`);
	return worked;
}

/** The grid as lines of text, marks included; a line of the page as `_`. */
function draw({ rows, given, steps }: ColumnWork): string[] {
	const cells = [...given, ...steps.flatMap((step) => step.cells)];
	const places = [...new Set(cells.map(({ place }) => place))].sort((first, second) => second - first);
	return rows.map(({ sign = ' ', isUnderlined }, row) => {
		const texts = places.map((place) => {
			const text = cells.find((cell) => cell.row === row && cell.place === place)?.text ?? '';
			return Number.isInteger(place) ? text.padStart(3) : text.padStart(1);
		});
		return `${sign}${texts.join('')}${isUnderlined ? '_' : ''}`;
	});
}

const reasons = ({ steps }: ColumnWork) => steps.map(({ reason }) => reason.key.replace('columns.', ''));

describe('adding by columns', () => {
	it('carries', () => {
		expect(draw(work('+', '478 85'))).toEqual(['   1  1   ', '   4  7  8', '+     8  5_', '   5  6  3']);
		expect(work('+', '478 85').steps[0]?.reason).toMatchObject({
			key: 'columns.addCarry',
			values: { here: { key: 'columns.placeOnes' }, digit: 3, carry: 1, next: { key: 'columns.placeTens' } }
		});
	});

	it('writes what is carried to the front', () => {
		expect(draw(work('+', '85 47')).at(-1)).toBe('   1  3  2');
		expect(reasons(work('+', '85 47'))).toEqual(['addCarry', 'addCarry', 'carryAlone']);
	});

	it('puts decimal signs under each other and fills up with zeros', () => {
		expect(draw(work('+', '2.5 13.75 0.08'))).toEqual([
			'      1   1   ',
			'      2.  5  0',
			'   1  3.  7  5',
			'+     0.  0  8_',
			'   1  6.  3  3'
		]);
	});
});

describe('subtracting by columns', () => {
	it('borrows across zeros', () => {
		expect(draw(work('-', '5003 1748'))).toEqual([
			'      9  9   ',
			'   4 10 10 13',
			'   5  0  0  3',
			'-  1  7  4  8_',
			'   3  2  5  5'
		]);
		expect(reasons(work('-', '5003 1748')).slice(0, 5)).toEqual([
			'borrowFar',
			'borrowThrough',
			'borrowThrough',
			'borrowGain',
			'subtractWrite'
		]);
	});

	it('lessens a digit before it borrows for it', () => {
		expect(draw(work('-', '432 178')).slice(0, 2)).toEqual(['     12   ', '   3  2 12']);
	});

	it('writes no zero in front, but one before the decimal sign', () => {
		expect(draw(work('-', '52 48')).at(-1)).toBe('      4');
		expect(draw(work('-', '7 6.35')).at(-1)).toBe('   0.  6  5');
		expect(draw(work('-', '5 5')).at(-1)).toBe('   0');
	});
});

describe('multiplying by columns', () => {
	it('writes a row for each digit and adds the rows', () => {
		expect(draw(work('×', '347 26'))).toEqual([
			'         1   ',
			'      2  4   ',
			'      3  4  7',
			'×        2  6_',
			'   1  1      ',
			'   2  0  8  2',
			'+  6  9  4  0_',
			'   9  0  2  2'
		]);
	});

	it('has no rows to add for one digit, whatever zeros stand beside it', () => {
		expect(draw(work('×', '347 6')).at(-1)).toBe('   2  0  8  2');
		expect(draw(work('×', '20 347')).at(-1)).toBe('   6  9  4  0');
		expect(work('×', '347 206').rows.filter(({ role }) => role === 'partial')).toHaveLength(2);
	});

	it('puts the decimal sign in at the end', () => {
		expect(draw(work('×', '0.12 0.3')).at(-1)).toBe('   0.  0   3   6');
		expect(draw(work('×', '24 3.5')).at(-1)).toBe('   8  4.  0');
		expect(reasons(work('×', '0.12 0.3')).at(-1)).toBe('placePoint');
	});
});

describe('dividing by columns', () => {
	it('writes a zero where the divisor does not go in', () => {
		expect(draw(work('÷', '618 3'))).toEqual([
			'   2  0  6',
			'         3',
			'   6  1  8',
			'-  6      _',
			'   0  1  8',
			'-     1  8_',
			'         0'
		]);
	});

	it('leaves a remainder', () => {
		const division = work('÷', '475 60');
		expect([rationalToText(division.result), division.remainder]).toEqual(['7', 55n]);
		expect(reasons(division)).toEqual(['divideTakeMore', 'divideProduct', 'divideRest', 'divideRemainder']);
	});

	it('goes on behind the decimal sign', () => {
		expect(draw(work('÷', '7 4', 'decimal')).slice(0, 3)).toEqual(['   1.  7  5', '   4       ', '   7.  0  0']);
		expect(draw(work('÷', '3 8', 'decimal'))[0]).toBe('   0.  3  7  5');
		expect(draw(work('÷', '0.84 7'))[0]).toBe('   0.  1  2');
	});

	it('makes a decimal divisor whole first', () => {
		const division = work('÷', '4.8 0.6');
		expect(draw(division).slice(0, 3)).toEqual(['      8', '      6', '   4  8']);
		expect(reasons(division)[0]).toBe('divideScaled');
	});
});

const digits = (most: number) => fc.integer({ min: 0, max: 10 ** most - 1 });
const decimal = (most: number, places: number) =>
	fc.tuple(digits(most), fc.integer({ min: 0, max: places })).map(([value, scale]) => rational(value, 10 ** scale));
const numbers = fc.oneof(
	digits(6).map((value) => rational(value)),
	decimal(6, 3)
);
const tasks: fc.Arbitrary<ColumnTask> = fc.oneof(
	fc.array(numbers, { minLength: 2, maxLength: 4 }).map((list) => ({ operator: '+' as const, numbers: list })),
	fc
		.tuple(numbers, numbers)
		.map(([small, more]) => ({ operator: '-' as const, numbers: [addRational(small, more), small] })),
	fc.tuple(decimal(4, 2), decimal(3, 2)).map((list) => ({ operator: '×' as const, numbers: list })),
	fc
		.tuple(digits(6), digits(2))
		.map((list) => ({ operator: '÷' as const, numbers: list.map((value) => rational(value)) })),
	fc.tuple(decimal(4, 2), digits(2)).map(([quotient, divisor]) => ({
		operator: '÷' as const,
		numbers: [multiplyRational(quotient, rational(divisor)), rational(divisor)],
		ending: 'decimal' as const
	}))
);

function exactResult({ operator, numbers: [first = rational(0), ...others] }: ColumnTask): Rational | undefined {
	const step = { '+': addRational, '-': subtractRational, '×': multiplyRational, '÷': divideRational }[operator];
	return others.reduce<Rational | undefined>((value, number) => value && step(value, number), first);
}

const works = tasks.map(workColumns).filter((worked) => worked !== undefined);
const resultRow = ({ rows }: ColumnWork) => rows.findIndex(({ role }) => role === 'result');

describe('any sum worked by columns', () => {
	it('can be worked for most numbers', () => {
		const sample = fc.sample(tasks, 500);
		expect(sample.filter((task) => workColumns(task)).length).toBeGreaterThan(350);
	});

	it('has the exact result in its grid', () => {
		fc.assert(
			fc.property(works, (worked) => {
				const exact = exactResult(worked.task);
				const { result, remainder, task } = worked;
				const [, divisor = rational(1)] = task.numbers;
				const left =
					remainder === undefined
						? result
						: addRational(result, divideRational(rational(remainder), divisor) ?? rational(0));
				expect(exact && equalRational(left, exact)).toBe(true);
				const row = readRow(worked, resultRow(worked), finishedCells(worked));
				expect(row && equalRational(row, result)).toBe(true);
				expect(worked.wrongResults.some(({ value }) => equalRational(value, result))).toBe(false);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('writes each cell once and never over a given one', () => {
		fc.assert(
			fc.property(works, ({ given, steps, rows }) => {
				const keys = [...given, ...steps.flatMap(({ cells }) => cells)].map(cellKey);
				expect(new Set(keys).size).toBe(keys.length);
				for (const { row, text, mayBeLeftOut } of steps.flatMap(({ cells }) => cells)) {
					const digit = mayBeLeftOut && rows[row]?.role === 'result' ? /^[\d.]?$/u : /^[\d.]$/u;
					expect(text).toMatch(rows[row]?.role === 'marks' ? /^1?\d$/u : digit);
				}
			}),
			{ numRuns: 1_000 }
		);
	});

	it('is right when it is finished, and step by step on the way', () => {
		fc.assert(
			fc.property(works, fc.nat(), (worked, count) => {
				expect(checkColumns(worked, finishedCells(worked))).not.toHaveProperty('next');
				const done = worked.steps.slice(0, count % worked.steps.length);
				const check = checkColumns(worked, finishedCells({ ...worked, steps: done }));
				expect(check.firstWrong).toBeUndefined();
				const open = worked.steps.slice(done.length).find(({ cells }) => cells.some((cell) => !cell.mayBeLeftOut));
				expect(check.next).toBe(open);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('is never right with one digit of the result changed', () => {
		fc.assert(
			fc.property(works, fc.nat(), fc.integer({ min: 1, max: 9 }), (worked, which, more) => {
				const row = resultRow(worked);
				const cells = worked.steps
					.flatMap((step) => step.cells)
					.filter((cell) => cell.row === row && cell.text !== '.');
				const cell = cells[which % cells.length];
				if (!cell) throw new Error('no result');
				const changed = { ...finishedCells(worked), [cellKey(cell)]: `${(Number(cell.text) + more) % 10}` };
				const check = checkColumns(worked, changed);
				expect(check.verdicts[cellKey(cell)]).toBe('wrong');
				expect(check.firstWrong).toMatchObject({ row, place: cell.place });
				expect(check.firstWrong?.why.key).toMatch(/^columns\./u);
			}),
			{ numRuns: 1_000 }
		);
	});

	it.each<[ColumnOperator, string]>([
		['+', '5'],
		['+', '1 2 3 4 5'],
		['+', '1/3 2'],
		['+', '-1 2'],
		['+', '12345678 1'],
		['+', '0.0001 1'],
		['-', '3 5'],
		['-', '9 4 1'],
		['×', '0 5'],
		['×', '1234 1234'],
		['÷', '5 0'],
		['÷', '3 7'],
		['÷', '4.5 0.07'],
		['÷', '500 101']
	])('there are no columns for %s with %s', (operator, texts) => {
		expect(() => work(operator, texts)).toThrow('no columns');
	});
});
