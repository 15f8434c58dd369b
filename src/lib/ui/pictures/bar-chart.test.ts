import { expect, it } from 'vitest';
import { layOutBarChart, writeLabel } from './bar-chart';

it('stands bars on an axis of the wanted steps', () => {
	const chart = layOutBarChart({ values: '10|40|25', labels: 'jan|feb|mar', step: '10', max: '50' });
	expect(chart.bars).toEqual([
		{ label: 'jan', height: 0.2 },
		{ label: 'feb', height: 0.8 },
		{ label: 'mar', height: 0.5 }
	]);
	expect(chart.lines.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40, 50]);
});

it('finds a step that is easily read, and room for the tallest bar', () => {
	const { lines, bars } = layOutBarChart({ values: '3|17', labels: 'A|B' });
	expect(lines.map(({ value }) => value)).toEqual([0, 5, 10, 15, 20]);
	expect(bars[1]?.height).toBe(17 / 20);
});

it('draws something whatever a pack says', () => {
	expect(layOutBarChart({ values: 'x|-4', labels: 'A|B|C', step: '0' }).bars.map(({ height }) => height)).toEqual([
		0, 0, 0
	]);
	expect(layOutBarChart({ values: '100000', labels: 'A', step: '1' }).lines.length).toBeLessThan(14);
});

it('writes the year 2023 under a bar without a comma, in the digits of the country', () => {
	const arabicIndic = (digit: string): string => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit));
	expect(writeLabel('2023', (digit) => digit)).toBe('2023');
	expect(writeLabel('2023', arabicIndic)).toBe('٢٠٢٣');
	expect(writeLabel('B', arabicIndic)).toBe('B');
});
