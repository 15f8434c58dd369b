import type { Budget } from '../budget';

/** Notes when the lesson to continue is on the screen and the page's thread is free to hear a tap. Runs in the page. */
function waitForLesson(): void {
	const target = globalThis as unknown as { freeAt: Promise<number> };
	target.freeAt = new Promise((resolve) => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('main a.button[href*="/lesson/"]')) return;
			observer.disconnect();
			requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
		}).observe(document, { subtree: true, childList: true });
	});
}

export const warmStart: Budget = {
	name: 'warm',
	what: 'interactive, from the home screen in airplane mode, 6x',
	unit: 'ms',
	target: 800,
	limit: 1_200,
	async measure(lab) {
		await lab.site.start();
		await lab.begin();
		await lab.phone.close();
		await lab.site.stop();
		const { page } = await lab.open({ slowdown: 6 });
		await page.addInitScript(waitForLesson);
		await page.goto(lab.site.address);
		return { value: await page.evaluate(() => (globalThis as unknown as { freeAt: Promise<number> }).freeAt) };
	}
};
