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
	['2^3 × 5%', '2 to the power 3 times 5 percent'],
	['(x - 1) ÷ 2', 'open bracket x minus 1 close bracket divided by 2'],
	['{a} ≤ 20 °C', 'a is at most 20 °C'],
	['(a+b)/2', 'a plus b over 2']
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
