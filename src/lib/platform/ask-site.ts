import type { GroupStatus, LaterGroup, SiteReply, SiteRequest } from './site-messages';

/** A browser may end a worker in the middle of its work; it then never answers. No file of the app takes so long. */
const PATIENCE_MS = 120_000;

/** Asks and hears replies until one is the last, none has come for too long, or the worker has given up its place. */
function askOver(worker: ServiceWorker, request: SiteRequest, onReply: (reply: SiteReply) => boolean): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const end = (): void => {
			clearTimeout(giveUp);
			port1.close();
			resolve();
		};
		void untilGone(worker).then(end);
		let giveUp = setTimeout(end, PATIENCE_MS);
		port1.onmessage = (event: MessageEvent<SiteReply>) => {
			clearTimeout(giveUp);
			if (onReply(event.data)) end();
			else giveUp = setTimeout(end, PATIENCE_MS);
		};
		worker.postMessage(request, [port2]);
	});
}

/** Waits until a worker has given up its place: it was replaced, its installation broke off, or it took a release back. */
function untilGone(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (worker.state === 'redundant') resolve();
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

/**
 * Waits for the first install, also for one that a page before this one began; at a later start it is there at once.
 * Where it breaks off, nothing works afterwards, and the wait is over too.
 */
export async function untilSiteWorks(): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration();
	const coming = registration?.installing ?? registration?.waiting;
	if (registration?.active || !coming) return;
	await Promise.race([navigator.serviceWorker.ready, untilGone(coming)]);
}

async function activeWorker(): Promise<ServiceWorker | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	return (await navigator.serviceWorker.getRegistration())?.active ?? undefined;
}

export type SiteStatus = Extract<SiteReply, { kind: 'status' }>;

/** What of the app is stored on this phone; undefined where no service worker runs yet. */
export async function readSiteStatus(): Promise<SiteStatus | undefined> {
	const worker = await activeWorker();
	if (!worker) return undefined;
	let status: SiteStatus | undefined;
	await askOver(worker, { kind: 'status' }, (reply) => {
		if (reply.kind === 'status') status = reply;
		return true;
	});
	return status;
}

export type StoreOutcome = 'stored' | 'network' | 'full' | 'no-worker';

/** Stores one group of files, telling the progress; what is there already is not fetched again. */
export async function storeGroup(group: LaterGroup, onProgress: (status: GroupStatus) => void): Promise<StoreOutcome> {
	const worker = await activeWorker();
	if (!worker) return 'no-worker';
	let outcome: StoreOutcome = 'network';
	await askOver(worker, { kind: 'store', group }, (reply) => {
		if (reply.kind === 'progress') onProgress(reply.status);
		if (reply.kind === 'stored' || reply.kind === 'failed') {
			onProgress(reply.status);
			outcome = reply.kind === 'stored' ? 'stored' : reply.reason;
			return true;
		}
		return false;
	});
	return outcome;
}

/** Compressed bytes that a waiting update has fetched. */
export async function readUpdateBytes(waiting: ServiceWorker): Promise<number> {
	let bytes = 0;
	await askOver(waiting, { kind: 'update-size' }, (reply) => {
		if (reply.kind === 'update-size') bytes = reply.bytes;
		return true;
	});
	return bytes;
}
