import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardRewording, type RewordingProblem } from './guard-rewording';
import { BAD } from './testing/bad-rewordings';
import { GIVEN, type GivenName } from './testing/given-texts';
import { GOOD } from './testing/good-rewordings';

const kinds = Object.keys(BAD) as RewordingProblem['kind'][];
const names = Object.keys(GOOD) as GivenName[];

describe('guardRewording', () => {
	it.each(kinds)('stops what small models write: %s', (kind) => {
		const cases: readonly (readonly [GivenName, string])[] = BAD[kind];
		const wrong = cases.flatMap<object>(([name, text]) => {
			const guarded = guardRewording(text, GIVEN[name]);
			if (guarded.ok) return [{ text, stopped: false }];
			return guarded.error.kind === kind ? [] : [{ text, by: guarded.error }];
		});
		expect(wrong).toEqual([]);
	});

	it.each(names)('lets honest rewordings through: %s', (name) => {
		const stopped = GOOD[name].flatMap((text) => {
			const guarded = guardRewording(text, GIVEN[name]);
			return guarded.ok ? [] : [{ text, by: guarded.error }];
		});
		expect(stopped).toEqual([]);
	});

	it('is tried on at least 200 bad and 100 good texts', () => {
		expect(kinds.flatMap((kind) => BAD[kind]).length).toBeGreaterThanOrEqual(200);
		expect(names.flatMap((name) => GOOD[name]).length).toBeGreaterThanOrEqual(100);
	});

	it('cuts a text that was broken off back to its last whole sentence', () => {
		const cut = guardRewording(
			'Heat makes the particles faster. Then the ice melts. Its particles leave the',
			GIVEN.ice
		);
		expect(cut).toEqual({ ok: true, value: 'Heat makes the particles faster. Then the ice melts.' });
	});

	it('stops what is told in the part that is cut off', () => {
		const cut = guardRewording('Heat makes the particles faster. Send money to', GIVEN.ice);
		expect(cut).toMatchObject({ ok: false, error: { kind: 'personal' } });
	});

	it('takes off the talk and the marks around an answer', () => {
		const wrapped = guardRewording('Sure! Here is a simple version:\n\n**Heat** makes ice melt.', GIVEN.ice);
		expect(wrapped).toEqual({ ok: true, value: 'Heat makes ice melt.' });
	});

	it('lets a number that was given be repeated, though the answer equals it, but not told as the answer', () => {
		const repeated = 'You have 20 and you spend 15 of it. Put them back and count.';
		expect(guardRewording(repeated, GIVEN.borrows).ok).toBe(true);
		const told = guardRewording('You have 20 and spend some of it. The answer is 15.', GIVEN.borrows);
		expect(told).toMatchObject({ ok: false, error: { kind: 'secret' } });
	});

	it('never throws, and never lets a secret number through', () => {
		const filler = fc.constantFrom('so', 'then', ',', 'it is', '=', '+', '(', '6', '8', 'half of', 'divide', '\n');
		const spelled = fc.constantFrom('3/4', '0.75', '0,75', '¾', '75%', '٣/٤', 'three quarters', '3 out of 4', '15/20');
		fc.assert(
			fc.property(
				fc.array(filler, { maxLength: 8 }),
				spelled,
				fc.array(filler, { maxLength: 8 }),
				(before, secret, after) => {
					const text = `Divide ${[...before, 'to', secret, 'parts', ...after].join(' ')}.`;
					expect(guardRewording(text, GIVEN.simplify).ok).toBe(false);
				}
			)
		);
	});

	it('never throws, whatever is written', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'aé ñ½²3٣ሀ。.?=+×/%<|>\n\u200f\ud83c𝟛الن-('), maxLength: 200 }),
				fc.constantFrom(...names),
				(text, name) => {
					expect(guardRewording(text, GIVEN[name])).toHaveProperty('ok');
				}
			),
			{ numRuns: 40 }
		);
	});
});
