import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readHost } from './hosting/host';
import { composeSheet, type Shot } from './sheet/compose';
import { walkKeyScreens } from './testing/key-screens';
import { Phone } from './testing/phone';
import { Site } from './testing/site';

const { values } = parseArgs({
	options: {
		/** Tags with commas between them; all on offer if not said. */
		languages: { type: 'string', default: readHost().languages.join(',') },
		folder: { type: 'string', default: 'reports/sheets' }
	}
});

mkdirSync(values.folder, { recursive: true });
const site = await new Site().start();
for (const language of values.languages.split(',')) {
	const phone = new Phone();
	const page = await phone.open();
	const shots: Shot[] = [];
	await walkKeyScreens({
		page,
		address: site.address,
		language,
		async look(name) {
			shots.push({ name, png: await page.screenshot({ animations: 'disabled' }) });
		}
	});
	const path = join(values.folder, `${language}.png`);
	writeFileSync(path, await composeSheet(phone.context, shots));
	await phone.destroy();
	console.log(path);
}
await site.stop();
