import { encodeHex } from '../bytes/hex';
import type { LessonId, MediaHash, PackId, ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Lesson } from '../domain/lesson/lesson';
import { lessonLanguages } from '../domain/lesson/lesson';
import type { MediaFile } from '../domain/lesson/media';
import { lessonOf, type NamedQuestion } from '../domain/questions/lesson-of';
import { mediaOf } from '../domain/questions/screens/own-screen';
import type { NamedScreen } from '../domain/questions/screens/to-screen';
import type { I18n } from '../i18n/i18n.svelte';
import type { PackContent } from '../packs/pack-content';
import { downloadFile } from '../platform/files';
import type { Library } from './library.svelte';
import { packFileName, reservePack, signPack, type OwnPack } from './own-pack';
import { sayHex } from './say-hex';
import { readSigningKey } from './signing-key';
import type { StorageRoom } from './storage-room';

export interface LessonParts {
	readonly questions: readonly NamedQuestion[];
	/** What stands before them; none shows one that says whose they are. */
	readonly screens: readonly NamedScreen[];
	readonly title: string;
}

/** The lesson that was made, as far as it is talked about. */
export interface MadeLesson {
	readonly lessonId: LessonId;
	readonly title: string;
	/** Whether it says anything that the last one did not. */
	readonly isNew: boolean;
	/** Four words that learners can compare before they trust its maker. */
	readonly words: string;
}

/** A teacher's own questions as a lesson in the library of his phone, and as a file to hand on. */
export class OwnLesson {
	made = $state.raw<MadeLesson>();
	failure = $state.raw<Message>();
	isBusy = $state(false);
	/** As it was called the last time. */
	title = $state('');
	/** Of the pack that was made last; it may have been taken off this phone since. */
	packId = $state<PackId>();
	readonly #parts: { readonly storage: StorageRoom; readonly library: Library; readonly i18n: I18n };
	readonly #teacherId: ProfileId;
	#bytes: Uint8Array | undefined;

	constructor(
		parts: { readonly storage: StorageRoom; readonly library: Library; readonly i18n: I18n },
		teacherId: ProfileId
	) {
		this.#parts = parts;
		this.#teacherId = teacherId;
	}

	/** Finds how the lesson was called the last time. */
	async read(): Promise<void> {
		const read = await this.#parts.storage.use(({ settings }) => settings.readProfile(this.#teacherId));
		if (!read.ok) return;
		this.packId = read.value.ownPack?.id;
		if (this.title === '') this.title = read.value.ownPack?.title ?? '';
	}

	/** Packs it, signs it and brings it in by the way of any pack. The version rises with each change. */
	async make(parts: LessonParts): Promise<void> {
		if (this.isBusy) return;
		this.isBusy = true;
		this.made = undefined;
		try {
			this.failure = await this.#make(parts);
		} finally {
			this.isBusy = false;
		}
	}

	/** The file, into the downloads. */
	saveFile(): void {
		if (this.#bytes && this.made) downloadFile(this.#bytes, packFileName(this.made.title));
	}

	/** Undefined when all went well, else why not. */
	async #make({ questions, screens, title }: LessonParts): Promise<Message | undefined> {
		const { storage, library, i18n } = this.#parts;
		const key = await readSigningKey(storage, this.#teacherId);
		if (!key.ok) return storage.explain(key.error);
		const media = await this.#findMedia(screens);
		if (!media.ok) return media.error;
		const intro = i18n.t('write.lessonIntro');
		const made = { teacherId: this.#teacherId, name: 'ownPack' } as const;
		const pack = await reservePack(storage, made, (packId) => {
			const lesson = lessonOf(questions, { packId, title, language: i18n.language, intro, screens });
			return { content: lesson, title: lesson.texts['en']?.title ?? '' };
		});
		if (!pack.ok) return storage.explain(pack.error);
		const { content: lesson, own } = pack.value;
		const bytes = await signPack(contentOf({ lesson, own }, media.value), key.value.privateKey);
		const first = await library.addFile(bytes);
		// His own hand is trusted on his own phone.
		const arrival = first.kind === 'asks' ? await first.accept() : first;
		if (arrival.kind === 'failed') return arrival.why;
		if (arrival.kind !== 'added' && arrival.kind !== 'already-here') return message('write.lessonFailed');
		this.#bytes = bytes;
		this.packId = own.id;
		const words = await sayHex(encodeHex(key.value.publicKey));
		this.made = { lessonId: lesson.id, title, isNew: arrival.kind === 'added', words };
		return undefined;
	}

	/** The photos and recordings of the screens, in the order of their hashes. After a restore some may be elsewhere. */
	async #findMedia(screens: readonly NamedScreen[]): Promise<Result<readonly MediaFile[], Message>> {
		const { storage } = this.#parts;
		const found = new Map<MediaHash, MediaFile>();
		for (const { screen } of screens) {
			for (const hash of mediaOf(screen)) {
				const media = await storage.use(({ packs }) => packs.findMedia(hash));
				if (!media.ok) return fail(await storage.explain(media.error));
				if (!media.value) return fail(message('write.mediaMissing', { title: screen.title }));
				found.set(hash, media.value);
			}
		}
		return succeed([...found.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1)));
	}
}

function contentOf(
	{ lesson, own }: { readonly lesson: Lesson; readonly own: OwnPack },
	media: readonly MediaFile[]
): PackContent {
	const { id, version, title } = own;
	const languages = lessonLanguages(lesson);
	const titles = Object.fromEntries(languages.map((tag) => [tag, title]));
	return { id, version, title: titles, languages, skills: lesson.skills, terms: [], lessons: [lesson], media };
}
