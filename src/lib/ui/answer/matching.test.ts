import { describe, expect, it } from 'vitest';
import { addPair, Matching } from './matching.svelte';

describe('pairing by two taps', () => {
	it('joins the left entry with the right one tapped after it', () => {
		const matching = new Matching();
		expect(matching.pickLeft({}, 'ice')).toEqual({});
		expect(matching.pickRight({}, 'solid')).toEqual({ ice: 'solid' });
		expect(matching.selectedId).toBeUndefined();
	});

	it('does nothing with a right entry alone', () => {
		expect(new Matching().pickRight({ ice: 'solid' }, 'gas')).toBeUndefined();
	});

	it('takes a right entry over from its old pair', () => {
		expect(addPair({ ice: 'solid', steam: 'gas' }, 'rock', 'solid')).toEqual({ steam: 'gas', rock: 'solid' });
	});

	it('lets go of a pair by tapping its left entry twice', () => {
		const matching = new Matching();
		const pairs = { ice: 'solid' };
		expect(matching.pickLeft(pairs, 'ice')).toEqual(pairs);
		expect(matching.pickLeft(pairs, 'ice')).toEqual({});
	});
});
