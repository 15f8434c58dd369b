/// <reference types="@sveltejs/kit" />
import { cacheNames } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { GroupCache } from './group-cache';
import { keepPreviousChunks, matchPreviousChunk } from './previous-chunks';
import { answerPage } from './answer-page';
import { receiveShared } from './receive-shared';
import { readSiteFiles } from './site-files';

declare const self: ServiceWorkerGlobalScope;

const files = readSiteFiles();
const { scope } = self.registration;
const core = new PrecacheController();
core.addToCacheList(files.core.map(({ url, revision }) => ({ url: new URL(url, scope).href, revision })));
const groups = {
	rest: new GroupCache('darasa-rest', files.rest, scope),
	model: new GroupCache('darasa-model-code', files.model, scope)
};

/** Addresses whose content this install really fetched: the price of the update. */
let updatedAddresses: readonly string[] = [];

self.addEventListener('install', (event) => {
	event.waitUntil(core.install(event).then((result) => (updatedAddresses = result.updatedURLs)));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const isFirst = !(await caches.has('darasa-rest'));
			await keepPreviousChunks(cacheNames.precache, new Set(core.getCachedURLs()));
			await core.activate(event);
			await groups.rest.prune();
			await groups.model.prune();
			await caches.open('darasa-rest');
			// Later releases must not take over a page that runs the code of the one before.
			if (isFirst) await self.clients.claim();
		})()
	);
});

self.addEventListener('message', (event) => {
	const request: unknown = event.data;
	if (typeof request !== 'object' || request === null || !('kind' in request || 'type' in request)) return;
	if ('type' in request && request.type === 'SKIP_WAITING') {
		event.waitUntil(self.skipWaiting());
		return;
	}
	const port = event.ports[0];
	if (port)
		event.waitUntil(answerPage(request, port, { core, files, groups, updatedAddresses: () => updatedAddresses }));
});

registerRoute(
	({ url, request }) => request.method === 'POST' && url.pathname.endsWith('/receive'),
	receiveShared,
	'POST'
);

registerRoute(
	new PrecacheRoute(core, { cleanURLs: true, directoryIndex: 'index.html', ignoreURLParametersMatching: [/.*/] })
);

// A page the build does not know by name (a lesson, say) opens from the fallback. Files never do.
const isData = /\/(models|packs|ort|_app)\//;
registerRoute(
	({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && !isData.test(url.pathname),
	core.createHandlerBoundToURL(new URL('200.html', scope).href)
);

registerRoute(
	({ url, sameOrigin }) =>
		sameOrigin &&
		(groups.rest.owns(url.href) || groups.model.owns(url.href) || /\/_app\/immutable\//.test(url.pathname)),
	async ({ request, url }) =>
		(await groups.rest.match(url.href)) ??
		(await groups.model.match(url.href)) ??
		(await matchPreviousChunk(request)) ??
		fetch(request)
);
