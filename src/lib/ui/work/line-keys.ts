import type { TextKey } from '$lib/i18n/text-key';

/** A key of the line keypad: what it types, how it looks, and its name where the look says too little. */
export interface LineKey {
	readonly types: string;
	readonly shows: string;
	readonly name?: TextKey;
}

const SIGNS: readonly LineKey[] = [
	{ types: '+', shows: '+', name: 'practice.keyPlus' },
	{ types: '-', shows: '−', name: 'practice.keyMinus' },
	{ types: '×', shows: '×', name: 'practice.keyTimes' },
	{ types: '÷', shows: '÷', name: 'practice.keyDividedBy' },
	{ types: '/', shows: '⁄', name: 'practice.keyFractionBar' },
	{ types: '(', shows: '(', name: 'practice.keyOpen' },
	{ types: ')', shows: ')', name: 'practice.keyClose' },
	{ types: '=', shows: '=', name: 'practice.keyEquals' }
];

export interface LineKeysOptions {
	readonly digits: readonly string[];
	readonly decimalSign: string;
	/** Letters of the task. With letters there are powers, without them percents. */
	readonly letters: readonly string[];
}

/** The keys in their order, five in a row. */
export function lineKeys({ digits, decimalSign, letters }: LineKeysOptions): readonly LineKey[] {
	const plain = (sign: string): LineKey => ({ types: sign, shows: sign });
	const last: readonly LineKey[] =
		letters.length > 0
			? [...letters.map(plain), { types: '²', shows: '²', name: 'practice.keySquared' }]
			: [{ types: '%', shows: '%', name: 'practice.keyPercent' }];
	return [
		...digits.map(plain),
		...SIGNS,
		{ types: decimalSign, shows: decimalSign, name: 'practice.keyDecimal' },
		{ types: ' ', shows: '␣', name: 'practice.keySpace' },
		...last
	];
}
