import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { answerItem, readItem } from '../../tools/testing/practise';
import { expectCountedOnce } from './counted-once';
import { beginAs } from './learner';
import { expect, test, type Phone } from './phone';
import { openPractice, practise } from './practising';
import { readRows, readTries } from './stored-rows';
import { say } from './texts';

type Moment = 'inside the write' | 'just after it';

/** Holds the page where an answer is half written, or written but not told, until it is killed there. */
function stopAt(moment: Moment): void {
	const put = IDBObjectStore.prototype.put;
	const stop = (): void => {
		console.log('stopped');
		for (;;);
	};
	IDBObjectStore.prototype.put = function (...row) {
		if (this.name === 'mastery' && moment === 'inside the write') stop();
		if (this.name === 'mastery') this.transaction.addEventListener('complete', stop);
		return put.apply(this, row);
	};
}

/** Answers the item on the screen and ends the page's process, as a phone without memory does, at that moment. */
async function answerAndDie(page: Page, phone: Phone, moment: Moment): Promise<void> {
	const item = await readItem(page);
	await page.evaluate(stopAt, moment);
	const devTools = await phone.context.newCDPSession(page);
	const stopped = page.waitForEvent('console', (line) => line.text() === 'stopped');
	const crashed = page.waitForEvent('crash');
	void answerItem(page, item, rightInput(item), 'en').catch(() => {});
	await stopped;
	void devTools.send('Page.crash').catch(() => {});
	await crashed;
	await phone.close();
}

test('a tab that dies while an answer is kept leaves all of it or nothing, and Darasa opens again', async ({
	site,
	phone
}) => {
	let page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await openPractice(page, site.address);
	await practise(page, 1);
	const [device] = await readRows(page, 'device');
	const mastery = await readRows(page, 'mastery');

	await answerAndDie(page, phone, 'inside the write');
	page = await phone.open();
	await page.goto(site.address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'home.hello', { name: 'Thandi' }));
	expect(await readTries(page)).toHaveLength(1);
	expect(await readRows(page, 'device')).toEqual([device]);
	expect(await readRows(page, 'mastery')).toEqual(mastery);

	await openPractice(page, site.address);
	await answerAndDie(page, phone, 'just after it');
	page = await phone.open();
	await openPractice(page, site.address);
	expect(await readTries(page)).toHaveLength(2);
	await expectCountedOnce(page);
	await practise(page, 1);
	expect((await readTries(page)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
	await expectCountedOnce(page);
});
