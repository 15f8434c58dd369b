import { writeFileSync } from 'node:fs';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { say } from './texts';

test('bad letters change nothing: a cut link, a damaged file, a strange file', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Amina' });
	await waitUntilStored(page);
	await page.goto(`${site.address}/receive#bAQEAAAAA`);
	await expect(page.getByRole('alert')).toHaveText(say('en', 'sharing.errorDamaged'));
	const file = test.info().outputPath('letter.txt');
	writeFileSync(file, 'DARASA-LETTER 1\nnot a letter.\nAAAA\nDARASA-END\n');
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.getByRole('alert')).toHaveText(say('en', 'sharing.errorDamaged'));
	writeFileSync(file, 'A shopping list');
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.getByRole('alert')).toHaveText(say('en', 'common.receiveUnknown'));
	expect(await readRows(page, 'assignments')).toEqual([]);
});
