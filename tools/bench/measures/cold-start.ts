import type { Page } from 'playwright';
import type { Budget, Reading } from '../budget';
import { SLOW_3G, type Lab } from '../lab';

/** Taps the first button that goes on as soon as there is one, and notes when the screen answers. Runs in the page. */
function tapFirstButton(): void {
	const target = globalThis as unknown as { answeredAt: Promise<number> };
	target.answeredAt = new Promise((resolve) => {
		let tapped: Element | undefined;
		new MutationObserver((_, observer) => {
			const button = document.querySelector<HTMLElement>('main > .button.primary');
			if (tapped && !tapped.isConnected) {
				observer.disconnect();
				resolve(performance.now());
			} else if (button && !tapped) {
				tapped = button;
				button.click();
			}
		}).observe(document, { subtree: true, childList: true });
	});
}

async function openCold(lab: Lab, slowdown: number): Promise<Page> {
	await lab.site.start({ network: SLOW_3G });
	const { page } = await lab.open({ slowdown });
	await page.addInitScript(tapFirstButton);
	await page.goto(lab.site.address, { waitUntil: 'commit' });
	return page;
}

function interactive(slowdown: number, target: number, limit: number): Budget {
	return {
		name: `cold-${slowdown}x`,
		what: `interactive, first visit, ${slowdown}x, slow 3G`,
		unit: 'ms',
		target,
		limit,
		async measure(lab): Promise<Reading> {
			const page = await openCold(lab, slowdown);
			await page.waitForURL(/welcome/);
			const value = await page.evaluate(() => (globalThis as unknown as { answeredAt: Promise<number> }).answeredAt);
			return { value, note: `${lab.site.requests.length} requests` };
		}
	};
}

export const coldStarts: readonly Budget[] = [interactive(6, 3_000, 3_500), interactive(20, 4_000, 5_000)];

export const firstPaint: Budget = {
	name: 'first-paint',
	what: 'first contentful paint, first visit, 6x, slow 3G',
	unit: 'ms',
	target: 1_000,
	limit: 1_500,
	async measure(lab) {
		const page = await openCold(lab, 6);
		const value = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					new PerformanceObserver((list) => {
						const [paint] = list.getEntriesByName('first-contentful-paint');
						if (paint) resolve(paint.startTime);
					}).observe({ type: 'paint', buffered: true });
				})
		);
		return { value };
	}
};
