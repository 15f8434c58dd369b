import { LIST_MARK, type Picture } from '$lib/domain/lesson/picture';
import { readNumber } from './picture-values';

export interface BarChart {
	/** Heights from 0 to 1, with what stands under each bar. */
	readonly bars: readonly { readonly label: string; readonly height: number }[];
	/** Lines of the axis from the bottom, 0 included. */
	readonly lines: readonly { readonly value: number; readonly height: number }[];
}

const MOST_BARS = 12;
const MOST_LINES = 12;
/** Steps that children read easily. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000];

/** Where the bars and the lines of the axis stand. Odd values of a pack are mended: nothing here fails. */
export function layOutBarChart(values: Picture['values']): BarChart {
	const labels = (values['labels'] ?? '').split(LIST_MARK).slice(0, MOST_BARS);
	const numbers = (values['values'] ?? '').split(LIST_MARK).map((text) => readNumber({ text }, 'text') ?? 0);
	const tallest = Math.max(0, readNumber(values, 'max') ?? 0, ...numbers);
	const given = readNumber(values, 'step') ?? 0;
	const isFit = given > 0 && tallest / given <= MOST_LINES;
	const step = isFit ? given : (STEPS.find((size) => tallest / size <= 8) ?? Math.max(1, Math.ceil(tallest / 8)));
	const count = Math.max(1, Math.ceil(tallest / step));
	const top = count * step;
	return {
		bars: labels.map((label, place) => ({ label, height: Math.min(1, Math.max(0, numbers[place] ?? 0) / top) })),
		lines: Array.from({ length: count + 1 }, (_, place) => ({ value: place * step, height: place / count }))
	};
}

/** A number under a bar is a name, most often a year: its digits are the learner's own, but 2023 is not written 2,023. */
export function writeLabel(label: string, writeDigit: (digit: string) => string): string {
	return label.replace(/[0-9]/g, writeDigit);
}
