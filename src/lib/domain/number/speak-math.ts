import type { MathNode, MathSign } from '../base/math-node';
import { message, type Message } from '../base/message';

const SIGN_KEYS: Readonly<Record<MathSign, string>> = {
	'+': 'engine.speakPlus',
	'-': 'engine.speakMinus',
	'×': 'engine.speakTimes',
	'÷': 'engine.speakDividedBy',
	'=': 'engine.speakEquals',
	'≠': 'engine.speakNotEqual',
	'<': 'engine.speakLess',
	'>': 'engine.speakMore',
	'≤': 'engine.speakAtMost',
	'≥': 'engine.speakAtLeast',
	':': 'engine.speakTo',
	'≈': 'engine.speakAbout',
	'→': 'engine.speakBecomes'
};

/** Fractions that languages have a word for. */
const NAMED_FRACTIONS: ReadonlyMap<string, string> = new Map([
	['1/2', 'engine.speakHalf'],
	['1/3', 'engine.speakThird'],
	['1/4', 'engine.speakQuarter'],
	['3/4', 'engine.speakThreeQuarters']
]);

const NAMED_POWERS: ReadonlyMap<string, string> = new Map([
	['2', 'engine.speakSquared'],
	['3', 'engine.speakCubed']
]);

/** How mathematics is read aloud, as a tree of messages that each language words in its own order. */
export function speakMath(node: MathNode): Message {
	switch (node.kind) {
		case 'number':
			return message('engine.speakNumber', { number: node });
		case 'letter':
			return message('engine.speakName', { name: node.name });
		case 'slot':
			return message('engine.speakName', { name: node.name });
		case 'unit':
			return message('engine.speakName', { name: node.symbol });
		case 'blank':
			return message('engine.speakBlank');
		case 'sign':
			return message(SIGN_KEYS[node.sign]);
		case 'group':
			return message('engine.speakGroup', { inner: speakMath(node.inner) });
		case 'percent':
			return message('engine.speakPercent', { inner: speakMath(node.inner) });
		case 'mixed':
			return message('engine.speakMixed', { whole: speakMath(node.whole), fraction: speakMath(node.fraction) });
		case 'fraction':
			return speakFraction(node.top, node.bottom);
		case 'power':
			return speakPower(node.base, node.exponent);
		case 'row':
			return speakRow(sayProducts(node.items));
	}
}

function speakFraction(top: MathNode, bottom: MathNode): Message {
	const named =
		top.kind === 'number' && bottom.kind === 'number' ? NAMED_FRACTIONS.get(`${top.text}/${bottom.text}`) : undefined;
	if (named !== undefined) return message(named);
	const key = top.kind === 'row' ? 'engine.speakAllOver' : 'engine.speakFraction';
	return message(key, { top: speakMath(top), bottom: speakMath(bottom) });
}

function speakPower(base: MathNode, exponent: MathNode): Message {
	const named = exponent.kind === 'number' ? NAMED_POWERS.get(exponent.text) : undefined;
	return message(named ?? 'engine.speakPower', { base: speakMath(base), exponent: speakMath(exponent) });
}

/** `2x` is heard well as it stands; beside brackets and behind a fraction the unseen times sign is said. */
function sayProducts(items: readonly MathNode[]): readonly MathNode[] {
	const times: MathNode = { kind: 'sign', sign: '×' };
	return items.flatMap((item, index) => (hidesTimes(items[index - 1], item) ? [times, item] : [item]));
}

function hidesTimes(before: MathNode | undefined, item: MathNode): boolean {
	if (!before || !isFactor(before) || !isFactor(item)) return false;
	return isBracketed(before) || isBracketed(item) || before.kind === 'fraction';
}

/** Longer names are words, as in gcd(4, 6). */
function isFactor(node: MathNode): boolean {
	return node.kind === 'letter' ? /^\p{L}$/u.test(node.name) : !['sign', 'unit', 'blank'].includes(node.kind);
}

function isBracketed(node: MathNode): boolean {
	return node.kind === 'group' || (node.kind === 'power' && node.base.kind === 'group');
}

/** Halves the row again and again, so that even a long one is a shallow tree. */
function speakRow(items: readonly MathNode[]): Message {
	const [only] = items;
	if (only === undefined) return message('engine.speakBlank');
	if (items.length === 1) return speakMath(only);
	const middle = Math.ceil(items.length / 2);
	return message('engine.speakRow', { first: speakRow(items.slice(0, middle)), rest: speakRow(items.slice(middle)) });
}
