import { readSiteStatus, storeGroup, untilSiteWorks, type SiteStatus, type StoreOutcome } from '../platform/ask-site';
import { canWorkOffline, isMetered } from '../platform/connection';
import { InstallPrompt, type InstallWay } from '../platform/install-prompt';
import {
	askPersistence,
	readPersistence,
	readStorageRoom,
	type Persistence,
	type StorageRoom
} from '../platform/persistence';
import type { GroupStatus, LaterGroup } from '../platform/site-messages';
import { registerSite, type UpdateSearch, type Updates } from '../platform/updates';

/** What stands between this phone and airplane mode. */
export type Readiness =
	| { readonly kind: 'starting' }
	/** An insecure address or a browser without service workers: Darasa teaches only while connected. */
	| { readonly kind: 'connected-only' }
	/** Nothing keeps files here just now: the release was taken back, or the first visit broke off. The next start tries again. */
	| { readonly kind: 'connected-for-now' }
	| { readonly kind: 'asks'; readonly missingBytes: number }
	| { readonly kind: 'storing'; readonly missingBytes: number; readonly allBytes: number }
	| { readonly kind: 'incomplete'; readonly missingBytes: number; readonly reason: 'network' | 'full' }
	| { readonly kind: 'ready' };

/** The app as something installed on this phone: stored files, updates, the place on the home screen. */
export class SiteState {
	readiness = $state.raw<Readiness>({ kind: 'starting' });
	/** Compressed size of an update that waits; undefined while there is none. */
	updateBytes = $state<number>();
	installWay = $state<InstallWay>('menu');
	persistence = $state<Persistence>('unknown');
	#updates: Updates | undefined;
	/** What airplane mode needs on this phone. */
	#wanted: readonly LaterGroup[] = ['rest'];
	#isStarted = false;
	#install: InstallPrompt | undefined;

	/** Registers the service worker and, where data costs nothing, stores what airplane mode needs. */
	async start(basePath: string): Promise<void> {
		this.#install = new InstallPrompt(() => this.#readInstallWay());
		this.#readInstallWay();
		this.persistence = await readPersistence();
		if (!canWorkOffline()) {
			this.readiness = { kind: 'connected-only' };
			return;
		}
		this.#updates = await registerSite(basePath, (bytes) => (this.updateBytes = bytes));
		if (!this.#updates) {
			this.readiness = { kind: 'connected-only' };
			return;
		}
		await untilSiteWorks();
		this.#isStarted = true;
		await this.#continueStoring();
	}

	/** A teacher is on this phone: the pages of teachers are kept too. */
	async noteTeacher(): Promise<void> {
		if (this.#wanted.includes('teacher')) return;
		this.#wanted = ['rest', 'teacher'];
		if (this.#isStarted) await this.#continueStoring();
	}

	/** Stores everything airplane mode needs; what is there already costs nothing. */
	async storeAll(): Promise<void> {
		let outcome: StoreOutcome = 'stored';
		// By place, not by list: a teacher may come while the first group is on its way.
		for (let at = 0; outcome === 'stored' && at < this.#wanted.length; at++) {
			outcome = await storeGroup(this.#wanted[at] ?? 'rest', ({ missingBytes, allBytes }) => {
				this.readiness = { kind: 'storing', missingBytes, allBytes };
			});
		}
		await this.#settle(outcome);
	}

	applyUpdate(): void {
		this.#updates?.apply();
	}

	/** Whether Darasa can be kept on this phone, and so be updated. */
	get canStay(): boolean {
		return this.readiness.kind !== 'connected-only' && this.readiness.kind !== 'connected-for-now';
	}

	/** Looks for a new release. What it finds comes by itself, and is offered when all of it is here. */
	async checkForUpdate(): Promise<UpdateSearch> {
		return (await this.#updates?.check()) ?? 'unreachable';
	}

	/** What Darasa uses of this phone. */
	readRoom(): Promise<StorageRoom | undefined> {
		return readStorageRoom();
	}

	async askInstall(): Promise<boolean> {
		return (await this.#install?.ask()) ?? false;
	}

	/** Asked after the first finished practice, when the browser is most likely to say yes. */
	async askToKeep(): Promise<void> {
		if (this.persistence !== 'kept') this.persistence = await askPersistence();
	}

	#readInstallWay(): void {
		this.installWay = this.#install?.way ?? 'menu';
	}

	async #continueStoring(): Promise<void> {
		if (this.readiness.kind === 'storing') return;
		const status = await readSiteStatus();
		if (!status) {
			this.readiness = { kind: 'connected-for-now' };
			return;
		}
		const missingBytes = sumMissing(this.#wanted.map((group) => status[group]));
		if (missingBytes > 0 && isMetered()) {
			this.readiness = { kind: 'asks', missingBytes };
			return;
		}
		// What is about to come is not missing for want of a network.
		if (missingBytes > 0) await this.storeAll();
		else this.#show(status, 'network');
	}

	async #settle(outcome: StoreOutcome): Promise<void> {
		const status = await readSiteStatus();
		if (status) this.#show(status, outcome === 'full' ? 'full' : 'network');
		else this.readiness = { kind: 'connected-for-now' };
	}

	#show(status: SiteStatus, reason: 'network' | 'full'): void {
		const groups = [status.core, ...this.#wanted.map((group) => status[group])];
		const isComplete = groups.every(({ storedFiles, allFiles }) => storedFiles === allFiles);
		this.readiness = isComplete ? { kind: 'ready' } : { kind: 'incomplete', missingBytes: sumMissing(groups), reason };
	}
}

function sumMissing(groups: readonly GroupStatus[]): number {
	return groups.reduce((sum, { missingBytes }) => sum + missingBytes, 0);
}
