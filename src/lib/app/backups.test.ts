import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileId } from '../domain/base/ids';
import { fail, succeed } from '../domain/base/result';
import { downloadFile } from '../platform/files';
import { guest, juma, sampleAttempt, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { Backups } from './backups.svelte';
import { readSkillRows } from './skill-rows';
import { TestPhone, type TestApp } from './testing/test-phone';

vi.mock('../platform/files', () => ({ downloadFile: vi.fn() }));

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 10, 9);

let phone: TestPhone;
let saved: { bytes: Uint8Array; name: string }[];

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: START });
	phone = new TestPhone();
	saved = [];
	vi.mocked(downloadFile).mockImplementation((bytes, name) => void saved.push({ bytes, name }));
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

interface Saving extends TestApp {
	readonly backups: Backups;
}

async function start(): Promise<Saving> {
	const app = phone.open();
	await app.session.start();
	return { ...app, backups: new Backups(app.storage, app.session) };
}

/** One answer on each of the last so many days. */
async function learn({ storage, session }: TestApp, days: number): Promise<void> {
	const profileId = session.current?.id as ProfileId;
	for (let day = 0; day < days; day++) {
		const attempt = sampleAttempt({ profileId, at: Date.now() - day * DAY_MS, seed: `seed/${day}` });
		valueOf(await storage.use((room) => room.recordAnswer({ attempt })));
	}
}

describe('saving', () => {
	it('gives a file to the learner’s downloads, without her name on it', async () => {
		const app = await start();
		valueOf(await app.session.create(thandi));
		await learn(app, 2);
		const name = 'darasa-backup-elephant-2026-01-10.txt';
		expect(await app.backups.save({ profileId: app.session.current?.id as ProfileId })).toEqual(succeed(name));
		expect(saved.map((file) => file.name)).toEqual([name]);
	});

	it('says why nothing could be saved', async () => {
		phone.forbidStorage();
		const { backups } = await start();
		expect(await backups.save()).toEqual(fail({ key: 'common.storageMissing' }));
		expect(saved).toEqual([]);
	});
});

describe('the reminder', () => {
	it('comes after three learning days without a backup, and goes with one', async () => {
		const app = await start();
		valueOf(await app.session.create(thandi));
		await learn(app, 2);
		await app.backups.checkReminder();
		expect(app.backups.unsavedDays).toBeUndefined();
		await learn(app, 3);
		await app.backups.checkReminder();
		expect(app.backups.unsavedDays).toBe(3);
		await app.backups.save({ profileId: app.session.current?.id as ProfileId });
		expect(app.backups.unsavedDays).toBeUndefined();
		await app.backups.checkReminder();
		expect(app.backups.unsavedDays).toBeUndefined();
	});

	it('leaves guests alone, who said that nothing need be kept', async () => {
		const app = await start();
		valueOf(await app.session.create(guest));
		await learn(app, 5);
		await app.backups.checkReminder();
		expect(app.backups.unsavedDays).toBeUndefined();
	});

	it('leaves nobody alone', async () => {
		const { backups } = await start();
		await backups.checkReminder();
		expect(backups.unsavedDays).toBeUndefined();
	});
});

describe('bringing back', () => {
	async function saveTwo(): Promise<Uint8Array> {
		const app = await start();
		valueOf(await app.session.create(juma));
		valueOf(await app.session.create(thandi));
		await learn(app, 3);
		await app.backups.save();
		return saved[0]?.bytes ?? new Uint8Array();
	}

	it('shows what is in the file before anything changes, then adds it all, with progress', async () => {
		const bytes = await saveTwo();
		phone = new TestPhone();
		const { backups, session, storage } = await start();
		const found = valueOf(await backups.look(bytes));
		expect(found.preview.counts).toMatchObject({ profiles: 2, attempts: 3 });
		expect(session.phase).toBe('first-run');
		expect((await backups.restore(found)).ok).toBe(true);
		expect(session.phase).toBe('choosing');
		expect(session.profiles.map(({ nickname }) => nickname).sort()).toEqual(['Juma', 'Thandi']);
		const { id } = session.profiles.find(({ nickname }) => nickname === 'Thandi') ?? {};
		const rows = valueOf(await storage.use((room) => room.progress.listMastery(id as ProfileId)));
		expect([...readSkillRows(rows, []).progress.values()]).toMatchObject([{ firstTries: [true, true, true] }]);
	});

	it('changes nothing on the phone that has it all', async () => {
		const bytes = await saveTwo();
		const { backups, session } = await start();
		const found = valueOf(await backups.look(bytes));
		expect(found.preview.counts).toMatchObject({ profiles: 0, attempts: 0 });
		expect((await backups.restore(found)).ok).toBe(true);
		expect(session.current?.nickname).toBe('Thandi');
	});

	it.each([
		['another file', () => new TextEncoder().encode('hello'), 'backup.errorNotABackup'],
		['a file cut off', (bytes: Uint8Array) => bytes.slice(0, -9), 'backup.errorCorrupt']
	])('says what is wrong with %s', async (_, change, key) => {
		const { backups } = await start();
		expect(await backups.look(change(await saveTwo()))).toEqual(fail({ key }));
	});

	it('says that the phone is full, and adds nothing by halves', async () => {
		const bytes = await saveTwo();
		phone = new TestPhone();
		const { backups, session } = await start();
		const found = valueOf(await backups.look(bytes));
		const makeRoom = phone.fill();
		expect(await backups.restore(found)).toEqual(fail({ key: 'common.storageFull' }));
		makeRoom();
		await session.reload();
		expect([session.phase, session.profiles]).toEqual(['first-run', []]);
	});
});
