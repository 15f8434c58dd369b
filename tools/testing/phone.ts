import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findChromium } from '../chromium';

/** A phone: one browser profile on disk that can be closed and opened again. */
export class Phone {
	readonly folder = mkdtempSync(join(tmpdir(), 'darasa-phone-'));
	#context: BrowserContext | undefined;
	/** Hosts that are this machine; a test that gives it another name adds it. */
	readonly ownHosts = new Set(['localhost']);
	readonly foreignRequests: string[] = [];
	readonly faults: string[] = [];

	/** A new phone, or one that holds all that another, which is off, holds now. */
	constructor(like?: Phone) {
		if (like) cpSync(like.folder, this.folder, { recursive: true });
	}

	async open(options: Parameters<typeof chromium.launchPersistentContext>[1] = {}): Promise<Page> {
		const executablePath = findChromium();
		this.#context = await chromium.launchPersistentContext(this.folder, {
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
			if (/^https?:$/.test(protocol) && !this.ownHosts.has(hostname)) this.foreignRequests.push(request.url());
		});
		const page = this.#context.pages()[0] ?? (await this.#context.newPage());
		// A tab behind another one is drawn by nobody, and a tap in it waits for ever.
		await page.bringToFront();
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
		rmSync(this.folder, { recursive: true, force: true });
	}

	#watch(page: Page): void {
		page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message));
		page.on('console', (line) => {
			if (line.type() === 'error' && /Content Security|Trusted|missingKey/.test(line.text()))
				this.faults.push(line.text());
		});
	}
}
