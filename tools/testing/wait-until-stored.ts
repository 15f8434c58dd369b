import type { Page } from 'playwright';

/** Waits until the service worker runs and everything for airplane mode is stored. Throws after a minute. */
export async function waitUntilStored(page: Page): Promise<void> {
	await page.evaluate(async (deadline) => {
		const { active } = await navigator.serviceWorker.ready;
		const isStored = (): Promise<boolean> =>
			new Promise((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) =>
					resolve([data.core, data.rest].every((group) => group.storedFiles === group.allFiles));
				active?.postMessage({ kind: 'status' }, [port2]);
			});
		while (!(await isStored())) {
			if (Date.now() > deadline) throw new Error('what airplane mode needs was not stored in a minute');
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	}, Date.now() + 60_000);
}
