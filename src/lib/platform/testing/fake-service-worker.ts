import type { SiteReply, SiteRequest } from '../site-messages';

/** A service worker that answers each question with a list of replies, in order. */
export function fakeServiceWorker(answer: (request: SiteRequest) => readonly SiteReply[]): ServiceWorker {
	const worker = {
		postMessage(request: SiteRequest, [port]: readonly MessagePort[]) {
			for (const reply of answer(request)) port?.postMessage(reply);
		}
	};
	return worker as unknown as ServiceWorker;
}

/** What `navigator` has while that worker, or none, is active. */
export function navigatorWith(active?: ServiceWorker): object {
	return { serviceWorker: { getRegistration: async () => (active ? { active } : undefined) } };
}
