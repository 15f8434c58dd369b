import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../../../../locales/en/mistakes.json';
import type { Message } from '../../base/message';
import { PICTURE_NAMES, PICTURE_PARAMETERS } from '../../lesson/picture';
import { anyTask } from '../task/any-task.testing';
import { rightOutcome } from '../task/right-outcome';
import { MISCONCEPTION_RULES } from './rules';
import { sameOutcome } from './same-outcome';
import { SLIPS } from './slips';
import { sentenceOf } from './define-rule';

const everyRule = MISCONCEPTION_RULES.map((rule) => [String(rule.id), rule] as const);

/** The English sentence, and the placeholders that the message leaves empty. */
function readEnglish({ key, values = {} }: Message): {
	readonly text: string | undefined;
	readonly empty: readonly string[];
} {
	const text = (english as Readonly<Record<string, string>>)[key.replace('mistakes.', '')];
	const wanted = [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
	return { text, empty: wanted.filter((name) => !(name in values)) };
}

describe('MISCONCEPTION_RULES', () => {
	it('has each id once', () => {
		expect(new Set(MISCONCEPTION_RULES.map(({ id }) => id)).size).toBe(MISCONCEPTION_RULES.length);
	});

	it.each(everyRule)('%s says its thinking and a counter-example with every number filled in', (_, rule) => {
		const { words, picture } = rule.explain();
		for (const message of [rule.name, words, ...(picture ? [picture.description] : [])]) {
			expect(readEnglish(message)).toEqual({ text: expect.any(String) as string, empty: [] });
		}
	});

	it.each(everyRule)('%s is led astray by its own example', (_, rule) => {
		const task = rule.example();
		const [wrong] = rule.apply(task);
		const right = rightOutcome(task);
		expect(wrong && right && !sameOutcome(wrong, right)).toBe(true);
	});

	it.each(everyRule)('%s draws only pictures that can be drawn', (_, rule) => {
		const { picture } = rule.explain();
		if (!picture) return;
		const name = PICTURE_NAMES.find((known) => known === picture.name);
		const { required, optional } = name ? PICTURE_PARAMETERS[name] : { required: [], optional: [] };
		expect(name).toBeDefined();
		expect(Object.keys(picture.values).filter((given) => ![...required, ...optional].includes(given))).toEqual([]);
		expect(required.filter((wanted) => !(wanted in picture.values))).toEqual([]);
	});

	it('never fails on any task', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				for (const rule of MISCONCEPTION_RULES) rule.apply(task);
			}),
			{ numRuns: 300 }
		);
	});

	it('has a sentence for every slip', () => {
		expect(SLIPS.map(({ id }) => readEnglish(sentenceOf('slip', id)).text).includes(undefined)).toBe(false);
	});
});
