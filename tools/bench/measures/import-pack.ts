import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../../../src/lib/bytes/sha256';
import { packBytes } from '../../../src/lib/packs/pack-bytes';
import { buildPack } from '../../lessons/build';
import { fixedGzip } from '../../lessons/fixed-gzip';
import { beginAs } from '../../testing/learner';
import type { Budget } from '../budget';
import { readProbe } from '../probe';

const ITEMS = 1_000;

/** The lessons that ship, repeated under other names until the pack holds a thousand exercises. */
async function writeLargePack(folder: string): Promise<void> {
	const { content } = await buildPack('lessons/darasa-core');
	const lessons = [];
	for (let items = 0, round = 0; items < ITEMS; round++) {
		for (const lesson of content.lessons) {
			const id = `${lesson.id}-${round}`;
			const templates = lesson.templates.slice(0, ITEMS - items).map((template) => ({
				...template,
				id: `${template.id}-${round}`,
				lessonId: id
			}));
			items += templates.length;
			if (templates.length > 0) lessons.push({ ...lesson, id, position: lessons.length + 1, templates });
		}
	}
	const large = { ...content, id: 'large', lessons } as unknown as typeof content;
	const bytes = await packBytes(large, { gzip: fixedGzip });
	const { version, title, languages } = large;
	const entry = {
		...{ id: 'large', version, file: 'large.darasa', bytes: bytes.length, sha256: await sha256Hex(bytes) },
		...{ title, languages, lessons: [] }
	};
	writeFileSync(join(folder, 'large.darasa'), bytes);
	writeFileSync(join(folder, 'index.json'), JSON.stringify({ packs: [entry] }));
}

export const importPack: Budget = {
	name: 'import',
	what: 'importing a pack of 1,000 exercises: read, check, store, 6x',
	unit: 'ms',
	limit: 500,
	async measure(lab) {
		const folder = mkdtempSync(join(tmpdir(), 'darasa-packs-'));
		try {
			await writeLargePack(folder);
			await lab.site.start({ mounts: { '/packs/': folder } });
			const { page } = await lab.open({ slowdown: 6 });
			await page.goto(lab.site.address);
			await beginAs(page);
			await page.locator('main a[href*="/lesson/"]').first().waitFor();
			const arrivedAt = await page.evaluate(() => {
				const [pack] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.darasa'));
				return (pack as PerformanceResourceTiming).responseEnd;
			});
			const stored = (await readProbe(page)).writes.find(({ tables }) => tables.includes('packs'));
			if (!stored) throw new Error('the pack was not stored');
			const storing = `of that ${Math.round(stored.durationMs)} ms in the database`;
			return { value: stored.at + stored.durationMs - arrivedAt, note: storing };
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
};
