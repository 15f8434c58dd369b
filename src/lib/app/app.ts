import { I18n } from '../i18n/i18n.svelte';
import { keepLists } from '../platform/keep-lists';
import { readLastLanguage } from '../platform/look';
import { Ask } from './ask.svelte';
import { Backups } from './backups.svelte';
import { FileTray } from './file-tray.svelte';
import { host, type Host } from './host';
import { LanguageModel } from './language-model.svelte';
import { LettersHere } from './letters-here.svelte';
import { Library } from './library.svelte';
import { Session } from './session.svelte';
import { SiteState } from './site.svelte';
import { StorageRoom } from './storage-room';

/** All parts of the app, built once and handed down. */
export interface App {
	readonly host: Host;
	readonly i18n: I18n;
	readonly letters: LettersHere;
	readonly site: SiteState;
	readonly storage: StorageRoom;
	readonly session: Session;
	readonly library: Library;
	readonly ask: Ask;
	readonly backups: Backups;
	readonly tray: FileTray;
	readonly model: LanguageModel;
	/** Opens storage, finds who is learning, brings built-in lessons; then readies the phone for airplane mode. */
	start(): Promise<void>;
}

/** Builds the parts. Nothing heavy is loaded and nothing is read before `start`. */
export function createApp(): App {
	const inBrowser = typeof window !== 'undefined';
	const i18n = new I18n({
		languages: host.languages,
		country: host.country,
		wanted: inBrowser ? [readLastLanguage() ?? '', ...navigator.languages] : []
	});
	const letters = new LettersHere(host.basePath);
	const site = new SiteState();
	const storage = new StorageRoom(host.languages);
	const library = new Library(storage, host);
	const ask = new Ask(library, i18n, host);
	const model = new LanguageModel(host, storage);
	const session = new Session(storage, i18n, {
		country: host.country,
		onLeave() {
			ask.forget();
			model.forget();
		},
		onEnter({ kind }) {
			if (kind === 'teacher') void site.noteTeacher();
		}
	});
	const backups = new Backups(storage, session);
	const tray = new FileTray({
		storage,
		session,
		async receive(file) {
			const { receiveFile } = await import('./received-file');
			return receiveFile(file, { backups, library, host });
		}
	});
	return {
		host,
		i18n,
		letters,
		site,
		storage,
		session,
		library,
		ask,
		backups,
		tray,
		model,
		async start() {
			await Promise.all([letters.start(), session.start(), library.start()]);
			await site.start(host.basePath);
			const { basePath } = host;
			// What understands questions comes last: nothing else waits for it. A release that is waiting may bring a newer
			// one, and takes over sooner from a worker that has nothing to fetch.
			if (site.readiness.kind === 'ready' && site.updateBytes === undefined) await ask.prepareUnderstanding();
			if (host.generation) await keepLists([`${basePath}/models/catalogue.json`, `${basePath}/ort/runtime.json`]);
		}
	};
}
