import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test as base, type BrowserContext, type Page } from 'playwright/test';
import { findChromium } from '../../tools/chromium';
import { readHost } from '../../tools/hosting/host';
import { createSite, listen, type SiteOptions } from '../../tools/hosting/server';

/** A site on this machine that a test can really switch off. */
export class Site {
	readonly requests: string[] = [];
	#server: Server | undefined;
	#options: SiteOptions;
	#port = 0;
	address = '';

	constructor(options: Partial<SiteOptions> = {}) {
		this.#options = {
			folder: process.env['DARASA_OUT'] ?? 'build',
			host: readHost(),
			mounts: { '/models/': 'tests/fixtures/models' },
			...options,
			onRequest: (path) => this.requests.push(path)
		};
	}

	async start(options: Partial<SiteOptions> = {}): Promise<this> {
		this.#options = { ...this.#options, ...options };
		this.#server = createSite(this.#options);
		const origin = await listen(this.#server, this.#port);
		this.#port = Number(new URL(origin).port);
		this.address = origin + this.#options.host.basePath;
		return this;
	}

	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		if (!server) return;
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}

/** A phone: one browser profile on disk that can be closed and opened again. */
export class Phone {
	readonly #folder = mkdtempSync(join(tmpdir(), 'darasa-phone-'));
	#context: BrowserContext | undefined;
	readonly foreignRequests: string[] = [];
	readonly faults: string[] = [];

	async open(options: Parameters<typeof chromium.launchPersistentContext>[1] = {}): Promise<Page> {
		const executablePath = findChromium();
		this.#context = await chromium.launchPersistentContext(this.#folder, {
			...(executablePath ? { executablePath } : {}),
			args: ['--no-sandbox', '--disable-background-networking', '--enable-unsafe-webgpu'],
			viewport: { width: 360, height: 640 },
			hasTouch: true,
			isMobile: true,
			locale: 'en-KE',
			...options
		});
		this.#context.on('request', (request) => {
			const { hostname, protocol } = new URL(request.url());
			if (/^https?:$/.test(protocol) && hostname !== 'localhost') this.foreignRequests.push(request.url());
		});
		const page = this.#context.pages()[0] ?? (await this.#context.newPage());
		this.#watch(page);
		this.#context.on('page', (other) => this.#watch(other));
		return page;
	}

	get context(): BrowserContext {
		if (!this.#context) throw new Error('the phone is off');
		return this.#context;
	}

	async close(): Promise<void> {
		await this.#context?.close();
		this.#context = undefined;
	}

	async destroy(): Promise<void> {
		await this.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}

	#watch(page: Page): void {
		page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message));
		page.on('console', (line) => {
			if (line.type() === 'error' && /Content Security|Trusted|missingKey/.test(line.text()))
				this.faults.push(line.text());
		});
	}
}

/** Tests with a site and a phone that are cleaned up afterwards. A page that threw or asked a foreign host fails its test. */
export const test = base.extend<{ site: Site; phone: Phone }>({
	site: async ({ browserName: _ }, use) => {
		const site = await new Site().start();
		await use(site);
		await site.stop();
	},
	phone: async ({ browserName: _ }, use) => {
		const phone = new Phone();
		await use(phone);
		await phone.destroy();
		base.expect(phone.faults, 'pages that threw or broke the policy').toEqual([]);
		base.expect(phone.foreignRequests, 'requests to other hosts').toEqual([]);
	}
});

export const expect = base.expect;

/** Waits until the service worker controls the page and everything for airplane mode is stored. */
export async function waitUntilStored(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await expect
		.poll(
			() =>
				page.evaluate(async () => {
					const worker = (await navigator.serviceWorker.getRegistration())?.active;
					if (!worker) return 'no worker';
					return new Promise<string>((resolve) => {
						const { port1, port2 } = new MessageChannel();
						port1.onmessage = ({ data }) => {
							const open = [data.core, data.rest].filter((group) => group.storedFiles < group.allFiles);
							resolve(open.length === 0 ? 'stored' : 'storing');
						};
						worker.postMessage({ kind: 'status' }, [port2]);
					});
				}),
			{ timeout: 60_000 }
		)
		.toBe('stored');
}
