import type { FormatTable } from './format-table';
import { formatNumber, type NumberStyle } from './numbers';

const UNITS = [
	{ name: 'gigabyte', bytes: 1e9 },
	{ name: 'megabyte', bytes: 1e6 },
	{ name: 'kilobyte', bytes: 1e3 }
] as const;

/** Bytes as phones count them (1 MB is a million), one decimal below ten, never less than 1 kB unless nothing. */
export function formatBytes(bytes: number, sizes: FormatTable['sizes'], style: NumberStyle): string {
	const unit = UNITS.find((candidate) => bytes >= candidate.bytes * 0.9995) ?? UNITS[2];
	const amount = bytes / unit.bytes;
	const decimals = unit.name === 'kilobyte' || amount >= 9.95 ? 0 : 1;
	const shown = bytes > 0 && amount < 1 && decimals === 0 ? 1 : Number(amount.toFixed(decimals));
	return sizes[unit.name].replace('{n}', formatNumber(shown, style));
}
