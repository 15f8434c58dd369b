import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBackup } from '../src/lib/storage/backup/write-backup';
import { makePracticeClass } from './demo/practice-class';
import { readPracticeLessons } from './demo/read-lessons';
import { PRACTICE_WORDS, type PracticeLanguage } from './demo/words';

const { values } = parseArgs({
	options: {
		learners: { type: 'string', default: '40' },
		seed: { type: 'string', default: 'darasa' },
		/** The last day of practice: yesterday, so that no answer lies ahead; or a day of before, to make a file again. */
		day: { type: 'string', default: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) },
		folder: { type: 'string', default: 'reports/demo' }
	}
});

const learners = Number(values.learners);
const today = Date.parse(`${values.day}T00:00:00Z`);
if (!Number.isInteger(learners) || learners < 30 || learners > 60) throw new Error('--learners takes 30 to 60');
if (Number.isNaN(today)) throw new Error('--day takes a day such as 2026-10-26');

const material = await readPracticeLessons();
mkdirSync(values.folder, { recursive: true });
for (const language of Object.keys(PRACTICE_WORDS) as PracticeLanguage[]) {
	const written = await writeBackup(makePracticeClass({ ...material, language, learners, today, seed: values.seed }));
	if (!written.ok) throw new Error(`The practice class could not be written: ${written.error.kind}`);
	const path = join(values.folder, `darasa-practice-class-${language}.txt`);
	writeFileSync(path, written.value);
	console.log(`${path}: ${PRACTICE_WORDS[language].teacher}, ${learners} made-up learners`);
}
