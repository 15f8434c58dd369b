import { makeKeyPair } from '../../../src/lib/bytes/ed25519';
import { packBytes } from '../../../src/lib/packs/pack-bytes';
import type { PackContent } from '../../../src/lib/packs/pack-content';
import { writeSignature } from '../../../src/lib/packs/pack-signature';
import { buildPack } from '../../lessons/build';
import { fixedGzip } from '../../lessons/fixed-gzip';
import { say } from '../../testing/texts';
import type { Budget } from '../budget';
import type { Desk } from '../lab';
import { readProbe } from '../probe';

const ITEMS = 1_000;

/** The lessons that ship, repeated under other names until the pack holds so many exercises. */
async function makePack(name: string, wanted: number): Promise<PackContent> {
	const { content } = await buildPack('lessons/darasa-core');
	const lessons = [];
	for (let items = 0, round = 0; items < wanted; round++) {
		for (const lesson of content.lessons) {
			const id = `${name}-${lesson.id}-${round}`;
			const templates = lesson.templates.slice(0, wanted - items).map((template) => ({
				...template,
				id: `${name}-${template.id}-${round}`,
				lessonId: id
			}));
			items += templates.length;
			if (templates.length > 0) lessons.push({ ...lesson, id, position: lessons.length + 1, templates });
		}
	}
	return { ...content, id: name, lessons } as unknown as PackContent;
}

/** Gives the page a pack file, as a teacher does who got one, and notes when. */
async function chooseFile({ page }: Desk, name: string, bytes: Uint8Array): Promise<void> {
	const input = page.locator('input[type=file]');
	await input.evaluate((element) =>
		element.addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true })
	);
	const file = { name: `${name}.darasa`, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
	await input.setInputFiles(file);
}

export const importPack: Budget = {
	name: 'import',
	what: 'installing a file of 1,000 exercises: read, check, store, 6x (the reading is in a worker, which is not slowed)',
	unit: 'ms',
	limit: 500,
	async measure(lab) {
		const { privateKey } = makeKeyPair();
		const packing = {
			gzip: fixedGzip,
			isShort: true,
			sign: (manifest: Uint8Array) => writeSignature(manifest, privateKey)
		};
		const small = await packBytes(await makePack('small', 10), packing);
		const large = await packBytes(await makePack('large', ITEMS), packing);
		await lab.site.start();
		const desk = await lab.begin();
		const { page } = desk;
		await page.goto(`${desk.address}/packs`);
		// Whose packs were taken once is not asked about again.
		await chooseFile(desk, 'small', small);
		await page.getByRole('button', { name: say('en', 'packs.accept') }).tap();
		await page.getByRole('listitem').nth(3).waitFor();
		// Nobody finds the next file sooner, and the page makes ready for it meanwhile.
		await page.waitForTimeout(2_000);
		await desk.tools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
		const before = (await readProbe(page)).writes.length;
		await chooseFile(desk, 'large', large);
		await page.getByRole('listitem').nth(4).waitFor();
		const chosenAt = await page.evaluate(() => performance.getEntriesByName('chosen').at(-1)?.startTime ?? 0);
		const stored = (await readProbe(page)).writes.slice(before).find(({ tables }) => tables.includes('packs'));
		if (!stored) throw new Error('the pack was not stored');
		return {
			value: stored.at + stored.durationMs - chosenAt,
			note: `of that ${Math.round(stored.durationMs)} ms in the database`
		};
	}
};
