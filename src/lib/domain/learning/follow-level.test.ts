import { describe, expect, it } from 'vitest';
import type { Attempt } from './attempt';
import { followLevel, type Level } from './follow-level';
import { sampleAttempt } from './sample-attempt';

/** `1R` is right alone at level 1, `2W` wrong, `1h` right with a hint, `1s` shown, `1o` another form, `1t` a second try. */
function play(moves: string): Attempt[] {
	const change: Record<string, Partial<Attempt>> = {
		R: {},
		W: { outcome: 'wrong' },
		h: { hintsSeen: 1 },
		s: { outcome: 'shown' },
		o: { outcome: 'other-form' },
		t: { outcome: 'wrong', tryNumber: 2 }
	};
	return moves
		.split(' ')
		.filter(Boolean)
		.map((move, index) =>
			sampleAttempt({ at: index + 1, level: Number(move[0]) as Level, ...change[move[1] as string] })
		);
}

describe('followLevel', () => {
	it.each([
		['', 1, 'start'],
		['1R', 1, 'stay'],
		['1R 1R', 2, 'up'],
		['1R 1R 2R', 2, 'stay'],
		['1R 1W 1R', 1, 'stay'],
		['1R 1h 1R', 1, 'stay'],
		['1R 1o 1R', 2, 'up'],
		['1W 1W', 1, 'stay'],
		['1R 1R 2W 2W', 1, 'down'],
		['1R 1R 2W 2t 2R', 2, 'stay'],
		['1R 1R 2s 2s', 1, 'down'],
		['1R 1R 2R 2R 3R 3R', 3, 'stay'],
		['3R 3R', 1, 'stay']
	])('after "%s" the level is %i (%s)', (moves, level, move) => {
		expect(followLevel([1, 2, 3], play(moves))).toEqual({ level, move });
	});

	it('steps over a level that the lesson has not', () => {
		expect(followLevel([3, 1], play('1R 1R')).level).toBe(3);
	});

	it('reads the attempts in the order they happened', () => {
		expect(followLevel([1, 2, 3], play('1R 1R 2W 2W').reverse()).level).toBe(1);
	});
});
