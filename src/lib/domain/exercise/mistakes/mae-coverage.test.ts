import { describe, expect, it } from 'vitest';
import { DOCUMENTED_MISTAKES } from './documented-mistakes.testing';
import { MISCONCEPTION_RULES } from './rules';

/**
 * The MaE list of 55 documented misconceptions in middle-school mathematics (MIT licence), whose examples come from
 * Ashlock 2006, Kilpatrick et al. 2001 and others. Only its ids and numbers are here, not its texts.
 */
const ALL_ENTRIES = Array.from({ length: 55 }, (_, index) => `MaE${String(index + 1).padStart(2, '0')}`);

/** A rule has the misconception, but the entry's own question is words, or its answer comes to the right value. */
const SHOWN_BY_OTHER_EXAMPLES: Readonly<Record<string, string>> = {
	MaE14: 'drops-rest-in-each-part', // 4/6 ÷ 2/2 = 2/3 is right by value: nothing was left over to drop.
	MaE23: 'adds-instead-of-scaling', // A price in two shops, in several steps.
	MaE27: 'treats-the-first-as-one', // Its 810 comes of several jumps; its explanation names this thinking.
	MaE28: 'area-grows-like-length', // The answer is a sentence; the study it is from counts this answer.
	MaE51: 'equals-means-the-answer' // The answer is a sentence about the sign.
};

const NOT_COVERED: Readonly<Record<string, string>> = {
	MaE02: 'needs the picture: parts of unequal size',
	MaE03: 'free text; its answer is right, found by computing',
	MaE25: 'free text; its answer is right, the ratio is not seen',
	MaE26: 'a ratio in words; its answer is right as a decimal',
	MaE35: 'a drawing for a word problem',
	MaE36: 'a drawing for a word problem',
	MaE37: 'needs the graph: a broken scale',
	MaE38: 'needs the graph: slope',
	MaE39: 'free text: linear or exponential growth',
	MaE40: 'needs the graph: slope and intercept',
	MaE41: 'needs the graph: a table drawn from a curve',
	MaE43: 'needs the graph: coordinates swapped',
	MaE44: 'needs the graph: read along the other axis',
	MaE46: 'free text: what a letter stands for',
	MaE47: 'always, sometimes or never: no task of this kind',
	MaE48: 'free text in a word problem',
	MaE49: 'a word problem done without an equation',
	MaE50: 'a word problem put into several equations',
	MaE53: 'free text: a list in place of an equation'
};

describe('the MaE list', () => {
	const restated = new Set(
		DOCUMENTED_MISTAKES.map(({ source }) => source).filter((source) => source.startsWith('MaE'))
	);

	it('is covered, or it is said why not', () => {
		const known = [...restated, ...Object.keys(SHOWN_BY_OTHER_EXAMPLES), ...Object.keys(NOT_COVERED)];
		expect([...known].sort()).toEqual(ALL_ENTRIES);
	});

	it('is named as the source by the rules that cover it', () => {
		const named = new Set(
			MISCONCEPTION_RULES.flatMap(({ sources }) => sources).filter((source) => source.startsWith('MaE'))
		);
		expect([...named].sort()).toEqual([...restated, ...Object.keys(SHOWN_BY_OTHER_EXAMPLES)].sort());
		for (const [entry, id] of Object.entries(SHOWN_BY_OTHER_EXAMPLES)) {
			expect(MISCONCEPTION_RULES.find((rule) => rule.id === id)?.sources).toContain(entry);
			expect(DOCUMENTED_MISTAKES.some(({ rule }) => rule === id)).toBe(true);
		}
	});
});
