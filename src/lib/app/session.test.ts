import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LanguageTag } from '../domain/base/ids';
import type { Profile, ProfileChoices } from '../domain/learning/profile';
import { guest, juma, sampleAttempt, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Session } from './session.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

let phone: TestPhone;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
	phone = new TestPhone();
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function start(): Promise<TestApp> {
	const app = phone.open();
	await app.session.start();
	return app;
}

/** A phone on which these learn; the last one is the current one. */
async function startWith(...choices: ProfileChoices[]): Promise<TestApp> {
	const app = await start();
	for (const one of choices) {
		passMinutes(1);
		valueOf(await app.session.create(one));
	}
	return app;
}

function named(session: Session, nickname: string): Profile {
	const found = session.profiles.find((profile) => profile.nickname === nickname);
	if (!found) throw new Error(`nobody is called ${nickname}`);
	return found;
}

const passMinutes = (minutes: number): void => void vi.setSystemTime(Date.now() + minutes * 60_000);

describe('the first run', () => {
	it('begins before storage has opened, where nobody can have learned', async () => {
		const { session } = phone.open();
		const started = session.start();
		await vi.waitFor(() => expect(session.phase).toBe('first-run'));
		await started;
		expect(session.phase).toBe('first-run');
	});

	it('is found out by opening storage where the browser does not list its databases', async () => {
		Reflect.deleteProperty(Object.getPrototypeOf(indexedDB), 'databases');
		expect((await start()).session.phase).toBe('first-run');
	});

	it('ends with the first profile, in her language', async () => {
		const { session, i18n } = await startWith(thandi);
		expect(session.phase).toBe('ready');
		expect(session.current).toMatchObject({ nickname: 'Thandi', picture: 'elephant' });
		expect(i18n.language).toBe('sw');
		expect(phone.root).toMatchObject({ lang: 'sw', dir: 'ltr' });
	});

	it('lets a child who is quicker than storage begin', async () => {
		const { session } = phone.open();
		const started = session.start();
		const created = session.create(thandi);
		await Promise.all([started, created]);
		expect(session.phase).toBe('ready');
		expect(session.current?.nickname).toBe('Thandi');
		expect(session.profiles).toHaveLength(1);
	});
});

describe('starting again', () => {
	it('goes on as whoever was learning last', async () => {
		await startWith(juma, thandi);
		const { session } = await start();
		expect([session.phase, session.current?.nickname]).toEqual(['ready', 'Thandi']);
		expect(session.profiles.map(({ nickname }) => nickname)).toEqual(['Thandi', 'Juma']);
	});

	it('shows her lessons even where the phone is too full to note that she came', async () => {
		await startWith(thandi);
		const makeRoom = phone.fill();
		const { session } = await start();
		makeRoom();
		expect([session.phase, session.current?.nickname]).toEqual(['ready', 'Thandi']);
	});

	it('asks who is learning where the last one has a lock', async () => {
		const { session } = await startWith(thandi);
		expect(await session.setLock({ kind: 'number', secret: '2580' })).toBe(true);
		const again = await start();
		expect([again.session.phase, again.session.current]).toEqual(['choosing', undefined]);
	});

	it('says what is wrong where the browser keeps nothing', async () => {
		phone.forbidStorage();
		const { session } = await start();
		expect([session.phase, session.failure?.key]).toEqual(['failed', 'common.storageMissing']);
	});
});

describe('several learners on one phone', () => {
	it('change places, each with her own language', async () => {
		const { session, i18n } = await startWith({ ...juma, language: asId('en') }, thandi);
		passMinutes(1);
		valueOf(await session.enter(named(session, 'Juma').id));
		expect([session.current?.nickname, i18n.language]).toEqual(['Juma', 'en']);
		expect(session.profiles[0]?.nickname).toBe('Juma');
	});

	it('are asked who it is after ten minutes without a touch', async () => {
		const { session } = await startWith(juma, thandi);
		session.touch(Date.now());
		passMinutes(9);
		session.touch(Date.now());
		expect(session.asksWho).toBe(false);
		passMinutes(10);
		session.touch(Date.now());
		expect(session.asksWho).toBe(true);
		session.confirmSame();
		expect(session.asksWho).toBe(false);
		session.touch(Date.now());
		expect(session.asksWho).toBe(false);
	});

	it('pause from the moment they come, however long storage takes to note it', async () => {
		const { session } = await startWith(juma, thandi);
		const entering = session.enter(named(session, 'Juma').id);
		passMinutes(10);
		await entering;
		expect(session.askAfterPause(Date.now())).toBe(true);
	});

	it('are asked after a pause, also while it is still being noted that the last one came', async () => {
		await startWith(juma, thandi);
		const { session, storage } = phone.open();
		const use = storage.use.bind(storage);
		const asked: boolean[] = [];
		vi.spyOn(storage, 'use').mockImplementation((work) => {
			if (session.phase === 'ready' && asked.length === 0) {
				passMinutes(10);
				asked.push(session.touch(Date.now()));
			}
			return use(work);
		});
		await session.start();
		expect([asked, session.asksWho]).toEqual([[true], true]);
	});

	it('are not asked where only one learns', async () => {
		const { session } = await startWith(thandi);
		passMinutes(60);
		session.touch(Date.now());
		expect(session.asksWho).toBe(false);
	});

	it('no longer answer the question once one of them has entered', async () => {
		const { session } = await startWith(juma, thandi);
		passMinutes(30);
		session.touch(Date.now());
		await session.enter(named(session, 'Juma').id);
		expect(session.asksWho).toBe(false);
	});

	it('lose nothing when one of them is deleted, and choose again', async () => {
		const { session } = await startWith(juma, thandi);
		valueOf(await session.delete(named(session, 'Thandi').id));
		expect([session.phase, session.current]).toEqual(['choosing', undefined]);
		expect(session.profiles.map(({ nickname }) => nickname)).toEqual(['Juma']);
	});

	it('begin anew when the last of them is deleted', async () => {
		const { session } = await startWith(thandi);
		valueOf(await session.delete(named(session, 'Thandi').id));
		expect([session.phase, session.profiles]).toEqual(['first-run', []]);
	});

	it('notice in one tab what happens in another', async () => {
		const here = await startWith(juma, thandi);
		const there = await start();
		valueOf(await there.session.delete(named(there.session, 'Thandi').id));
		await vi.waitFor(() => expect(here.session.phase).toBe('choosing'));
		expect(here.session.current).toBeUndefined();
	});
});

describe('a guest', () => {
	it('takes everything along when somebody else enters', async () => {
		const { session, storage } = await startWith(thandi, guest);
		const guestId = session.current?.id ?? asId('');
		valueOf(await storage.use((room) => room.recordAnswer({ attempt: sampleAttempt({ profileId: guestId, at: 1 }) })));
		valueOf(await session.enter(named(session, 'Thandi').id));
		expect(session.profiles.map(({ nickname }) => nickname)).toEqual(['Thandi']);
		expect(valueOf(await storage.use((room) => room.attempts.count(guestId)))).toBe(0);
	});

	it('is still there when the phone was only switched off', async () => {
		await startWith(guest);
		expect((await start()).session.current?.kind).toBe('guest');
	});
});

describe('a guest who joins', () => {
	it('has a picture of its own, is nobody’s successor, and leaves nothing', async () => {
		const { session } = await startWith(juma, thandi);
		const joined = valueOf(await session.inviteGuest());
		expect(joined.kind).toBe('guest');
		expect([thandi.picture, juma.picture]).not.toContain(joined.picture);
		expect(session.current?.nickname).toBe('Thandi');
		await session.partFromGuest(joined);
		expect((await start()).session.profiles.map(({ kind }) => kind)).toEqual(['learner', 'learner']);
	});
});

describe('a lock', () => {
	it('opens for its secret alone, and lets wait after too many wrong tries', { timeout: 60_000 }, async () => {
		const { session } = await startWith(juma, thandi);
		await session.setLock({ kind: 'number', secret: '2580' });
		valueOf(await session.enter(named(session, 'Juma').id));
		const unlock = (secret: string) => session.unlock(named(session, 'Thandi'), secret);
		for (let wrong = 0; wrong < 4; wrong++) expect(await unlock('0000')).toEqual({ kind: 'wrong' });
		expect(await unlock('0000')).toEqual({ kind: 'wait', waitMs: 30_000 });
		expect(await unlock('2580')).toMatchObject({ kind: 'wait' });
		expect(session.current?.nickname).toBe('Juma');
		passMinutes(1);
		expect(await unlock('2580')).toEqual({ kind: 'open' });
		expect(session.current?.nickname).toBe('Thandi');
	});

	it('lets its owner join another learner, who stays the one who learns', { timeout: 60_000 }, async () => {
		const { session } = await startWith(juma, thandi);
		await session.setLock({ kind: 'number', secret: '2580' });
		valueOf(await session.enter(named(session, 'Juma').id));
		expect(await session.vouch(named(session, 'Thandi'), '0000')).toEqual({ kind: 'wrong' });
		expect(await session.vouch(named(session, 'Thandi'), '2580')).toEqual({ kind: 'open' });
		expect(session.current?.nickname).toBe('Juma');
	});

	it('of pictures opens by their order', { timeout: 60_000 }, async () => {
		const { session } = await startWith(thandi);
		await session.setLock({ kind: 'pictures', secret: 'lion,cow,bee' });
		const locked = named(session, 'Thandi');
		expect(await session.unlock(locked, 'cow,lion,bee')).toEqual({ kind: 'wrong' });
		expect(await session.unlock(locked, 'lion,cow,bee')).toEqual({ kind: 'open' });
	});

	it('can be taken away, and needs a safe address to be made', { timeout: 60_000 }, async () => {
		const { session } = await startWith(thandi);
		await session.setLock({ kind: 'number', secret: '2580' });
		expect(await session.setLock(undefined)).toBe(true);
		expect(session.current?.lock).toBeUndefined();
		vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
		expect(await session.setLock({ kind: 'number', secret: '2580' })).toBe(false);
	});
});

describe('what a learner chooses for herself', () => {
	it('shows at once and is there again next time', async () => {
		const { session } = await startWith(thandi);
		await session.change({ theme: 'contrast', textSize: '150', spacing: 'wide', decimalSign: 'comma' });
		expect(phone.root.dataset).toEqual({ theme: 'contrast', textSize: '150', spacing: 'wide' });
		const again = await start();
		expect(again.session.current).toMatchObject({ theme: 'contrast', textSize: '150', spacing: 'wide' });
		expect(again.i18n.decimalSign).toBe('comma');
	});

	it('is a language, before the first profile and after', async () => {
		const { session, i18n } = await start();
		expect(await session.changeLanguage(asId<LanguageTag>('ar'))).toBe(true);
		expect(phone.root).toMatchObject({ lang: 'ar', dir: 'rtl' });
		valueOf(await session.create({ ...thandi, language: i18n.language }));
		expect(await session.changeLanguage(asId<LanguageTag>('am'))).toBe(true);
		expect(session.current?.language).toBe('am');
		expect(await session.changeLanguage(asId<LanguageTag>('fr'))).toBe(false);
		expect(i18n.language).toBe('am');
	});
});

describe('after a backup was brought back', () => {
	it('the only learner in it goes on at once', async () => {
		const { session, storage } = await start();
		valueOf(await storage.use((room) => room.profiles.create(thandi, 1)));
		await session.reload();
		expect([session.phase, session.current?.nickname]).toEqual(['ready', 'Thandi']);
	});

	it('several choose', async () => {
		const { session, storage } = await start();
		for (const one of [thandi, juma]) valueOf(await storage.use((room) => room.profiles.create(one, 1)));
		await session.reload();
		expect([session.phase, session.current]).toEqual(['choosing', undefined]);
	});
});
