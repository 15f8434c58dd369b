/// <reference types="@sveltejs/kit" />
import { cacheNames } from 'workbox-core';
import { answerPage } from './answer-page';
import { answerRequest, isOurs } from './answer-request';
import { keepPreviousChunks } from './previous-chunks';
import { Release } from './release';

declare const self: ServiceWorkerGlobalScope;

const release = new Release(self.registration.scope);
const { core, scope } = release;

self.addEventListener('install', (event) => {
	event.waitUntil(core.install(event).then(({ updatedURLs }) => (release.updatedAddresses = updatedURLs)));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const isFirst = !(await caches.has('darasa-rest'));
			await keepPreviousChunks(cacheNames.precache, new Set(core.getCachedURLs()));
			await core.activate(event);
			const { rest, model } = await release.groups();
			await rest.prune();
			await model.prune();
			// Later releases must not take over a page that runs the code of the one before.
			if (isFirst) await self.clients.claim();
		})()
	);
});

self.addEventListener('message', (event) => {
	const request: unknown = event.data;
	if (typeof request !== 'object' || request === null) return;
	if ('type' in request && request.type === 'SKIP_WAITING') {
		event.waitUntil(self.skipWaiting());
		return;
	}
	const port = event.ports[0];
	if (port) event.waitUntil(answerPage(request, port, release));
});

self.addEventListener('fetch', (event) => {
	if (isOurs(event.request, scope)) event.respondWith(answerRequest(event.request, release));
});
