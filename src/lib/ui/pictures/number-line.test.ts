import { expect, it } from 'vitest';
import { layOutNumberLine, sizeNames } from './number-line';

it('marks each part and names the wholes', () => {
	const line = layOutNumberLine({ from: 0, to: 2, parts: 4, mark: 0.75 });
	expect(line.ticks).toHaveLength(9);
	expect(line.ticks.filter((tick) => tick.whole !== undefined).map((tick) => [tick.at, tick.whole])).toEqual([
		[0, 0],
		[0.5, 1],
		[1, 2]
	]);
	expect(line.mark).toBe(0.375);
});

it('leaves out a mark that is not on the line', () => {
	expect(layOutNumberLine({ from: 0, to: 1, parts: 2, mark: 1.5 })).not.toHaveProperty('mark');
	expect(layOutNumberLine({ from: 0, to: 1, parts: 2 })).not.toHaveProperty('mark');
});

it('draws only wholes where the parts would run together', () => {
	expect(layOutNumberLine({ from: 0, to: 10, parts: 24 }).ticks).toHaveLength(11);
});

it('draws a line even when its ends are the wrong way round', () => {
	expect(layOutNumberLine({ from: 3, to: 1, parts: 1 }).ticks.map((tick) => tick.whole)).toEqual([3, 4]);
});

it('keeps −5 and −4 apart on a line from −6 to 6', () => {
	const { ticks } = layOutNumberLine({ from: -6, to: 6, parts: 1 });
	// A minus and a digit are at most one and a half times as wide as the letters are high.
	expect(sizeNames(ticks, 250) * 1.5).toBeLessThan(250 / 12);
	expect(sizeNames(layOutNumberLine({ from: 0, to: 2, parts: 4 }).ticks, 250)).toBe(17);
});
