import type { Template } from '../exercise/template';
import { compareAttempts, isHelped, type Attempt } from './attempt';

export type Level = Template['level'];

/** How the learner came to her level: at the very start, by moving, or by staying. */
export type LevelMove = 'start' | 'up' | 'down' | 'stay';

/** Two in a row move a learner: up when right alone, down when wrong. */
const ROW = 2;

/**
 * The level a learner is on, from her attempts at one lesson. She begins on the easiest of `levels`; two right in a row
 * at her level move her up, two wrong down. An item right with help breaks both rows. Attempts at other levels are not counted.
 * `move` tells of the last attempt only.
 */
export function followLevel(
	levels: readonly Level[],
	attempts: readonly Attempt[]
): { readonly level: Level; readonly move: LevelMove } {
	const ladder = [...levels].sort((first, second) => first - second);
	let rung = 0;
	let row = 0;
	let move: LevelMove = 'start';
	for (const attempt of [...attempts].sort(compareAttempts)) {
		if (attempt.tryNumber !== 1 || attempt.outcome === 'other-form') continue;
		move = 'stay';
		if (attempt.level !== ladder[rung]) continue;
		row = extendRow(row, attempt);
		if (row >= ROW && rung < ladder.length - 1) {
			rung++;
			row = 0;
			move = 'up';
		} else if (row <= -ROW && rung > 0) {
			rung--;
			row = 0;
			move = 'down';
		}
	}
	return { level: ladder[rung] ?? 1, move };
}

/** A positive row is right answers, a negative one wrong answers. */
function extendRow(row: number, attempt: Attempt): number {
	if (attempt.outcome === 'wrong' || attempt.outcome === 'shown') return Math.min(row, 0) - 1;
	return isHelped(attempt) ? 0 : Math.max(row, 0) + 1;
}
