/// <reference types="@sveltejs/kit" />
import { cacheNames } from 'workbox-core';
import { answerPage } from './answer-page';
import { answerRequest, isOurs } from './answer-request';
import { installRelease } from './install-release';
import { keepPreviousChunks } from './previous-chunks';
import { Release } from './release';
import { forgetUpdateBytes } from './update-bytes';

declare const self: ServiceWorkerGlobalScope;

const release = new Release(self.registration.scope);
const { core, scope } = release;

self.addEventListener('install', (event) => {
	event.waitUntil(installRelease(event, release));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const { rest, model } = await release.groups();
			await keepPreviousChunks(
				[cacheNames.precache, rest.cacheName, model.cacheName],
				new Set([...core.getCachedURLs(), ...rest.addresses, ...model.addresses])
			);
			await core.activate(event);
			await rest.prune();
			await model.prune();
			await forgetUpdateBytes();
			// Pages that came from the network, at the first visit above all. Code of an older release finds its chunks here.
			await self.clients.claim();
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
