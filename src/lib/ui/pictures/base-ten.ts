import type { Picture } from '$lib/domain/lesson/picture';
import { readCount } from './picture-values';

/** Digits and where they stand: place 0 is the ones, -1 the tenths. */
export interface PlacedDigit {
	readonly digit: string;
	readonly place: number;
}

const MOST_DIGITS = 7;

/** The digits of a number such as `4725` or `3.08`, from the left; nothing where it is no such number. */
export function placeDigits(values: Picture['values']): readonly PlacedDigit[] {
	const text = toDecimal(values['number'] ?? '');
	const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
	const digits = [...whole, ...decimals].slice(0, MOST_DIGITS);
	return digits.map((digit, at) => ({ digit, place: whole.length - 1 - at }));
}

/** Drawn numbers come as fractions: `77/25` is 3.08. */
function toDecimal(text: string): string {
	const [, top, bottom] = /^(\d+)\/(\d+)$/.exec(text.trim()) ?? [];
	if (top === undefined || bottom === undefined) return text.trim();
	const value = Number(top) / Number(bottom);
	return Number.isFinite(value) ? String(Number(value.toFixed(3))) : '';
}

/** How many hundreds, tens and ones the number has. */
export function countBlocks(values: Picture['values']): { hundreds: number; tens: number; ones: number } {
	const number = readCount(values, 'number', { min: 0, max: 999 });
	return { hundreds: Math.floor(number / 100), tens: Math.floor(number / 10) % 10, ones: number % 10 };
}
