import { findLastIndex } from '../../base/find-last';
import type { Leaf } from '../../number/sum-tree';
import type { CalculationSign } from '../../number/work-out-sum';
import type { Calculation } from './apply-at-places';
import { atPlaces } from './define-rule';
import { leafOfDigits, plainNumbers } from './plain-number';

/** Two numbers under each other with the decimal signs in line; each list begins at the right. */
interface Columns {
	readonly above: readonly number[];
	readonly below: readonly number[];
	readonly places: number;
}

/** Undefined where nobody would write columns: one digit over one digit, fractions, negative numbers. */
function writeColumns(calculation: Calculation): Columns | undefined {
	const [first, second] = plainNumbers(calculation) ?? [];
	if (!first || !second) return undefined;
	const places = Math.max(first.places, second.places);
	const [above, below] = [first, second].map((number) => `${number.digits}${'0'.repeat(places - number.places)}`);
	const length = Math.max(above?.length ?? 0, below?.length ?? 0);
	if (length < 2) return undefined;
	const digitsOf = (text = ''): readonly number[] => [...text.padStart(length, '0')].reverse().map(Number);
	return { above: digitsOf(above), below: digitsOf(below), places };
}

/** Each entry is written in its column, from the right; entries of two digits push the rest to the left. */
function leafOfColumns(entries: readonly (number | string)[], places: number): Leaf {
	return leafOfDigits(BigInt([...entries].reverse().join('')), places);
}

/** Works column by column on `sign`. */
export function inColumns(
	sign: CalculationSign,
	work: (columns: Columns, calculation: Calculation) => readonly (number | string)[] | undefined
): ReturnType<typeof atPlaces> {
	return atPlaces((calculation) => {
		if (calculation.sign !== sign) return [];
		const columns = writeColumns(calculation);
		const entries = columns && work(columns, calculation);
		return columns && entries ? [leafOfColumns(entries, columns.places)] : [];
	});
}

/** A number of several digits times a number of one digit: the products from the right, with their carrying. */
export function byOneDigit(
	work: (digits: readonly number[], by: number) => readonly number[]
): ReturnType<typeof atPlaces> {
	return atPlaces((calculation) => {
		const [first, second] = (calculation.sign === '×' && plainNumbers(calculation)) || [];
		const [long, short] = first && second && first.digits < second.digits ? [second, first] : [first, second];
		if (!long || !short || short.digits > 9n || long.digits < 10n) return [];
		const entries = work([...String(long.digits)].reverse().map(Number), Number(short.digits));
		return [leafOfColumns(entries, long.places + short.places)];
	});
}

export function byManyDigits(work: (first: bigint, second: bigint) => bigint): ReturnType<typeof atPlaces> {
	return atPlaces((calculation) => {
		const [first, second] = (calculation.sign === '×' && plainNumbers(calculation)) || [];
		// A zero makes no row of its own.
		const rows = [...String(second?.digits ?? 0n)].filter((digit) => digit !== '0').length;
		if (!first || !second || first.digits < 10n || rows < 2) return [];
		return [leafOfDigits(work(first.digits, second.digits), first.places + second.places)];
	});
}

/** Only the last column keeps both digits. */
export function withoutCarry(sums: readonly number[]): readonly number[] {
	const last = findLastIndex(sums, (sum) => sum > 0);
	return sums.map((sum, column) => (column < last ? sum % 10 : sum));
}
