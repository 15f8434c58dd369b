import type { SiteReply, SiteRequest } from '../site-messages';

/** A service worker that answers each question with a list of replies, in order. */
export function fakeServiceWorker(answer: (request: SiteRequest) => readonly SiteReply[]): ServiceWorker {
	const worker = {
		state: 'activated',
		addEventListener() {},
		postMessage(request: SiteRequest, [port]: readonly MessagePort[]) {
			for (const reply of answer(request)) port?.postMessage(reply);
		}
	};
	return worker as unknown as ServiceWorker;
}

/** A service worker that never answers, and gives up its place when told to. */
export class GoingWorker extends EventTarget {
	state = 'activating';
	readonly asServiceWorker = this as unknown as ServiceWorker;

	postMessage(): void {}

	go(): void {
		this.state = 'redundant';
		this.dispatchEvent(new Event('statechange'));
	}
}

/** What `navigator` has while that worker, or none, is active. */
export function navigatorWith(active?: ServiceWorker): object {
	return { serviceWorker: { getRegistration: async () => (active ? { active } : undefined) } };
}

/** What `navigator` has at a first visit: that worker is on its way until `installed` comes. */
export function navigatorInstalling(worker: ServiceWorker, installed: Promise<void>): object {
	const registration: { installing?: ServiceWorker; active?: ServiceWorker } = { installing: worker };
	const ready = installed.then(() => {
		delete registration.installing;
		registration.active = worker;
	});
	return { serviceWorker: { getRegistration: async () => registration, ready } };
}
