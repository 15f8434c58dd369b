/** The place of a variable in a text: `{x}`, or `{x:decimal}` for 0.75 where `{x}` would be 3/4. */
export interface Slot {
	readonly name: string;
	readonly form?: 'decimal';
}

const DECIMAL = ':decimal';

/** Reads what stands between the braces. */
export function readSlot(text: string): Slot {
	return text.endsWith(DECIMAL) ? { name: text.slice(0, -DECIMAL.length), form: 'decimal' } : { name: text };
}

export function writeSlot({ name, form }: Slot): string {
	return `{${name}${form === undefined ? '' : DECIMAL}}`;
}
