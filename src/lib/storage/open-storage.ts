import { asId, type LanguageTag, type RecordId } from '$lib/domain/base/ids';
import { fail, type Result } from '$lib/domain/base/result';
import type { Attempt, NewAttempt } from '$lib/domain/learning/attempt';
import { createAttempts, type Attempts } from './attempts';
import { createBackups, type Backups } from './backup/backups';
import { watchChanges, type ChangeListener } from './changes';
import { createClassroom, type Classroom } from './classroom';
import { giveAttempts, type GiveAway } from './corrections';
import { declareDatabase, type Database } from './database';
import { StorageFault, type StorageError } from './errors';
import { guard } from './guard';
import type { FoldLessons } from './packed-lessons';
import { createPacks, type Packs } from './packs';
import { createPlaces, type Places } from './places';
import { createProfiles, type Profiles } from './profiles';
import { createProgress, type Progress } from './progress';
import { createQuestions, createScreens, type Questions, type Screens } from './questions';
import { createReadings, type Readings } from './readings';
import { recordAnswer, type Answer } from './record-answer';
import { recordMany, takeAttempts, type Note } from './record-many';
import { createSettings, type Settings } from './settings';
import { refuseAnyVersion } from './strict-factory';
import type { Correction, OwnedAttempt } from './tables';

export interface StorageOptions {
	/** Languages this app has, the one for unknown ones first. */
	readonly languages?: readonly LanguageTag[];
	/** How long to wait for other tabs to let go of an older database, in milliseconds. */
	readonly patienceMs?: number;
	readonly name?: string;
	readonly indexedDB?: IDBFactory | undefined;
	readonly IDBKeyRange?: typeof IDBKeyRange | undefined;
	/** Without it lessons that are packed are `broken`. */
	readonly foldLessons?: FoldLessons;
}

/**
 * All that Darasa keeps on this phone. Each method does its work in one transaction and gives a Result; what it is
 * given must be plain data (no Svelte proxies).
 */
export interface Storage {
	readonly profiles: Profiles;
	readonly attempts: Attempts;
	readonly packs: Packs;
	readonly places: Places;
	readonly progress: Progress;
	readonly classroom: Classroom;
	readonly questions: Questions;
	readonly screens: Screens;
	readonly readings: Readings;
	readonly settings: Settings;
	readonly backups: Backups;
	/** One learner action, in one transaction. */
	recordAnswer(answer: Answer): Promise<Result<OwnedAttempt, StorageError>>;
	/** Answers of several learners at once, such as the letters that a class raised; gives how many were stored. */
	recordMany(attempts: readonly NewAttempt[], note?: Note): Promise<Result<number, StorageError>>;
	/** Answers from other phones, each once; gives which were new. */
	takeAttempts(attempts: readonly Attempt[]): Promise<Result<readonly RecordId[], StorageError>>;
	/** Gives a run of attempts to the child who made them. */
	giveAttempts(gift: GiveAway): Promise<Result<Correction, StorageError>>;
	/** Called after each change, also of other tabs, with the tables that changed. Returns what ends it. */
	subscribe(listener: ChangeListener): () => void;
	close(): void;
}

/**
 * Opens the database, creating or upgrading it where needed. Errors: `blocked` if another tab still holds an older
 * version after `patienceMs`, `newer` if a later app made it (nothing is touched), `missing` if there is no IndexedDB.
 */
export async function openStorage(options: StorageOptions = {}): Promise<Result<Storage, StorageError>> {
	const { name = 'darasa', languages = [asId<LanguageTag>('en')], patienceMs = 2_000 } = options;
	const foldLessons = options.foldLessons ?? (async () => []);
	const platform = findIndexedDB(options);
	if (!platform) return fail({ kind: 'missing' });
	const db = declareDatabase(name, {
		indexedDB: refuseAnyVersion(platform.factory),
		IDBKeyRange: platform.keyRange
	});
	return guard(async () => {
		await openPatiently(db, patienceMs);
		return createStorage(db, languages, foldLessons);
	});
}

function createStorage(db: Database, languages: readonly LanguageTag[], foldLessons: FoldLessons): Storage {
	return {
		profiles: createProfiles(db, languages),
		attempts: createAttempts(db),
		packs: createPacks(db, foldLessons),
		places: createPlaces(db),
		progress: createProgress(db),
		classroom: createClassroom(db),
		questions: createQuestions(db),
		screens: createScreens(db),
		readings: createReadings(db),
		settings: createSettings(db),
		backups: createBackups(db),
		recordAnswer: (answer) => recordAnswer(db, answer),
		recordMany: (attempts, note) => recordMany(db, attempts, note),
		takeAttempts: (attempts) => takeAttempts(db, attempts),
		giveAttempts: (gift) => giveAttempts(db, gift),
		subscribe: (listener) => watchChanges(db.name, listener),
		close: () => db.close()
	};
}

/** Browsers fire `blocked` also when the other tab is just about to let go, so it is not the end yet. */
async function openPatiently(db: Database, patienceMs: number): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const outOfPatience = new Promise<never>((_, reject) => {
		db.on('blocked', () => {
			timer ??= setTimeout(() => reject(new StorageFault('blocked')), patienceMs);
		});
	});
	try {
		await Promise.race([db.open(), outOfPatience]);
	} catch (thrown) {
		db.close();
		throw thrown;
	} finally {
		clearTimeout(timer);
	}
}

interface Platform {
	readonly factory: IDBFactory;
	readonly keyRange: typeof IDBKeyRange;
}

/** Some browsers throw at the mere mention of IndexedDB where cookies are forbidden. */
function findIndexedDB(options: StorageOptions): Platform | undefined {
	try {
		const factory = 'indexedDB' in options ? options.indexedDB : globalThis.indexedDB;
		const keyRange = 'IDBKeyRange' in options ? options.IDBKeyRange : globalThis.IDBKeyRange;
		return factory && keyRange ? { factory, keyRange } : undefined;
	} catch {
		return undefined;
	}
}
