import { rational, type Rational } from '../rational';
import type { ColumnWork, FilledCells } from './column-work';

const FARTHEST_PLACE = 20;

/** The number that stands in a row as filled; undefined while a place between two digits, or all of it, is empty. */
export function readRow({ onesPlace }: ColumnWork, row: number, filled: FilledCells): Rational | undefined {
	const digits = new Map<number, string>();
	let point = onesPlace - 0.5;
	for (const [key, text] of Object.entries(filled)) {
		const [ownRow, place = 0] = key.split(':').map(Number);
		if (ownRow !== row || text === '') continue;
		if (text === '.') point = place;
		else digits.set(place, text);
	}
	const places = [...digits.keys()].sort((first, second) => second - first);
	const [highest, lowest] = [places[0], places.at(-1)];
	if (highest === undefined || lowest === undefined || highest - lowest + 1 !== places.length) return undefined;
	const text = places.map((place) => digits.get(place)).join('');
	const exponent = lowest - (point + 0.5);
	// Digits where a sign belongs, a sign where a digit belongs, or a place that no grid has.
	if (!/^\d+$/u.test(text) || !Number.isInteger(exponent) || Math.abs(exponent) > FARTHEST_PLACE) return undefined;
	return exponent < 0
		? rational(BigInt(text), 10n ** BigInt(-exponent))
		: rational(BigInt(text) * 10n ** BigInt(exponent));
}
