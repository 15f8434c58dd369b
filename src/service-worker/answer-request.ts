import { matchPreviousChunk } from './previous-chunks';
import { receiveShared } from './receive-shared';
import type { StoredSite } from './release';

/** Files with these paths are data: a page in their place would be taken for them. */
const DATA = /^(models|packs|ort|_app)\//;

function isShare({ method, url }: Request, scope: string): boolean {
	return method === 'POST' && new URL(url).pathname === new URL('receive', scope).pathname;
}

/** Whether this worker has a say: files of our own, and what the phone's share sheet hands over. */
export function isOurs(request: Request, scope: string): boolean {
	return request.url.startsWith(scope) && (request.method === 'GET' || isShare(request, scope));
}

/** The stored files that a path may mean, as a static host would look for them. */
function candidates(path: string): string[] {
	return path === '' ? ['index.html'] : [path, `${path}.html`, `${path}/index.html`];
}

async function matchCore(path: string, { core, scope }: StoredSite): Promise<Response | undefined> {
	for (const candidate of candidates(path)) {
		const address = new URL(candidate, scope).href;
		if (core.getCacheKeyForURL(address)) return core.matchPrecache(address);
	}
	return undefined;
}

/** What is stored comes first; only what is not stored is asked of the network. */
export async function answerRequest(request: Request, release: StoredSite): Promise<Response> {
	if (request.method === 'POST') return receiveShared(request, release.scope);
	const address = request.url.replace(/[?#].*$/, '');
	const path = address.slice(release.scope.length);
	const found =
		(await matchCore(path, release)) ?? (await matchLater(address, release)) ?? (await matchRuntime(path, address));
	if (found) return found;
	const previous = path.startsWith('_app/') ? await matchPreviousChunk(request) : undefined;
	if (previous) return previous;
	// A page the build does not know by name (a lesson, say) opens from the fallback. Files never do.
	const isPage = request.mode === 'navigate' && !DATA.test(path);
	return (isPage ? await matchCore('200.html', release) : undefined) ?? fetch(request);
}

async function matchLater(address: string, release: StoredSite): Promise<Response | undefined> {
	for (const group of Object.values((await release.groups()).later)) {
		const found = await group.match(address);
		if (found) return found;
	}
	return undefined;
}

/** The programs that run a model, from where the model room keeps what it proved. Its lists always come fresh. */
async function matchRuntime(path: string, address: string): Promise<Response | undefined> {
	return /^ort\/.+\.(mjs|wasm)$/.test(path) ? caches.match(address, { cacheName: 'darasa-models' }) : undefined;
}
