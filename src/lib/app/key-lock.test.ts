import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { encodeHex } from '../bytes/hex';
import { asId, type LessonId } from '../domain/base/ids';
import { fail, succeed } from '../domain/base/result';
import { downloadFile } from '../platform/files';
import { juma, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { Backups } from './backups.svelte';
import { ClassBook } from './class-book.svelte';
import { ClassList } from './class-list.svelte';
import { GivenWork } from './given-work.svelte';
import { ReceivedWork } from './received-work.svelte';
import { readOpeningKeys, readSigningKey } from './signing-key';
import { SlipDesk } from './slip-desk.svelte';
import { TestPhone } from './testing/test-phone';

vi.mock('../platform/files', () => ({ downloadFile: vi.fn() }));

const PASSPHRASE = 'mango river chalk bus';
let saved: Uint8Array;

beforeEach(() => {
	vi.mocked(downloadFile).mockImplementation((bytes) => void (saved = bytes));
});
afterEach(() => {
	vi.unstubAllGlobals();
});

async function start() {
	const app = new TestPhone().open();
	await app.session.start();
	return { ...app, backups: new Backups(app.storage, app.session) };
}
type App = Awaited<ReturnType<typeof start>>;

/** A teacher with a class and given work, the learner's phone with a slip for it, and the backup with the locked key. */
async function prepare() {
	const old = await start();
	const teacher = valueOf(await old.session.create({ ...juma, kind: 'teacher' }));
	const { id: classId } = valueOf(await new ClassList(old.storage, teacher.id).create(teacher.id, '5B'));
	const wish = { audience: '5B', lessonIds: [asId<LessonId>('equal-fractions')], exercises: 2 };
	const given = new GivenWork(old.storage, teacher, classId);
	const work = await given.give({ ...wish, withHints: true, withModel: false }, 'Halves');
	if (!work) throw new Error('no work');
	valueOf(await old.backups.save({ lock: { teacherId: teacher.id, passphrase: PASSPHRASE } }));
	const learner = await start();
	const pupil = valueOf(await learner.session.create(thandi));
	const received = new ReceivedWork(learner.storage, learner.library, pupil);
	await received.take(work);
	const [entry] = received.entries;
	const slip = entry && (await received.writeSlip(entry));
	if (!slip) throw new Error('no slip');
	return { teacher, classId, slip, oldKey: valueOf(await readSigningKey(old.storage, teacher.id)) };
}
type Prepared = Awaited<ReturnType<typeof prepare>>;

async function takeSlip(app: App, { teacher, classId, slip }: Prepared): Promise<SlipDesk> {
	const book = new ClassBook(app.storage, classId);
	await book.rename('5B');
	const desk = new SlipDesk(app, teacher, book);
	await desk.take(slip);
	return desk;
}

it('brings the key to a new phone, which opens and signs with it', async () => {
	const before = await prepare();
	const phone = await start();
	const found = valueOf(await phone.backups.look(saved));
	const shares: number[] = [];
	const use = { passphrase: ` ${PASSPHRASE}  `, onProgress: (share: number) => shares.push(share) };
	expect(await phone.backups.restore(found, use)).toEqual(succeed(undefined));
	expect(shares.length).toBeGreaterThan(2);
	expect(valueOf(await readSigningKey(phone.storage, before.teacher.id))).toEqual(before.oldKey);
	expect(await takeSlip(phone, before)).toMatchObject({ problems: [], taken: [{ nickname: 'Thandi', isNew: true }] });
});

it('opens old slips also on a phone that signs with a key of its own meanwhile', async () => {
	const before = await prepare();
	const phone = await start();
	const found = valueOf(await phone.backups.look(saved));
	valueOf(await phone.backups.restore(found));
	const own = valueOf(await readSigningKey(phone.storage, before.teacher.id));
	expect(await takeSlip(phone, before)).toMatchObject({ problems: [{ key: 'classroom.slipForeign' }], taken: [] });
	valueOf(await phone.backups.restore(found, { passphrase: PASSPHRASE }));
	expect(valueOf(await readSigningKey(phone.storage, before.teacher.id))).toEqual(own);
	expect(await takeSlip(phone, before)).toMatchObject({ problems: [], taken: [{ nickname: 'Thandi' }] });
	// The next backup holds both.
	valueOf(await phone.backups.save({ lock: { teacherId: before.teacher.id, passphrase: PASSPHRASE } }));
	const third = await start();
	const again = valueOf(await third.backups.look(saved));
	valueOf(await third.backups.restore(again, { passphrase: PASSPHRASE }));
	const keys = valueOf(await readOpeningKeys(third.storage, before.teacher.id));
	expect(keys.map(encodeHex)).toEqual([own, before.oldKey].map(({ privateKey }) => encodeHex(privateKey)));
});

it('changes nothing where the passphrase is another, and makes no lock with a short one', async () => {
	const { teacher } = await prepare();
	const phone = await start();
	const found = valueOf(await phone.backups.look(saved));
	expect(await phone.backups.restore(found, { passphrase: 'mango river chalk cus' })).toEqual(
		fail({ key: 'key.wrong' })
	);
	expect(phone.session.phase).toBe('first-run');
	expect(valueOf(await phone.storage.use(({ profiles }) => profiles.list()))).toEqual([]);
	saved = new Uint8Array();
	const lock = { teacherId: teacher.id, passphrase: 'mango' };
	expect(await phone.backups.save({ lock })).toEqual(fail({ key: 'key.tooShort', values: { count: 8 } }));
	expect(saved).toHaveLength(0);
});

it('is offered to who has a key only', async () => {
	const app = await start();
	const teacher = valueOf(await app.session.create({ ...juma, kind: 'teacher' }));
	expect(await app.backups.hasKey(teacher.id)).toBe(false);
	await readSigningKey(app.storage, teacher.id);
	expect(await app.backups.hasKey(teacher.id)).toBe(true);
});
