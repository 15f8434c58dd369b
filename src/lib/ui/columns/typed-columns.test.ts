import { describe, expect, it } from 'vitest';
import type { ColumnTask } from '$lib/domain/number/columns/column-work';
import { workColumns } from '$lib/domain/number/columns/work-columns';
import { rational } from '$lib/domain/number/rational';
import { rationalFromText } from '$lib/domain/number/rational-text';
import { TypedColumns } from './typed-columns.svelte';

function open(operator: ColumnTask['operator'], texts: string, ending?: 'decimal'): TypedColumns {
	const numbers = texts.split(' ').map((text) => rationalFromText(text) ?? rational(0));
	const work = workColumns({ operator, numbers, ...(ending ? { ending } : {}) });
	if (!work) throw new Error(`no columns for ${texts}`);
	return new TypedColumns(work);
}

/** Digits, `.`, `<` for erase, and l r u d for the arrows. */
function press(sheet: TypedColumns, keys: string): TypedColumns {
	const arrows = { l: 'left', r: 'right', u: 'up', d: 'down' } as const;
	for (const key of keys.replaceAll(' ', '')) {
		if (key === '.') sheet.togglePoint();
		else if (key === '<') sheet.erase();
		else if (key in arrows) sheet.move(arrows[key as keyof typeof arrows]);
		else sheet.add(key);
	}
	return sheet;
}

/** The rows that are seen, as they stand. */
function draw(sheet: TypedColumns): readonly string[] {
	return sheet.rows.map(({ cells }) =>
		cells.map((cell) => (cell ? (cell.given ?? (sheet.textAt(cell.key) || '_')) : ' ')).join('')
	);
}

describe('a grid while it is filled in', () => {
	it('moves left by itself from the ones up', () => {
		expect(draw(press(open('+', '478 85'), '365'))).toEqual(['___ ', ' 478', '  85', '_563']);
		expect(press(open('+', '478 85'), '365').check()).toEqual({ text: '563', verdict: { kind: 'right' } });
	});

	it('comes back from a carried digit to the column that it is added in', () => {
		const sheet = press(open('+', '478 85'), '3 u1 6 u1 5');
		expect(draw(sheet)[0]).toBe('_11 ');
		expect(sheet.check().verdict).toEqual({ kind: 'right' });
	});

	it('writes a borrowed ten beside its digit, and crosses out what it replaces', () => {
		const sheet = press(open('-', '432 178'), 'ul2 12 4');
		const top = sheet.rows.find(({ role }) => role === 'number');
		expect(top?.cells.map((cell) => cell && sheet.isReplaced(cell))).toEqual([false, true, true]);
		expect(draw(sheet).at(-1)).toBe('__4');
		expect(sheet.check().verdict).toBeUndefined();
	});

	it('says which column is the first wrong one, and keeps the right ones', () => {
		const sheet = press(open('-', '253 179'), '48');
		const { text, verdict } = sheet.check();
		expect(text).toBe('84');
		expect(verdict).toMatchObject({
			kind: 'wrong',
			diagnoses: [{ misconceptionId: 'borrows-without-lessening', feedback: { words: { key: 'columns.notLessened' } } }]
		});
		const found = sheet.rows.at(-1)?.cells.map((cell) => cell && sheet.foundAt(cell.key));
		expect(found).toEqual([undefined, 'wrong', 'right']);
		expect(sheet.active?.place).toBe(1);
		press(sheet, '7');
		expect(sheet.rows.at(-1)?.cells.map((cell) => cell && sheet.foundAt(cell.key))[1]).toBeUndefined();
	});

	it('takes the decimal sign between the digits where it is pressed, once in a row', () => {
		const sheet = press(open('+', '2.5 13.75'), '52 .6');
		expect(sheet.check().verdict).toBeUndefined();
		press(sheet, '1');
		expect(sheet.check()).toEqual({ text: '16.25', verdict: { kind: 'right' } });
		press(sheet, '.');
		expect(sheet.check().verdict).toMatchObject({ diagnoses: [{ misconceptionId: 'lines-up-last-digits' }] });
	});

	it('shows of a multiplication the carried digits of the row that is written', () => {
		const sheet = open('×', '347 26');
		expect(draw(sheet)).toEqual([' ___ ', '  347', '   26', ' ____', '_____', '_____']);
		press(sheet, '2u4 8u2 02');
		expect(draw(sheet)).toEqual([' ___ ', '  347', '   26', ' 2082', '_____', '_____']);
		press(sheet, '04');
		expect(draw(sheet)).toEqual([' ___ ', '  347', '   26', ' 2082', '___40', '_____']);
		expect(sheet.check().verdict).toBeUndefined();
	});

	it('is content with the answer alone', () => {
		const sheet = press(open('×', '347 26'), 'ddddd 2209');
		expect(sheet.check()).toEqual({ text: '9022', verdict: { kind: 'right' } });
	});

	it('grows a division downwards, step by step', () => {
		const sheet = open('÷', '827 8');
		expect(draw(sheet)).toEqual(['___', '827']);
		press(sheet, '18');
		expect(draw(sheet)).toEqual(['1__', '827', '8  ', '___']);
		press(sheet, '20');
		expect(draw(sheet)[0]).toBe('10_');
		press(sheet, '7324');
		expect(sheet.check().verdict).toBeUndefined();
		press(sheet, '3');
		expect(sheet.check()).toEqual({ text: '103 r 3', verdict: { kind: 'right' } });
	});

	it('asks for something before it judges', () => {
		expect(open('+', '41 27').check().verdict).toMatchObject({ kind: 'unreadable' });
	});

	it('steps back from an empty place to erase', () => {
		const sheet = press(open('+', '41 27'), '8 <');
		expect(draw(sheet).at(-1)).toBe('___');
		expect(sheet.active?.place).toBe(0);
	});
});
