import { expect, it } from 'vitest';
import { asId, type ProfileId } from '../base/ids';
import { takeSeat, type Seat } from './seats';

const id = (name: string): ProfileId => asId<ProfileId>(name);
const hand = (name: string) => ({ key: `key of ${name}`, learnerId: id(`${name} at home`) });
const amina: Seat = { profileId: id('amina'), nickname: 'Amina', hands: [] };
const baraka: Seat = { profileId: id('baraka'), nickname: 'Baraka', hands: [hand('baraka')] };
const seats = [amina, baraka];

it.each([
	['who learns on this phone herself', { key: 'new', learnerId: id('amina'), nickname: 'Somebody' }, 0],
	['a phone that has handed in before, whatever it calls her', { ...hand('baraka'), nickname: 'Barry' }, 1],
	['a profile that has, from another phone', { key: 'new', learnerId: id('baraka at home'), nickname: 'Barry' }, 1],
	['the name of a learner who has handed in nothing', { ...hand('amina'), nickname: ' amina ' }, 0],
	['a name that is taken by another phone: a seat of her own', { ...hand('other'), nickname: 'Baraka' }, 2],
	['nobody of this class: a seat of her own', { ...hand('chege'), nickname: 'Chege' }, 2]
])('%s', (_, sender, at) => {
	const seated = takeSeat(seats, sender);
	expect(seated.at).toBe(at);
	expect(seated.seats[at]?.hands.at(-1)).toEqual({ key: sender.key, learnerId: sender.learnerId });
	// Her next slip finds the same seat.
	expect(takeSeat(seated.seats, sender)).toEqual(seated);
});

it('puts nobody on a name that two have', () => {
	const two = [amina, { ...amina, profileId: id('amina-2') }];
	expect(takeSeat(two, { ...hand('amina'), nickname: 'Amina' }).at).toBe(2);
});
