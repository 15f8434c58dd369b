import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { succeed } from '../domain/base/result';
import { juma, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Backups, FoundBackup } from './backups.svelte';
import { writeInvitation, writeJoinAnswer } from './class-invitation';
import { ClassList } from './class-list.svelte';
import { FileTray } from './file-tray.svelte';
import type { Library } from './library.svelte';
import { openLetter } from './open-letter';
import { receiveFile } from './received-file';
import { TestPhone, type TestApp } from './testing/test-phone';
import { writeLetterFile } from '../sharing/letter-file';

/** A phone to which files come. */
function openTray({ storage, session }: TestApp): FileTray {
	const backups = { look: async () => succeed({} as FoundBackup) } as unknown as Backups;
	const library = { addFile: async () => ({ kind: 'untrusted' }) } as unknown as Library;
	return new FileTray({
		storage,
		session,
		receive: (file) => receiveFile(file, { backups, library, host: { generation: true } })
	});
}

const file = (name: string, text: string) => ({ name, content: new Blob([text]) });
const backup = file('class.darasa', 'DARASA-BACKUP…');
const pack = file('fractions.darasa', 'DARASAPK…');
const photo = file('photo.jpg', '\u0000…');
const model = file('model.darasa', 'DARASAML…');
const longPack = { ...pack, name: 'long.darasa', content: new Blob(['DARASAPK', new Uint8Array(1_000_001)]) };

let teacher: TestApp;
let tray: FileTray;

beforeEach(async () => {
	teacher = new TestPhone().open();
	await teacher.session.start();
	tray = openTray(teacher);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** Goes through all offers; gives names and places. */
async function listOffers(): Promise<readonly string[]> {
	const seen: string[] = [];
	while (tray.offer) {
		seen.push(`${tray.offer.what.kind} ${tray.offer.name} ${tray.place}/${tray.total}`);
		await tray.next();
	}
	return seen;
}

it('offers all files that came together one after another, the model last, and tells bad ones by name', async () => {
	await tray.add([model, photo, backup, longPack, pack]);
	expect(tray.refused.map(({ name, why }) => [name, why.key])).toEqual([['photo.jpg', 'common.receiveUnknown']]);
	expect(await listOffers()).toEqual([
		'backup class.darasa 1/4',
		'pack long.darasa 2/4',
		'pack fractions.darasa 3/4',
		'model model.darasa 4/4'
	]);
});

it('keeps what comes while another file is on offer', async () => {
	await tray.add([backup]);
	await tray.add([pack]);
	tray.leave();
	expect(tray.offer?.name).toBe('class.darasa');
	expect(await listOffers()).toEqual(['backup class.darasa 1/2', 'pack fractions.darasa 2/2']);
	await tray.add([pack]);
	expect(await listOffers()).toEqual(['pack fractions.darasa 1/1']);
});

it('lets a pack that needs no answer make room for what is opened next', async () => {
	await tray.add([pack]);
	await tray.add([backup]);
	expect([tray.offer?.name, tray.isMany]).toEqual(['class.darasa', false]);
	await tray.add([photo]);
	expect([tray.offer?.name, tray.isMany]).toEqual(['class.darasa', true]);
});

it('forgets a last file with the page that shows it, and what was refused with the next share', async () => {
	await tray.add([photo, pack]);
	tray.leave();
	expect([tray.offer, tray.refused, tray.total]).toEqual([undefined, [], 0]);
	await tray.add([photo]);
	await tray.add([photo]);
	expect(tray.refused).toHaveLength(1);
});

it('hands all parts of a model over at once', async () => {
	await tray.add([model, backup, model]);
	await tray.next();
	expect(tray.takeModels()).toEqual([model.content, model.content]);
	expect([tray.offer, tray.hasNext]).toEqual([undefined, false]);
});

it('shows a scanned letter first, and then what was on offer', async () => {
	await tray.add([backup]);
	await tray.show(Uint8Array.of(1));
	await tray.show(Uint8Array.of(2));
	expect(tray.offer?.what).toEqual({ kind: 'letter', letter: Uint8Array.of(2) });
	await tray.next();
	expect([tray.offer?.name, tray.hasNext]).toEqual(['class.darasa', false]);
});

it('knows whether a model came alone', async () => {
	await tray.add([model]);
	expect([tray.offer?.what.kind, tray.hasOthers]).toEqual(['model', false]);
	await tray.next();
	await tray.add([photo, model]);
	expect([tray.offer?.what.kind, tray.hasOthers]).toEqual(['model', true]);
});

it('goes on after a file that could not be read, and tells its name', async () => {
	const { storage, session } = teacher;
	const receive = async (content: Blob) => {
		if (content === backup.content) throw new Error('a part of the app is not on the phone');
		return { kind: 'model', file: content } as const;
	};
	tray = new FileTray({ storage, session, receive });
	await tray.add([backup, model]);
	expect(tray.refused.map(({ name, why }) => [name, why.key])).toEqual([['class.darasa', 'common.partMissing']]);
	expect(tray.offer?.name).toBe('model.darasa');
});

it('puts answers for the desks of a teacher together by class, also several of one file', async () => {
	const { storage, session } = teacher;
	const profile = valueOf(await session.create({ ...juma, kind: 'teacher' }));
	const make = async (name: string) => {
		const row = valueOf(await new ClassList(storage, profile.id).create(profile.id, name));
		return { row, invitation: valueOf(await writeInvitation(storage, profile, row)) };
	};
	const [first, second] = [await make('5B'), await make('6A')];
	const learner = new TestPhone().open();
	await learner.session.start();
	const her = valueOf(await learner.session.create(thandi));
	const answer = async (invitation: Uint8Array): Promise<string> => {
		const opened = await openLetter(learner.storage, invitation);
		if (opened.kind !== 'class') throw new Error(`not a class: ${opened.kind}`);
		return writeLetterFile(valueOf(await writeJoinAnswer(learner.storage, her, opened.invitation)), 'An answer.');
	};
	const [one, other, third] = [
		await answer(first.invitation),
		await answer(second.invitation),
		await answer(first.invitation)
	];
	await tray.add([file('a.txt', one), backup, file('b.txt', `${other}\n${third}`)]);
	expect(tray.desks.map(({ className, letters }) => [className, letters.length])).toEqual([
		['5B', 2],
		['6A', 1]
	]);
	// To a desk and back: the backup is still there.
	tray.leave();
	expect(await listOffers()).toEqual(['backup class.darasa 1/1']);
	expect(tray.takeLetters(first.row.id)).toHaveLength(2);
	expect(tray.takeLetters(first.row.id)).toEqual([]);
	expect(tray.desks.map(({ className }) => className)).toEqual(['6A']);
	// Nobody's desk: a learner is told whose it is.
	tray = openTray(learner);
	await tray.add([file('a.txt', one), file('b.txt', other)]);
	expect([tray.desks, tray.offer?.name, tray.total]).toEqual([[], 'a.txt', 2]);
});
