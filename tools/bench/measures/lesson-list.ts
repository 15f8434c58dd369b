import type { Page } from 'playwright';
import { say } from '../../testing/texts';
import type { Budget } from '../budget';
import { journey } from './journey';

const ATTEMPTS = 10_000;

/** Copies the attempts that are there until there are so many, straight in the database. */
async function multiplyAttempts(page: Page, wanted: number): Promise<void> {
	await page.evaluate(
		(wanted) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('darasa');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction(['attempts', 'device'], 'readwrite');
					const attempts = transaction.objectStore('attempts');
					const device = transaction.objectStore('device');
					attempts.getAll().onsuccess = ({ target }) => {
						const samples = (target as IDBRequest<{ deviceId: string; at: number }[]>).result;
						for (let seq = samples.length + 1; seq <= wanted; seq++) {
							const { deviceId, at, ...rest } = samples[seq % samples.length] as (typeof samples)[0];
							attempts.put({ ...rest, deviceId, id: `${deviceId}:${seq}`, seq, at: at - seq * 60_000 });
						}
						device.getAll().onsuccess = (event) => {
							const [own] = (event.target as IDBRequest<object[]>).result;
							device.put({ ...own, nextSeq: wanted + 1 });
						};
					};
					transaction.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		wanted
	);
}

/** Taps the first place of the navigation, and tells when the lessons and how far they are stand on the screen. */
function timeOpening(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const started = performance.now();
				const isThere = (): boolean =>
					document.querySelectorAll('main li a[href*="/lesson/"]').length > 1 &&
					document.querySelector('main a.button[href*="/lesson/"]') !== null;
				new MutationObserver((_, observer) => {
					if (!isThere()) return;
					observer.disconnect();
					requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
				}).observe(document, { subtree: true, childList: true });
				document.querySelector<HTMLElement>('nav a')?.click();
			})
	);
}

export const lessonList: Budget = {
	name: 'lesson-list',
	what: 'opening the list of lessons with 10,000 answers stored, 6x',
	unit: 'ms',
	limit: 100,
	async measure(lab) {
		await lab.site.start();
		const first = await lab.begin();
		await journey.openPractice(first);
		await journey.practise(first, 4);
		await multiplyAttempts(first.page, ATTEMPTS);
		const { page } = await lab.reopenOffline({ slowdown: 6 });
		await page.locator('main a.button[href*="/lesson/"]').waitFor();
		await page.getByRole('link', { name: say('en', 'common.navAsk'), exact: true }).tap();
		await page.getByRole('textbox').waitFor();
		return { value: await timeOpening(page) };
	}
};
