import { expect, it } from 'vitest';
import { asId, type ProfileId } from '../base/ids';
import {
	addMembers,
	chooseGroup,
	EMPTY_CLASS,
	joinMembers,
	listPresent,
	noteHand,
	putMembers,
	MOST_MEMBERS,
	putGroup,
	readClassContent,
	removeGroup,
	removeMember,
	setLeft,
	type GroupId
} from './class-content';

const [amina, baraka] = [asId<ProfileId>('amina'), asId<ProfileId>('baraka')];
const red = asId<GroupId>('g1');
const both = addMembers(EMPTY_CLASS, [amina, baraka]);

it('adds each learner once, and no more than a class holds', () => {
	expect(addMembers(both, [baraka, amina])).toEqual(both);
	const many = Array.from({ length: MOST_MEMBERS + 5 }, (_, place) => asId<ProfileId>(`p${place}`));
	expect(addMembers(EMPTY_CLASS, many).members).toHaveLength(MOST_MEMBERS);
});

it('keeps who has left in the list, out of the class, until she is put back', () => {
	const left = setLeft(both, amina, true);
	expect(listPresent(left).map(({ profileId }) => profileId)).toEqual([baraka]);
	expect(setLeft(left, amina, false)).toEqual(both);
	expect(removeMember(left, amina).members).toEqual([{ profileId: baraka }]);
});

it('takes a group away without its members', () => {
	const grouped = chooseGroup(putGroup(both, { id: red, name: 'Red' }), amina, red);
	expect(grouped.members[0]).toEqual({ profileId: amina, groupId: red });
	expect(putGroup(grouped, { id: red, name: 'Rose' }).groups).toEqual([{ id: red, name: 'Rose' }]);
	expect(removeGroup(grouped, red)).toEqual(both);
});

it('reads what it wrote, and of what does not fit only the rest', () => {
	const full = setLeft(chooseGroup(putGroup(both, { id: red, name: 'Red' }), amina, red), baraka, true);
	expect(readClassContent(JSON.parse(JSON.stringify(full)))).toEqual(full);
	for (const odd of [null, {}, { members: [{}], groups: [] }, { members: 7 }])
		expect(readClassContent(odd)).toEqual(EMPTY_CLASS);
	const spoilt = { ...full, members: [...full.members, { profileId: 'c', hands: [{ key: '', learnerId: '' }] }] };
	expect(readClassContent(spoilt)).toEqual(full);
});

it('takes a learner of another class over with her phones, without her group', () => {
	const hand = { key: 'ab'.repeat(32), learnerId: asId<ProfileId>('amina-at-home') };
	const [moved] = chooseGroup(noteHand(both, amina, hand), amina, red).members;
	expect(putMembers(EMPTY_CLASS, moved ? [moved] : []).members).toEqual([{ profileId: amina, hands: [hand] }]);
});

it('makes one member of two, who is in the class when one of the two is', () => {
	const joined = { profileId: amina, joinedIds: [baraka] };
	expect(joinMembers(both, amina, baraka).members).toEqual([joined]);
	expect(joinMembers(setLeft(both, amina, true), amina, baraka).members).toEqual([joined]);
	const left = setLeft(setLeft(both, amina, true), baraka, true);
	expect(joinMembers(left, amina, baraka).members).toEqual([{ ...joined, hasLeft: true }]);
	// In another class of the same teacher she may have only one seat, under the other profile.
	expect(joinMembers(addMembers(EMPTY_CLASS, [baraka]), amina, baraka).members).toEqual([joined]);
	expect(joinMembers(addMembers(EMPTY_CLASS, [amina]), amina, baraka).members).toEqual([{ profileId: amina }]);
	expect(readClassContent(joinMembers(both, amina, baraka)).members).toEqual([joined]);
});
