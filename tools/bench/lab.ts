import type { CDPSession, Page } from 'playwright';
import { beginAs } from '../testing/learner';
import { Phone } from '../testing/phone';
import { Site } from '../testing/site';
import { waitUntilStored } from '../testing/wait-until-stored';
import { installProbe } from './probe';

export const SLOW_3G = { kilobitsPerSecond: 400, latencyMs: 400 } as const;

/** A page with the browser's own tools attached. */
export interface Desk {
	readonly page: Page;
	readonly tools: CDPSession;
	/** Of the site. */
	readonly address: string;
}

/** A fresh site and a fresh phone for one measurement. */
export class Lab {
	readonly site = new Site();
	readonly phone = new Phone();

	/**
	 * Opens the phone with its processor slowed down so many times. Chromium slows the page's own thread only: workers
	 * and the service worker run at full speed.
	 */
	async open({ slowdown = 1 } = {}): Promise<Desk> {
		const page = await this.phone.open();
		await this.phone.context.addInitScript(installProbe);
		const tools = await this.phone.context.newCDPSession(page);
		await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		return { page, tools, address: this.site.address };
	}

	/** A learner who has just begun, on a phone that has stored all it needs; at full speed. */
	async begin(): Promise<Desk> {
		const desk = await this.open();
		await desk.page.goto(desk.address);
		await beginAs(desk.page);
		await waitUntilStored(desk.page);
		return desk;
	}

	/** The same phone switched on again without a network, on its home page. */
	async reopenOffline(options: { slowdown: number }): Promise<Desk> {
		await this.phone.close();
		await this.site.stop();
		const desk = await this.open(options);
		await desk.page.goto(desk.address);
		return desk;
	}

	async close(): Promise<void> {
		await this.phone.destroy();
		await this.site.stop();
	}
}
