import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Message, MessageValue } from '../base/message';
import { isMessage } from '../base/message';
import { parseMath } from './parse-math';
import { speakMath } from './speak-math';
import english from '../../../../locales/en/engine.json';

const SENTENCES: Readonly<Record<string, string>> = english;

function say(spoken: Message): string {
	const sentence = SENTENCES[spoken.key.replace('engine.', '')] ?? `no words for ${spoken.key}`;
	return sentence.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => sayValue(spoken.values?.[name] ?? `no ${name}`));
}

function sayValue(value: MessageValue): string {
	if (typeof value !== 'object') return String(value);
	if (isMessage(value)) return say(value);
	return value.kind === 'number' ? value.text : value.kind;
}

it.each([
	['3/4 + 1/8 = _', 'three quarters plus 1 over 8 equals blank'],
	['1 1/2', '1 and one half'],
	['2^3 × 5%', '2 cubed times 5 percent'],
	['x^2 + x^4', 'x squared plus x to the power 4'],
	['2x - 3y', '2 x minus 3 y'],
	['3(x + 2)', '3 times open bracket x plus 2 close bracket'],
	['(x + 1)(x - 2)', 'open bracket x plus 1 close bracket times open bracket x minus 2 close bracket'],
	['(x + 1)^2y', 'open bracket x plus 1 close bracket squared times y'],
	['3/4x', 'three quarters times x'],
	['3/4 m', 'three quarters m'],
	['gcd(4)', 'gcd open bracket 4 close bracket'],
	['(x - 1) ÷ 2', 'open bracket x minus 1 close bracket divided by 2'],
	['{a} ≤ 20 °C', 'a is at most 20 °C'],
	['(a+b)/2', 'a plus b, all over 2']
])('says %s as "%s" in English', (source, words) => {
	const parsed = parseMath(source);
	expect(parsed.ok && say(speakMath(parsed.value))).toBe(words);
});

it('has English words for everything that can be written', () => {
	const pieces = fc.constantFrom(...'1 x cm {a} _ ( ) + - × ÷ : / ^ % = != < > <= >= ≈ -> ½'.split(' '), ' ');
	fc.assert(
		fc.property(fc.string({ unit: pieces, maxLength: 12 }), (source) => {
			const parsed = parseMath(source);
			if (parsed.ok) expect(say(speakMath(parsed.value))).not.toContain('no ');
		}),
		{ numRuns: 1_000 }
	);
});
