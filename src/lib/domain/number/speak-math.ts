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
			return message('engine.speakPower', { base: speakMath(node.base), exponent: speakMath(node.exponent) });
		case 'row':
			return speakRow(node.items);
	}
}

function speakFraction(top: MathNode, bottom: MathNode): Message {
	const named =
		top.kind === 'number' && bottom.kind === 'number' ? NAMED_FRACTIONS.get(`${top.text}/${bottom.text}`) : undefined;
	return named === undefined
		? message('engine.speakFraction', { top: speakMath(top), bottom: speakMath(bottom) })
		: message(named);
}

/** Halves the row again and again, so that even a long one is a shallow tree. */
function speakRow(items: readonly MathNode[]): Message {
	const [only] = items;
	if (only === undefined) return message('engine.speakBlank');
	if (items.length === 1) return speakMath(only);
	const middle = Math.ceil(items.length / 2);
	return message('engine.speakRow', { first: speakRow(items.slice(0, middle)), rest: speakRow(items.slice(middle)) });
}
