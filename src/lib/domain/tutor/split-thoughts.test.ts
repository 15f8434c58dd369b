import { expect, it } from 'vitest';
import { splitThoughts } from './split-thoughts';

it.each([
	['Ice melts.', '', 'Ice melts.', false],
	['<think>\nHeat, then?\n</think>\n\nIce melts.', 'Heat, then?', 'Ice melts.', false],
	['Heat, then?</think>Ice melts.', 'Heat, then?', 'Ice melts.', false],
	['<think>Heat and', 'Heat and', '', true],
	['Say <think> aloud.', '', 'Say <think> aloud.', false],
	['', '', '', false]
])('parts %j', (text, thoughts, answer, isThinking) => {
	expect(splitThoughts(text)).toEqual({ thoughts, answer, isThinking });
});
