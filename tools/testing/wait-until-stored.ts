import type { Page } from 'playwright';

/** What a learner's phone needs for airplane mode; a teacher's needs his pages, too. */
const LEARNER = ['core', 'rest'];
export const TEACHER = [...LEARNER, 'teacher'];

/** Waits until the service worker runs and everything for airplane mode is stored. Throws after three minutes: twelve languages are many files for a busy machine. */
export async function waitUntilStored(page: Page, groups: readonly string[] = LEARNER): Promise<void> {
	await page.evaluate(
		async ({ names, deadline }) => {
			const { active } = await navigator.serviceWorker.ready;
			const isStored = (): Promise<boolean> =>
				new Promise((resolve) => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = ({ data }) =>
						resolve(names.every((name) => data[name].storedFiles === data[name].allFiles));
					active?.postMessage({ kind: 'status' }, [port2]);
				});
			while (!(await isStored())) {
				if (Date.now() > deadline) throw new Error('what airplane mode needs was not stored in three minutes');
				await new Promise((resolve) => setTimeout(resolve, 200));
			}
		},
		{ names: groups, deadline: Date.now() + 180_000 }
	);
}
