import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const { values } = parseArgs({ options: { folder: { type: 'string', default: 'build' } } });

/**
 * A service worker that takes a bad release back: it forgets the stored files, gives up its place and starts the open
 * pages again from the network. What learners did (IndexedDB), models, letters and packs they fetched stay.
 */
const WITHDRAWING_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys()) if (!/^darasa-(models|fonts|encoder|pack-files)$/.test(name)) await caches.delete(name);
			await self.registration.unregister();
			for (const page of await self.clients.matchAll({ type: 'window' })) await page.navigate(page.url);
		})()
	);
});
`;

const path = join(values.folder, 'service-worker.js');
writeFileSync(path, WITHDRAWING_WORKER);
writeFileSync(`${path}.gz`, gzipSync(WITHDRAWING_WORKER));
writeFileSync(`${path}.br`, brotliCompressSync(WITHDRAWING_WORKER));
console.log(`${path} now withdraws the release: put it on the host. Phones give it up the next time they are online.`);
