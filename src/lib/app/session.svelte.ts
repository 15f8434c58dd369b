import { findLast } from '../domain/base/find-last';
import type { CountryCode, LanguageTag, ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { succeed, type Result } from '../domain/base/result';
import { isIdle } from '../domain/learning/answer-run';
import { NO_TRIES, readWaitMs, type Lock } from '../domain/learning/lock';
import { PROFILE_PICTURES, type Profile, type ProfileChoices } from '../domain/learning/profile';
import type { I18n } from '../i18n/i18n.svelte';
import { showLook } from '../platform/look';
import { isUntouched } from '../platform/untouched';
import type { StorageError } from '../storage/errors';
import type { Secret } from '../storage/lock';
import type { ProfileChanges } from '../storage/profiles';
import type { Storage } from '../storage/open-storage';
import type { StorageRoom } from './storage-room';

export type UnlockOutcome =
	{ readonly kind: 'open' | 'wrong' | 'insecure' | 'broken' } | { readonly kind: 'wait'; readonly waitMs: number };

function asSecret(kind: Lock['kind'], secret: string): Secret {
	return kind === 'number' ? { kind, digits: secret } : { kind, pictures: secret.split(',') };
}

export interface SessionOptions {
	/** For whoever has not chosen one. */
	readonly country: CountryCode;
	/** Called when somebody goes, so that nothing of hers stands on the screens of the next. */
	readonly onLeave: () => void;
	/** Called when somebody has come. */
	readonly onEnter?: (profile: Profile) => void;
}

/** Who is learning on this phone. */
export class Session {
	phase = $state<'starting' | 'first-run' | 'choosing' | 'ready' | 'failed'>('starting');
	failure = $state.raw<Message>();
	/** Everybody on this phone, last active first. */
	everyone = $state.raw<readonly Profile[]>([]);
	/** Those whom the phone asks for: whom a teacher keeps in a class is found there. */
	readonly profiles = $derived<readonly Profile[]>(this.everyone.filter(({ pupilOf }) => pupilOf === undefined));
	current = $state.raw<Profile>();
	/** Those with whom she learns on this phone, and she: her class, or those whom the phone asks for. */
	readonly companions = $derived<readonly Profile[]>(
		this.everyone.filter(({ pupilOf }) => pupilOf === this.current?.pupilOf)
	);
	/** After ten idle minutes on a shared or locked phone: is it still she? */
	asksWho = $state(false);
	readonly #room: StorageRoom;
	readonly #i18n: I18n;
	readonly #options: SessionOptions;
	#lastTouchAt = 0;

	constructor(room: StorageRoom, i18n: I18n, options: SessionOptions) {
		this.#room = room;
		this.#i18n = i18n;
		this.#options = options;
	}

	/** Finds the profile of last time. One with a lock has to be opened again. */
	async start(): Promise<void> {
		// Storage is heavy and takes seconds on a slow line; where it can hold nobody, a child need not wait for it.
		if (await isUntouched()) this.phase = 'first-run';
		this.#look();
		const read = await this.#room.use(async (storage) => {
			const device = await storage.settings.readDevice();
			return device.ok ? succeed({ device: device.value, profiles: await this.#listProfiles(storage) }) : device;
		});
		if (!read.ok) {
			this.failure = await this.#room.explain(read.error);
			this.phase = 'failed';
			return;
		}
		const { device, profiles } = read.value;
		this.everyone = profiles;
		this.#room.watch(['profiles'], () => void this.#refresh());
		await this.#endGuests(device.activeProfileId);
		// A quick child has begun by now.
		if (this.current) return;
		const last = profiles.find(({ id }) => id === device.activeProfileId);
		if (!last || last.lock) {
			this.phase = profiles.length === 0 ? 'first-run' : 'choosing';
			return;
		}
		// Her lessons show before it is noted that she came; a pause of hers begins, and may be asked about, before too.
		this.#lastTouchAt = Date.now();
		await this.#become(last);
		if ((await this.#noteEntry(last.id)).ok) await this.#refresh();
	}

	/** Reads the profiles again, after a backup brought some. */
	async reload(): Promise<void> {
		await this.#refresh();
		const [only] = this.profiles;
		if (this.phase === 'first-run' && this.profiles.length > 0) this.phase = 'choosing';
		if (this.phase === 'choosing' && only && this.profiles.length === 1 && !only.lock) await this.enter(only.id);
	}

	/** Makes a profile and goes on as her. */
	async create(choices: ProfileChoices): Promise<Result<Profile, StorageError>> {
		const created = await this.#room.use((storage) => storage.profiles.create(choices, Date.now()));
		if (created.ok) await this.enter(created.value.id);
		return created;
	}

	/** Goes on as another profile. Whoever calls has opened its lock. A guest who leaves takes everything along. */
	async enter(id: ProfileId): Promise<Result<Profile, StorageError>> {
		const leaving = this.current;
		// Her pause begins when she comes, not when storage has noted it: on a slow phone that is seconds later.
		this.#lastTouchAt = Date.now();
		const entered = await this.#noteEntry(id, leaving);
		if (!entered.ok) return entered;
		if (leaving && leaving.id !== id) this.#options.onLeave();
		this.asksWho = false;
		await this.#refresh();
		await this.#become(entered.value);
		return entered;
	}

	#noteEntry(id: ProfileId, leaving?: Profile): Promise<Result<Profile, StorageError>> {
		return this.#room.use(async (storage) => {
			if (leaving?.kind === 'guest' && leaving.id !== id) await storage.profiles.endGuest(leaving.id);
			const noted = await storage.profiles.noteEntry(id, Date.now());
			if (noted.ok) await storage.settings.changeDevice({ activeProfileId: id });
			return noted;
		});
	}

	/** Tries a secret at a profile's lock; enters when it opens. */
	async unlock(profile: Profile, secret: string): Promise<UnlockOutcome> {
		const outcome = await this.vouch(profile, secret);
		if (outcome.kind !== 'open') return outcome;
		return (await this.enter(profile.id)).ok ? outcome : { kind: 'broken' };
	}

	/** Tries a secret at the lock of somebody who joins the one who is learning. */
	async vouch(profile: Profile, secret: string): Promise<UnlockOutcome> {
		const { lock, lockTries = NO_TRIES } = profile;
		if (!lock) return { kind: 'broken' };
		const waitMs = readWaitMs(lockTries, Date.now());
		if (waitMs > 0) return { kind: 'wait', waitMs };
		const { opensLock } = await import('../storage/lock');
		const opened = await opensLock(lock, asSecret(lock.kind, secret));
		if (!opened.ok) return { kind: 'insecure' };
		if (opened.value) {
			const noted = await this.#room.use((storage) => storage.profiles.noteEntry(profile.id, Date.now()));
			return { kind: noted.ok ? 'open' : 'broken' };
		}
		const tries = await this.#room.use((storage) => storage.profiles.noteWrongTry(profile.id, Date.now()));
		await this.#refresh();
		const nextWaitMs = tries.ok ? readWaitMs(tries.value, Date.now()) : 0;
		return nextWaitMs > 0 ? { kind: 'wait', waitMs: nextWaitMs } : { kind: 'wrong' };
	}

	/** Makes a guest who joins the one who is learning, with a picture that nobody here has. */
	inviteGuest(): Promise<Result<Profile, StorageError>> {
		const taken = this.profiles.map((profile) => profile.picture);
		const picture = findLast(PROFILE_PICTURES, (one) => !taken.includes(one)) ?? 'mouse';
		const { language } = this.#i18n;
		const choices = { kind: 'guest', nickname: '', picture, language, textSize: '100', theme: 'auto' } as const;
		return this.#room.use((storage) => storage.profiles.create(choices, Date.now()));
	}

	/** The guest goes, with all that belongs to it. */
	async partFromGuest({ id }: Profile): Promise<void> {
		await this.#room.use((storage) => storage.profiles.endGuest(id));
	}

	/** Puts a lock on the current profile, or takes it away; false where the address is not safe enough for one. */
	async setLock(lock: { kind: Lock['kind']; secret: string } | undefined): Promise<boolean> {
		const { current } = this;
		if (!current) return false;
		let made: Lock | undefined;
		if (lock) {
			const { makeLock } = await import('../storage/lock');
			const result = await makeLock(asSecret(lock.kind, lock.secret));
			if (!result.ok) return false;
			made = result.value;
		}
		const set = await this.#room.use((storage) => storage.profiles.setLock(current.id, made, Date.now()));
		await this.#refresh();
		return set.ok;
	}

	/** Changes what the learner chose for herself: language, picture, text size and so on. */
	async change(changes: ProfileChanges): Promise<Result<Profile, StorageError> | undefined> {
		const { current } = this;
		if (!current) return undefined;
		const changed = await this.#room.use((storage) => storage.profiles.change(current.id, changes, Date.now()));
		if (changed.ok) {
			this.current = changed.value;
			await this.#show(changed.value);
		}
		return changed;
	}

	/** Shows another language at once; false when it is not to be had now. Before the first profile, too. */
	async changeLanguage(language: LanguageTag): Promise<boolean> {
		if (!(await this.#i18n.changeLanguage(language))) return false;
		// The page takes the language on once it is kept: who closes it then finds it again.
		if (this.current) await this.change({ language });
		this.#look();
		return true;
	}

	async delete(id: ProfileId): Promise<Result<void, StorageError>> {
		const deleted = await this.#room.use((storage) => storage.profiles.delete(id));
		await this.#refresh();
		return deleted;
	}

	/** Notes that somebody touches the phone. True when a long pause makes it ask first who she is. */
	touch(now: number): boolean {
		const hasToAsk = this.askAfterPause(now);
		if (!hasToAsk) this.#lastTouchAt = now;
		return hasToAsk;
	}

	/** A scroll, say: somebody is there, but it asks nothing. */
	stir(now: number): void {
		if (!isIdle(this.#lastTouchAt, now)) this.#lastTouchAt = now;
	}

	/** Asks who it is if the pause was long, and others learn here too or the profile has a lock. */
	askAfterPause(now: number): boolean {
		const { current } = this;
		if (this.phase !== 'ready' || !current || this.asksWho || !isIdle(this.#lastTouchAt, now)) return false;
		this.asksWho = this.everyone.length > 1 || current.lock !== undefined;
		return this.asksWho;
	}

	confirmSame(): void {
		this.asksWho = false;
		this.#lastTouchAt = Date.now();
	}

	/** Back to the question who is learning. A guest would stay behind: whoever enters next ends it. */
	leave(): void {
		this.#options.onLeave();
		this.asksWho = false;
		this.current = undefined;
		this.phase = this.profiles.length === 0 ? 'first-run' : 'choosing';
	}

	/** A guest whose tab was closed while somebody else went on in another one. */
	async #endGuests(activeId: ProfileId | undefined): Promise<void> {
		const left = this.everyone.filter(({ id, kind }) => kind === 'guest' && id !== activeId);
		for (const { id } of left) await this.#room.use((storage) => storage.profiles.endGuest(id));
	}

	async #listProfiles(storage: Storage): Promise<readonly Profile[]> {
		const listed = await storage.profiles.list();
		return listed.ok ? listed.value : [];
	}

	async #refresh(): Promise<void> {
		const opened = await this.#room.open();
		if (!opened.ok) return;
		this.everyone = await this.#listProfiles(opened.value);
		const { current } = this;
		if (!current) return;
		const fresh = this.everyone.find(({ id }) => id === current.id);
		if (fresh) {
			this.current = fresh;
		} else {
			// Deleted, here or in another tab.
			this.leave();
		}
	}

	async #become(profile: Profile): Promise<void> {
		this.current = profile;
		await this.#show(profile);
		this.phase = 'ready';
		this.#options.onEnter?.(profile);
	}

	async #show(profile: Profile): Promise<void> {
		if (profile.language !== this.#i18n.language) await this.#i18n.changeLanguage(profile.language);
		const { country = this.#options.country } = profile;
		if (country !== this.#i18n.country) await this.#i18n.changeCountry(country);
		this.#i18n.decimalSign = profile.decimalSign;
		this.#look();
	}

	#look(): void {
		const { language, direction } = this.#i18n;
		// Before anybody has come, the page keeps the look of last time, as boot.js has set it.
		const { theme, textSize, spacing = 'normal' } = this.current ?? {};
		showLook({ language, direction, ...(theme && textSize ? { theme, textSize, spacing } : {}) });
	}
}
