import { readUpdateBytes } from './ask-site';
import { trustScriptUrl } from './trusted-urls';

/** What looking for a new release brought: one is on its way, this is the newest, or nobody could be asked. */
export type UpdateSearch = 'coming' | 'newest' | 'unreachable';

export interface Updates {
	/** Puts the waiting release to work and starts the page again, once. */
	apply(): void;
	/** Looks for a new release. */
	check(): Promise<UpdateSearch>;
}

/**
 * Registers the service worker, and tells what an update has cost once it waits. Undefined where the browser or an
 * insecure origin has none.
 */
export async function registerSite(
	basePath: string,
	onUpdateWaiting: (bytes: number) => void
): Promise<Updates | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	const { Workbox } = await import('workbox-window');
	const workbox = new Workbox(trustScriptUrl(`${basePath}/service-worker.js`), { scope: `${basePath}/` });
	let isApplying = false;
	workbox.addEventListener('waiting', (event) => {
		const { sw } = event;
		if (sw) void readUpdateBytes(sw).then(onUpdateWaiting);
	});
	workbox.addEventListener('controlling', () => {
		// Only the tab whose learner asked for it starts again; a lesson in another tab goes on undisturbed.
		if (isApplying) location.reload();
	});
	const registered = workbox.register();
	if (navigator.serviceWorker.controller) {
		// The worker is here and serves this page. Asking the host for a newer one may take as long as a bad line likes.
		registered.catch(() => undefined);
	} else {
		try {
			await registered;
		} catch {
			// An insecure certificate or a blocked worker: the app still teaches while connected.
			return undefined;
		}
	}
	return {
		apply() {
			isApplying = true;
			workbox.messageSkipWaiting();
		},
		async check() {
			try {
				await workbox.update();
			} catch {
				// No network: the next start looks again.
				return 'unreachable';
			}
			const registration = await navigator.serviceWorker.getRegistration();
			// At a first visit what is being installed is no update.
			const isReplaced = registration?.active && (registration.installing ?? registration.waiting);
			return isReplaced ? 'coming' : 'newest';
		}
	};
}
