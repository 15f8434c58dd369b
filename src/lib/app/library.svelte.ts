import { untrack } from 'svelte';
import type { LessonId, MediaHash, PackId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import type { Lesson, Misconception } from '../domain/lesson/lesson';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import { placeOf, type ReadingPlace } from '../domain/lesson/reading';
import type { PackIndexEntry } from '../packs/pack-index';
import type { ReadPack } from '../packs/read-with-hash';
import { packFiles } from '../platform/pack-files';
import type { PackOutcome } from '../storage/packs';
import type { PackRow } from '../storage/tables';
import type { Host } from './host';
import type { PackArrival } from './pack-arrival';
import { comparePacks } from './pack-news';
import { judgePack } from './pack-trust';
import { dismissPacksWorker, makePacksWorkerWait, startPacksWorker } from './packs-worker';
import { sayHex } from './say-hex';
import type { StorageRoom } from './storage-room';

export interface OpenLesson {
	readonly lesson: Lesson;
	readonly packVersion: number;
}

/** How a pack came, and which lessons other packs of the release have. */
interface ComingPack extends Pick<PackRow, 'origin'> {
	readonly file: Uint8Array | Blob;
	readonly movedOut?: readonly LessonId[];
}

/** The lessons on this phone. Built-in packs are imported like any other, trusted by their hash in the build. */
export class Library {
	state = $state<'loading' | 'ready'>('loading');
	packs = $state.raw<readonly PackRow[]>([]);
	lessons = $derived<readonly LessonSummary[]>(this.packs.flatMap((pack) => pack.lessons));
	readonly #room: StorageRoom;
	readonly #host: Pick<Host, 'basePath' | 'signers'>;
	#starting: Promise<void> | undefined;
	#expectsFile = false;
	#filesKept = $state(0);
	/** Until packs change. */
	readonly #misconceptions = new Map<LessonId, Promise<readonly Misconception[]>>();

	constructor(room: StorageRoom, host: Pick<Host, 'basePath' | 'signers'>) {
		this.#room = room;
		this.#host = host;
	}

	/** Lists what is here, then brings built-in packs that are missing or newer. Without a network what is here stays. */
	start(): Promise<void> {
		this.#starting ??= this.#bringLessons();
		return this.#starting;
	}

	async #bringLessons(): Promise<void> {
		this.#room.watch(['packs'], () => void this.#refresh());
		// Where storage cannot be read, fetching would be for nothing; the session says why.
		if (!(await this.#refresh())) return;
		if (this.lessons.length > 0) this.state = 'ready';
		const builtIn = await this.#readIndex();
		for (const entry of builtIn) if (!this.#isHere(entry)) await this.#fetchPack(entry, builtIn);
		await this.#refresh();
		this.state = 'ready';
	}

	/** On a new phone the lessons are still on their way: who needs one waits for the first, instead of finding nothing. */
	async untilFirst(): Promise<void> {
		// An effect that opens a lesson must not open it again, and change the exercise, each time another pack arrives.
		if (untrack(() => this.lessons.length) === 0) await this.#starting;
	}

	/** A lesson with all its texts and templates; undefined if it is not on this phone. */
	async openLesson(lessonId: LessonId): Promise<OpenLesson | undefined> {
		await this.untilFirst();
		const found = await this.#room.use((storage) => storage.packs.findLesson(lessonId));
		if (!found.ok || !found.value) return undefined;
		const lesson = found.value;
		const packVersion = this.packs.find(({ id }) => id === lesson.packId)?.version ?? 1;
		return { lesson, packVersion };
	}

	/** What a lesson calls its own misconceptions. A report asks for many of a few lessons: each is opened once. */
	async listMisconceptions(lessonId: LessonId | undefined): Promise<readonly Misconception[]> {
		if (!lessonId) return [];
		const known = this.#misconceptions.get(lessonId);
		if (known) return known;
		const listed = this.openLesson(lessonId).then((opened) => {
			// What cannot be read now is tried again next time.
			if (!opened) this.#misconceptions.delete(lessonId);
			return opened?.lesson.misconceptions ?? [];
		});
		this.#misconceptions.set(lessonId, listed);
		return listed;
	}

	/** An image or a recording of a lesson; undefined if it is not on this phone. */
	async openMedia(hash: MediaHash): Promise<Blob | undefined> {
		const found = await this.#room.use((storage) => storage.packs.findMedia(hash));
		return found.ok && found.value ? new Blob([found.value.bytes], { type: found.value.type }) : undefined;
	}

	/** Who has read this place: on this phone, the latest first, then in packs, the latest to come first. */
	async findReadings(wanted: ReadingPlace): Promise<readonly MediaHash[]> {
		const place = placeOf(wanted);
		const own = await this.#room.use((storage) => storage.readings.listAt(place));
		const packs = [...this.packs].sort((one, other) => other.importedAt - one.importedAt);
		const brought = packs.flatMap(({ readings = [] }) => readings.filter((reading) => placeOf(reading) === place));
		return [...(own.ok ? own.value : []), ...brought].map(({ media }) => media);
	}

	/** Calls back when somebody on this phone has read something. Returns what ends it. */
	watchReadings(onChange: () => void): () => void {
		return this.#room.watch(['readings'], onChange);
	}

	/** Every lesson on this phone, whole: for the search. Undefined if storage cannot be read now. */
	async openAll(): Promise<readonly Lesson[] | undefined> {
		await this.untilFirst();
		const listed = await this.#room.use(async (storage) => {
			const packs = await storage.packs.list();
			if (!packs.ok) return packs;
			const lessons: Lesson[] = [];
			for (const { id } of packs.value) {
				const ofPack = await storage.packs.listLessons(id);
				if (!ofPack.ok) return ofPack;
				lessons.push(...ofPack.value);
			}
			return { ok: true as const, value: lessons };
		});
		return listed.ok ? listed.value : undefined;
	}

	/** Makes ready for a pack that is likely to be chosen soon, until `expectNoFile`. */
	async expectFile(): Promise<void> {
		this.#expectsFile = true;
		const [first, ...others] = await this.#readIndex();
		if (!first || !this.#expectsFile) return;
		const { file } = others.reduce((smallest, entry) => (entry.bytes < smallest.bytes ? entry : smallest), first);
		makePacksWorkerWait(`${this.#host.basePath}/packs/${file}`);
	}

	expectNoFile(): void {
		this.#expectsFile = false;
		dismissPacksWorker();
	}

	/** Adds a pack that came as a file, if somebody who is trusted answers for it. Who got one may have more. */
	async addFile(file: Uint8Array | Blob): Promise<PackArrival> {
		const arrival = await this.#addFile(file);
		if (this.#expectsFile) void this.expectFile();
		return arrival;
	}

	async #addFile(file: Uint8Array | Blob): Promise<PackArrival> {
		const { readPackAside, describePackError } = await loadPacks();
		// What decides whether to trust it is looked up while the worker reads.
		const [read, settings, builtIn] = await Promise.all([
			readPackAside(file, startPacksWorker),
			this.#room.use((storage) => storage.settings.readDevice()),
			this.#readIndex()
		]);
		if (!read.ok) return { kind: 'failed', why: describePackError(read.error) };
		const trust = judgePack(read.value, {
			builtIn,
			installed: this.packs,
			named: this.#host.signers,
			known: settings.ok ? settings.value.trustedSigners : []
		});
		switch (trust.kind) {
			case 'unsigned':
				return { kind: 'untrusted' };
			case 'foreign':
				return { kind: 'foreign' };
			case 'stranger':
				return this.#ask(read.value, file, trust.signer);
			case 'built-in':
				return this.#add(read.value, { file, origin: 'built-in', movedOut: lessonsOfOthers(read.value, builtIn) });
			default:
				return this.#add(read.value, { file, origin: 'imported' });
		}
	}

	/** Takes an imported pack away. Answers to its exercises stay; built-in lessons would only come again. */
	async remove(id: PackId): Promise<void> {
		if (this.packs.find((pack) => pack.id === id)?.origin !== 'imported') return;
		await this.#room.use((storage) => storage.packs.delete(id));
		await this.#refresh();
		await this.#sortFiles();
	}

	/** The file from which a pack came, to send it on; undefined where this phone did not keep it. */
	findFile({ sha256 }: Pick<PackRow, 'sha256'>): Promise<Blob | undefined> {
		// A page that shows the pack looks again when its file is kept.
		void this.#filesKept;
		return packFiles.find(sha256);
	}

	async #keepFile(sha256: string, file: Uint8Array | Blob): Promise<void> {
		await packFiles.keep(sha256, file);
		this.#filesKept += 1;
		await this.#sortFiles();
	}

	/** Files of packs that are no longer here, or are here in another version, are let go. */
	#sortFiles(): Promise<void> {
		const imported = this.packs.filter(({ origin }) => origin === 'imported');
		return packFiles.keepOnly(new Set(imported.map(({ sha256 }) => sha256)));
	}

	async #ask(pack: ReadPack, file: Uint8Array | Blob, signer: string): Promise<PackArrival> {
		const accept = async (): Promise<PackArrival> => {
			const trusted = await this.#room.use(async (storage) => {
				const settings = await storage.settings.readDevice();
				if (!settings.ok) return settings;
				const { trustedSigners } = settings.value;
				return storage.settings.changeDevice({ trustedSigners: [...new Set([...trustedSigners, signer])] });
			});
			if (!trusted.ok) return { kind: 'failed', why: await this.#room.explain(trusted.error) };
			return this.#add(pack, { file, origin: 'imported' });
		};
		return { kind: 'asks', pack, words: await sayHex(signer), accept };
	}

	async #add(pack: ReadPack, coming: ComingPack): Promise<PackArrival> {
		const before = this.packs.find(({ id }) => id === pack.id);
		const installed = await this.#install(pack, coming);
		if (typeof installed !== 'string') return { kind: 'failed', why: installed };
		await this.#refresh();
		if (installed === 'foreign' || installed === 'taken') return { kind: 'foreign' };
		// Also of a pack that is here already: its file may not be.
		if (this.packs.some(({ sha256, origin }) => sha256 === pack.sha256 && origin === 'imported')) {
			void this.#keepFile(pack.sha256, coming.file);
		}
		if (installed === 'kept') return { kind: 'already-here' };
		const stillHad = before?.lessons.filter(({ id }) => !coming.movedOut?.includes(id));
		return { kind: 'added', pack, ...(stillHad ? { news: comparePacks(stillHad, summariesOf(pack)) } : {}) };
	}

	async #refresh(): Promise<boolean> {
		const listed = await this.#room.use((storage) => storage.packs.list());
		if (listed.ok) this.packs = listed.value;
		this.#misconceptions.clear();
		return listed.ok;
	}

	#isHere({ id, version, sha256 }: PackIndexEntry): boolean {
		return this.packs.some(
			(pack) => pack.id === id && (pack.version > version || (pack.version === version && pack.sha256 === sha256))
		);
	}

	async #readIndex(): Promise<readonly PackIndexEntry[]> {
		try {
			const response = await fetch(`${this.#host.basePath}/packs/index.json`);
			if (!response.ok) return [];
			const { parsePackIndex } = await loadPacks();
			const parsed = parsePackIndex(await response.json());
			return parsed.ok ? parsed.value.packs : [];
		} catch {
			// No network and not stored yet: the lessons that are here are all there is for now.
			return [];
		}
	}

	async #fetchPack(entry: PackIndexEntry, builtIn: readonly PackIndexEntry[]): Promise<void> {
		try {
			const response = await fetch(`${this.#host.basePath}/packs/${entry.file}`);
			if (!response.ok) return;
			const bytes = new Uint8Array(await response.arrayBuffer());
			const { readPackAside } = await loadPacks();
			const read = await readPackAside(bytes, startPacksWorker);
			// A proxy's log-in page, half a file, another release: the next start tries again.
			if (!read.ok || read.value.sha256 !== entry.sha256) return;
			const movedOut = lessonsOfOthers(entry, builtIn);
			await this.#install(read.value, { file: bytes, origin: 'built-in', movedOut });
		} catch {
			// As above: no network now.
		}
	}

	/** What became of it, or why it could not be kept. */
	async #install(read: ReadPack, { file, origin, movedOut = [] }: ComingPack): Promise<PackOutcome | Message> {
		const { id, version, title, sha256, lessons, readings, media, signer } = read;
		const sizeBytes = file instanceof Blob ? file.size : file.length;
		const pack = {
			...{ id, version, titles: title, sizeBytes, sha256, origin, importedAt: Date.now() },
			...(readings === undefined ? {} : { readings }),
			...(signer === undefined ? {} : { signer })
		};
		const saved = await this.#room.use((storage) => storage.packs.save({ pack, lessons, media, movedOut }));
		return saved.ok ? saved.value : this.#room.explain(saved.error);
	}
}

/** A lesson that this pack had and another of the release has now is not gone: it waits for that other one. */
function lessonsOfOthers({ id }: { readonly id: PackId }, builtIn: readonly PackIndexEntry[]): readonly LessonId[] {
	return builtIn.filter((entry) => entry.id !== id).flatMap(({ lessons }) => lessons.map((lesson) => lesson.id));
}

function summariesOf({ lessons }: ReadPack): readonly LessonSummary[] {
	return lessons.map(({ summary }) => summary);
}

/** All that packs need, loaded when one comes. */
async function loadPacks() {
	const [{ readPackAside }, { describePackError }, { parsePackIndex }] = await Promise.all([
		import('../packs/read-aside'),
		import('../packs/pack-error'),
		import('../packs/pack-index')
	]);
	return { readPackAside, describePackError, parsePackIndex };
}
