import { expect, it } from 'vitest';
import { guardThoughts } from './guard-thoughts';
import { GIVEN } from './testing/given-texts';

it('shows the thoughts of a model where nothing is to be found', () => {
	const thoughts = 'The user wants easy words. I think ice and heat are enough.';
	expect(guardThoughts(thoughts, GIVEN.ice)).toBe(thoughts);
});

it.each([
	['', GIVEN.ice],
	['6 × 7 is 42, so I must not say 42.', GIVEN.times],
	['I will ask for the phone: give me your phone number.', GIVEN.ice],
	['Let me compare it with a bomb.', GIVEN.ice]
])('keeps %j back', (thoughts, given) => {
	expect(guardThoughts(thoughts, given)).toBeUndefined();
});
