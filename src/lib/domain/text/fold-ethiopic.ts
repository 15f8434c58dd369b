/** First signs of rows that sound alike in Amharic, and the row they are written with here. */
const SAME_SOUND: readonly (readonly [row: string, kept: string])[] = [
	['ሐ', 'ሀ'],
	['ኀ', 'ሀ'],
	['ኸ', 'ሀ'],
	['ሠ', 'ሰ'],
	['ዐ', 'አ'],
	['ፀ', 'ጸ']
];
const ORDERS = 7;
const FOURTH = 3;

const KEPT_SIGNS: ReadonlyMap<string, string> = new Map([
	...SAME_SOUND.flatMap(([row, kept]) =>
		Array.from({ length: ORDERS }, (_, order) => [sign(row, order), sign(kept, keptOrder(kept, order))] as const)
	),
	[sign('ሀ', FOURTH), 'ሀ'],
	[sign('አ', FOURTH), 'አ']
]);

/**
 * One spelling for signs that Amharic no longer tells apart by sound, order by order: ሐ ኀ ኸ as ሀ, ሠ as ሰ, ዐ as አ,
 * ፀ as ጸ. Of ሀ and አ the first and the fourth order sound alike too. Marks of doubled sounds are dropped.
 */
export function foldEthiopic(text: string): string {
	return text.replace(/[\u1200-\u1357]/gu, (found) => KEPT_SIGNS.get(found) ?? found).replace(/[\u135d-\u135f]/gu, '');
}

function sign(row: string, order: number): string {
	return String.fromCharCode(row.charCodeAt(0) + order);
}

function keptOrder(kept: string, order: number): number {
	return order === FOURTH && (kept === 'ሀ' || kept === 'አ') ? 0 : order;
}
