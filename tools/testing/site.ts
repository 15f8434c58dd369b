import type { Server } from 'node:http';
import { readHost } from '../hosting/host';
import { createSite, listen, type SiteOptions } from '../hosting/server';

/** A site on this machine that can really be switched off, and comes back at the same address. */
export class Site {
	readonly requests: string[] = [];
	#server: Server | undefined;
	#options: SiteOptions;
	#port: number;
	address = '';

	/** @param port 0 takes one that is free. */
	constructor(options: Partial<SiteOptions> = {}, port = 0) {
		this.#port = port;
		this.#options = {
			folder: process.env['DARASA_OUT'] ?? 'build',
			host: readHost(),
			mounts: { '/models/': 'tests/fixtures/models' },
			...options,
			onRequest: (path, request) => {
				this.requests.push(path);
				options.onRequest?.(path, request);
			}
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
