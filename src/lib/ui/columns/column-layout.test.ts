import { describe, expect, it } from 'vitest';
import { rational } from '$lib/domain/number/rational';
import { rationalFromText } from '$lib/domain/number/rational-text';
import type { ColumnTask } from '$lib/domain/number/columns/column-work';
import { workColumns } from '$lib/domain/number/columns/work-columns';
import { layOutColumns } from './column-layout';

/** The grid as text: printed digits as they are, places to write in as `_`. */
function draw(operator: ColumnTask['operator'], texts: string, ending?: 'decimal'): readonly string[] {
	const numbers = texts.split(' ').map((text) => rationalFromText(text) ?? rational(0));
	const work = workColumns({ operator, numbers, ...(ending ? { ending } : {}) });
	if (!work) throw new Error(`no columns for ${texts}`);
	return layOutColumns(work).rows.map(({ cells }) => cells.map((cell) => (cell ? (cell.given ?? '_') : ' ')).join(''));
}

describe('layOutColumns', () => {
	it('does not tell by its places where a sum carries or how long it becomes', () => {
		expect(draw('+', '41 27')).toEqual(['__ ', ' 41', ' 27', '___']);
		expect(draw('+', '85 47')).toEqual(['__ ', ' 85', ' 47', '___']);
		expect(draw('-', '1000 998')).toEqual(['____', '____', '1000', ' 998', '____']);
		expect(draw('-', '87 23')).toEqual(['__', '87', '23', '__']);
	});

	it('has places for zeros that fill decimals up', () => {
		expect(draw('+', '4 0.25')).toEqual(['___ ', ' 4__', ' 025', '____']);
		expect(draw('-', '7 6.35')).toEqual(['___', '___', '7__', '635', '___']);
	});

	it('has a row for each digit that is multiplied by, each further to the left', () => {
		expect(draw('×', '347 6')).toEqual(['___ ', ' 347', '   6', '____']);
		expect(draw('×', '347 26')).toEqual([' ___ ', ' ___ ', '  347', '   26', '____ ', ' ____', '_____', '_____']);
	});

	it('sets a division out below its number', () => {
		expect(draw('÷', '618 3')).toEqual(['___', '618', '_  ', '___', ' __', '  _']);
		expect(draw('÷', '7 4', 'decimal')[1]).toBe('7__');
	});
});
