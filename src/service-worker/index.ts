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
			const groups = Object.values((await release.groups()).later);
			await keepPreviousChunks(
				[cacheNames.precache, ...groups.map(({ cacheName }) => cacheName)],
				new Set([...core.getCachedURLs(), ...groups.flatMap(({ addresses }) => [...addresses])])
			);
			await core.activate(event);
			for (const group of groups) await group.prune();
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
