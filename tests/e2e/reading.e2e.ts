import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { LESSON } from './practising';
import { say } from './texts';

test('a lesson is read in another of its languages, aloud by a voice of the phone, and as a whole sheet, without a network', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await phone.context.addInitScript(() => {
		const spoken: string[] = [];
		Object.assign(globalThis, { spoken });
		const voices = [
			{ lang: 'en-GB', localService: true, name: 'Alice' },
			{ lang: 'sw-KE', localService: false, name: 'of the network' }
		];
		Object.defineProperty(globalThis, 'speechSynthesis', {
			value: {
				getVoices: () => voices,
				cancel: () => {},
				speak: ({ text }: { text: string }) => spoken.push(text)
			}
		});
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
			value: class {
				constructor(readonly text: string) {}
			}
		});
	});
	await page.goto(site.address);
	await beginAs(page);
	await waitUntilStored(page);
	await site.stop();
	await page.goto(`${site.address}/lesson/${LESSON}`);

	const title = page.locator('article h2');
	const english = (await title.textContent()) ?? '';
	await page.getByRole('button', { name: say('en', 'lesson.readAloud') }).tap();
	expect(await page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken[0])).toContain(english);
	await page.getByRole('button', { name: say('en', 'lesson.stopReading') }).tap();

	const language = page.getByRole('combobox', { name: say('en', 'lesson.language') });
	await language.selectOption('sw');
	await expect(page.locator('article')).toHaveAttribute('lang', 'sw');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByText(say('en', 'lesson.unreviewed'))).toBeVisible();
	// There is a voice for Swahili, but it would need a network; the English one would make nonsense of it.
	await expect(page.getByRole('button', { name: say('en', 'lesson.readAloud') })).toHaveCount(0);

	await page.getByRole('link', { name: say('en', 'lesson.sheet') }).tap();
	await expect(page.getByRole('heading', { name: say('en', 'lesson.teacherNote') })).toBeVisible();
	await expect(page.locator('section[lang=sw]').first()).toBeVisible();
	await page.reload();
	await expect(page.locator('section[lang=sw]').first()).toBeVisible();
});
