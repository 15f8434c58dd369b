import { expect, test } from './phone';
import { say } from './texts';

const NAMES = { en: 'English', ar: 'العربية' } as const;

for (const language of ['en', 'ar'] as const) {
	for (const textSize of ['100', '200']) {
		test(`on the picture page Start is in sight and hides nothing, in ${language} at ${textSize} %`, async ({
			site,
			phone
		}) => {
			const page = await phone.open();
			await page.goto(site.address);
			await page.getByRole('radio', { name: NAMES[language] }).check({ force: true });
			await page.getByRole('button', { name: say(language, 'welcome.next'), exact: true }).click();
			await page.evaluate((size) => (document.documentElement.dataset['textSize'] = size), textSize);
			const start = page.getByRole('button', { name: say(language, 'welcome.start') });
			await expect(start).toBeInViewport({ ratio: 1 });

			const covered = await page.evaluate(() => {
				const bar = document.querySelector('main > :last-child') as HTMLElement;
				const targets = [...document.querySelectorAll<HTMLElement>('main input, main button, main p')];
				return targets
					.filter((target) => !bar.contains(target))
					.filter((target) => {
						if (target.matches('p')) target.scrollIntoView({ block: 'nearest' });
						else target.focus();
						const box = (target.closest('label') ?? target).getBoundingClientRect();
						return box.bottom > bar.getBoundingClientRect().top || box.top < 0;
					})
					.map((target) => target.outerHTML);
			});
			expect(covered).toEqual([]);

			await page.getByRole('radio', { name: say(language, 'profiles.pictureMouse') }).check({ force: true });
			await expect(start).toBeInViewport({ ratio: 1 });
			await start.click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(say(language, 'profiles.pictureMouse'));
		});
	}
}
