import { printNumber } from '../print-number';
import type { ReadNumberOptions } from '../read-number';
import type { Quantity } from './quantity';

/** The quantity in canonical text, as the country writes decimals. `readQuantity` reads the same parts again. */
export function printQuantity({ parts }: Quantity, options: ReadNumberOptions): string {
	return parts
		.map(({ number, unit }) => {
			const text = printNumber(number, options);
			return unit.isBefore ? `${unit.symbol} ${text}` : `${text} ${unit.symbol}`;
		})
		.join(' ');
}
