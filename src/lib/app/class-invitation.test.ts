import { afterEach, expect, it, vi } from 'vitest';
import type { Profile } from '../domain/learning/profile';
import { juma, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { ClassBook } from './class-book.svelte';
import { writeInvitation, writeJoinAnswer } from './class-invitation';
import { ClassList } from './class-list.svelte';
import { findClassOf, openLetter } from './open-letter';
import { SlipDesk } from './slip-desk.svelte';
import { trustTeacher } from './teacher-trust';
import { TestPhone, type TestApp } from './testing/test-phone';

afterEach(() => {
	vi.unstubAllGlobals();
});

async function start(choices: Parameters<TestApp['session']['create']>[0]) {
	const app = new TestPhone().open();
	await app.session.start();
	return { ...app, profile: valueOf(await app.session.create(choices)) };
}
type Phone = Awaited<ReturnType<typeof start>>;

async function makeClass({ storage, profile }: Phone, name: string) {
	const row = valueOf(await new ClassList(storage, profile.id).create(profile.id, name));
	return { row, invitation: valueOf(await writeInvitation(storage, profile, row)) };
}

/** A learner opens the code and says yes; gives what her phone then shows. */
async function join({ storage, profile }: Phone, letter: Uint8Array): Promise<Uint8Array> {
	const opened = await openLetter(storage, letter);
	if (opened.kind !== 'class') throw new Error(`not a class: ${opened.kind}`);
	return valueOf(await writeJoinAnswer(storage, profile, opened.invitation));
}

async function openDesk(phone: Phone, classId: Parameters<typeof ClassBook.prototype.move>[1]) {
	const book = new ClassBook(phone.storage, classId);
	await book.setLeft(phone.profile.id, false);
	return { book, desk: new SlipDesk(phone, phone.profile, book) };
}

const listOf = (book: ClassBook): Pick<Profile, 'nickname' | 'picture'>[] =>
	book.pupils.map(({ profile: { nickname, picture } }) => ({ nickname, picture }));

it('brings a learner with her name and picture into the class once, however often it is scanned', async () => {
	const teacher = await start({ ...juma, kind: 'teacher' });
	const { row, invitation } = await makeClass(teacher, '5B');
	const learner = await start(thandi);
	const answers = [await join(learner, invitation), await join(learner, invitation)] as const;
	const { book, desk } = await openDesk(teacher, row.id);
	await desk.take(answers[0]);
	expect(listOf(book)).toEqual([{ nickname: 'Thandi', picture: 'elephant' }]);
	const before = book.row;
	await desk.take(answers[1], answers[0]);
	expect(desk.taken.map(({ kind, isNew }) => [kind, isNew])).toEqual([
		['join', false],
		['join', false],
		['join', true]
	]);
	expect(book.row).toEqual(before);
	expect(desk.problems).toEqual([]);
});

it('finds her who stands in the list by name, and takes her back who had left', async () => {
	const teacher = await start({ ...juma, kind: 'teacher' });
	const { row, invitation } = await makeClass(teacher, '5B');
	const learner = await start(thandi);
	const answer = await join(learner, invitation);
	const { book, desk } = await openDesk(teacher, row.id);
	await book.addNames(['thandi', 'Amina'], teacher.i18n);
	await desk.take(answer);
	expect(book.present.map(({ profile }) => profile.nickname)).toEqual(['thandi', 'Amina']);
	const [pupil] = book.pupils;
	if (pupil) await book.setLeft(pupil.profile.id, true);
	expect(book.present).toHaveLength(1);
	await desk.take(answer);
	expect(book.present).toHaveLength(2);
	expect(desk.taken[0]).toEqual({ kind: 'join', nickname: 'Thandi', isNew: true });
});

it('is refused by another teacher and in another class, with nothing changed', async () => {
	const teacher = await start({ ...juma, kind: 'teacher' });
	const { row, invitation } = await makeClass(teacher, '5B');
	const other = await makeClass(teacher, '6A');
	const stranger = await start({ ...juma, kind: 'teacher' });
	const foreign = await makeClass(stranger, '5B');
	const answer = await join(await start(thandi), invitation);
	const desks = [await openDesk(teacher, other.row.id), await openDesk(stranger, foreign.row.id)] as const;
	await desks[0].desk.take(answer);
	expect(desks[0].desk.problems).toEqual([{ key: 'classroom.joinOtherClass', values: { name: 'Thandi' } }]);
	await desks[1].desk.take(answer, answer.slice(0, -1));
	expect(desks[1].desk.problems.map(({ key }) => key)).toEqual(['classroom.joinBadSignature', 'classroom.joinForeign']);
	for (const { book, desk } of desks) expect([book.pupils, desk.taken]).toEqual([[], []]);
	expect(await findClassOf(teacher.storage, teacher.profile.id, { kind: 'join', about: '00'.repeat(8) })).toBe(
		undefined
	);
	const opened = await openLetter(teacher.storage, answer);
	if (opened.kind !== 'join') throw new Error('not an answer');
	expect(await findClassOf(teacher.storage, teacher.profile.id, opened)).toBe(row.id);
	expect(await findClassOf(stranger.storage, stranger.profile.id, opened)).toBeUndefined();
});

it('asks who it is by four words, once for each teacher', async () => {
	const teacher = await start({ ...juma, kind: 'teacher' });
	const { invitation } = await makeClass(teacher, '5B');
	const learner = await start(thandi);
	const first = await openLetter(learner.storage, invitation);
	expect(first).toMatchObject({ kind: 'class', invitation: { className: '5B', teacher: 'Juma' } });
	expect(first.kind === 'class' && first.words?.split(' ')).toHaveLength(4);
	if (first.kind === 'class') await trustTeacher(learner.storage, first.invitation.teacherKey);
	expect(await openLetter(learner.storage, invitation)).toMatchObject({ kind: 'class', words: undefined });
	const changed = invitation.map((byte, at) => (at === 45 ? byte ^ 1 : byte));
	expect(await openLetter(learner.storage, changed)).toEqual({
		kind: 'failed',
		why: { key: 'assigned.badInvitation' }
	});
});
