import { describe, expect, it } from 'vitest';
import { calculate } from '../task/sample-tasks.testing';
import { helpLadder } from './ladder';

const task = calculate('1/2 + 1/3');
const hints = [{ en: [] }, { en: [] }];
const engine = (...levels: readonly number[]) => levels.map((level) => ({ kind: 'engine', level }));
const authored = (...places: readonly number[]) => places.map((place) => ({ kind: 'authored', place }));

describe('helpLadder', () => {
	it('has four levels of the engine where the author wrote no hint', () => {
		expect(helpLadder({ hints: [], task }, 0)).toEqual(engine(1, 2, 3, 4));
	});

	it('lets the author’s hints stand for pointing and reminding, at the first line only', () => {
		expect(helpLadder({ hints, task }, 0)).toEqual([...authored(0, 1), ...engine(3, 4)]);
		expect(helpLadder({ hints, task }, 1)).toEqual(engine(1, 2, 3, 4));
	});

	it('has only what the author wrote where the engine knows no task', () => {
		expect(helpLadder({ hints }, 0)).toEqual(authored(0, 1));
		expect(helpLadder({ hints }, 2)).toEqual(authored(0, 1));
		expect(helpLadder({ hints: [] }, 0)).toEqual([]);
	});
});
