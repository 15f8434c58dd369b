import { median } from '../bench/median';

export interface Measured {
	readonly loadMs: number;
	readonly firstTokenMs: number;
	readonly tokensPerSecond: number;
	/** Undefined where the system does not tell. */
	readonly peakMb?: number | undefined;
}

/** Two runs with so many threads, one after the other, so that the machine was about as busy for both. */
export interface Pair {
	readonly threads: number;
	readonly ours: Measured;
	readonly stock: Measured;
}

/** One line of the verdict. */
export interface Verdict {
	readonly what: string;
	readonly value: number;
	readonly limit: number;
	readonly isOver: boolean;
}

/** Two equal programs differ by so much on a machine that does other things as well. */
const SLOWER_LIMIT = 1.1;
/** Stock takes about 850 MB for a model of 164 MB (models-in-the-browser.md 1.10). */
const PEAK_LIMIT_MB = 450;

const MEASURES = [
	{ name: 'load (s)', of: ({ loadMs }: Measured) => loadMs / 1000, digits: 2 },
	{ name: 'first token (s)', of: ({ firstTokenMs }: Measured) => firstTokenMs / 1000, digits: 2 },
	{ name: 'tokens/s', of: ({ tokensPerSecond }: Measured) => tokensPerSecond, digits: 1 },
	{ name: 'peak memory (MB)', of: ({ peakMb }: Measured) => peakMb ?? NaN, digits: 0 }
] as const;

const RATIOS = [
	{ name: 'load', of: (ours: Measured, stock: Measured) => ours.loadMs / stock.loadMs },
	{ name: 'first token', of: (ours: Measured, stock: Measured) => ours.firstTokenMs / stock.firstTokenMs },
	{ name: 'time a token', of: (ours: Measured, stock: Measured) => stock.tokensPerSecond / ours.tokensPerSecond }
] as const;

/** A table of medians as lines of text, a row for each way and number of threads. */
export function tabulate(pairs: readonly Pair[]): readonly string[] {
	const rows = groupByThreads(pairs).flatMap(([threads, group]) =>
		(['ours', 'stock'] as const).map((side) => [
			`${side}, ${countThreads(threads)}`,
			...MEASURES.map(({ of, digits }) => {
				const value = median(group.map((pair) => of(pair[side])));
				return Number.isNaN(value) ? '?' : value.toFixed(digits);
			})
		])
	);
	const table = [['', ...MEASURES.map(({ name }) => name)], ...rows];
	const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
	return table.map((row) =>
		row.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  ')
	);
}

/** Ours beside stock: the median of the pairs' own ratios, above 1 when ours is slower; and ours beside its limit. */
export function judge(pairs: readonly Pair[]): readonly Verdict[] {
	return groupByThreads(pairs).flatMap(([threads, group]) => {
		const ratios = RATIOS.map(({ name, of }) => {
			const value = median(group.map(({ ours, stock }) => of(ours, stock)));
			return compare(`${name}, ${countThreads(threads)}: ours is to stock as`, value, SLOWER_LIMIT);
		});
		const peaks = group.flatMap(({ ours }) => ours.peakMb ?? []);
		const what = `peak memory of ours, ${countThreads(threads)}, in MB:`;
		return peaks.length > 0 ? [...ratios, compare(what, median(peaks), PEAK_LIMIT_MB)] : ratios;
	});
}

function compare(what: string, value: number, limit: number): Verdict {
	// A number that is none says nothing good.
	return { what, value, limit, isOver: !(value <= limit) };
}

function groupByThreads(pairs: readonly Pair[]): readonly (readonly [number, readonly Pair[]])[] {
	const counts = [...new Set(pairs.map(({ threads }) => threads))];
	return counts.map((threads) => [threads, pairs.filter((pair) => pair.threads === threads)]);
}

function countThreads(threads: number): string {
	return `${threads} ${threads === 1 ? 'thread' : 'threads'}`;
}
