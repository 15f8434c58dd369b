import { answerRightly } from './answer-rightly';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { readTries } from './stored-rows';
import { say } from './texts';

/** A school's own network: a name without a certificate, which browsers take for insecure, unlike `localhost`. */
const NAME = 'darasa.school.test';

test('at a plain http address the app says what it cannot do, and teaches while connected', async ({
	site,
	newPhone: phone
}) => {
	phone.ownHosts.add(NAME);
	const page = await phone.open({
		args: ['--no-sandbox', '--disable-background-networking', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`]
	});
	const address = site.address.replace('localhost', NAME);
	await page.goto(address);
	expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
	await beginAs(page, { language: 'sw', nickname: 'Achieng' });
	await expect(page.getByText(say('sw', 'home.connectedOnly'))).toBeVisible();
	await expect(page.getByText(say('sw', 'home.ready'))).toHaveCount(0);

	await page.getByRole('link', { name: say('sw', 'home.start'), exact: true }).click();
	await expect(page.getByText('1 / 8')).toBeVisible();
	await page.goto(`${address}/practice/fractions-equivalent`);
	await answerRightly(page, 'sw');
	await page.goto(`${address}/ask`);
	await page.getByRole('textbox').fill('mvuke ni nini?');
	await page.getByRole('button', { name: say('sw', 'ask.send'), exact: true }).click();
	await expect(page.locator('article a[href*="/lesson/states-of-matter"]').first()).toBeVisible();

	await page.goto(`${address}/settings`);
	await expect(page.getByText(say('sw', 'home.connectedOnly'))).toBeVisible();
	expect(await readTries(page)).toHaveLength(1);
});
