import { readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { asId, type LanguageTag, type LessonId } from '../../../src/lib/domain/base/ids';
import type { PassageId } from '../../../src/lib/domain/tutor/passage';
import { makeSearchable, type SearchableLesson } from '../../../src/lib/search/searchable';
import { buildPack } from '../../lessons/build';
import { listPackFolders } from '../../lessons/read-source';
import type { Budget } from '../budget';
import type { Desk, Lab } from '../lab';
import { readRendererMemory } from '../renderer-memory';
import type * as InPage from '../search-in-page';
import type { AskedQuestion, Preparing, SearchMaterial } from '../search-in-page';

interface SearchWindow {
	readonly searching: typeof InPage;
}

const FOLDER = 'static/models/darasa-encoder';
const PASSAGES = 2_000;
const LEARNERS = asId<LanguageTag>('zu');

/** The search as the app's worker has it, for a page: browsers slow no worker down. */
async function bundleSearch(): Promise<string> {
	const lib = { entry: 'tools/bench/search-in-page.ts', formats: ['iife' as const], name: 'searching' };
	const alias = { $lib: new URL('../../../src/lib', import.meta.url).pathname };
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		resolve: { alias },
		build: { write: false, lib }
	});
	const [{ output }] = [built].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
	return `${output[0].code}; globalThis.searching = searching;`;
}

/** Our own lessons, and copies of them up to so many passages. */
async function listLessons(): Promise<readonly SearchableLesson[]> {
	const packs = await Promise.all(listPackFolders('lessons').map((folder) => buildPack(folder)));
	const own = packs.flatMap(({ content }) => content.lessons.map((lesson) => makeSearchable(lesson, LEARNERS)));
	const lessons: SearchableLesson[] = [];
	let count = 0;
	for (let copy = 0; count < PASSAGES; copy++) {
		for (const lesson of own) {
			const passages = lesson.passages.slice(0, PASSAGES - count);
			count += passages.length;
			lessons.push({
				...lesson,
				lessonId: asId<LessonId>(`${lesson.lessonId}-${copy}`),
				passages: passages.map((passage) => ({ ...passage, id: asId<PassageId>(`${passage.id}-${copy}`) }))
			});
		}
	}
	return lessons;
}

function listQuestions(): readonly AskedQuestion[] {
	const questions = JSON.parse(readFileSync('tests/search/pupil-questions.json', 'utf8')) as readonly {
		readonly asked: Readonly<Record<string, string>>;
	}[];
	return questions.flatMap(({ asked }) =>
		Object.entries(asked).map(([tag, text]) => ({ text, language: asId<LanguageTag>(tag) }))
	);
}

async function prepareSearch(
	lab: Lab,
	slowdown: number
): Promise<Desk & Preparing & { readonly before: number | undefined }> {
	const desk = await lab.open({ slowdown });
	await desk.page.evaluate(await bundleSearch());
	const before = readRendererMemory(lab.phone.folder);
	const read = (name: string): string => readFileSync(`${FOLDER}/${name}`).toString('base64');
	const material: SearchMaterial = {
		encoder: read('encoder.bin'),
		lexicon: read('lexicon.bin'),
		lessons: await listLessons()
	};
	const took = await desk.page.evaluate(
		(material) => (globalThis as unknown as SearchWindow).searching.prepare(material),
		material
	);
	return { ...desk, ...took, before };
}

export const searches: readonly Budget[] = [
	{
		name: 'search',
		what: `a question by words and meaning among ${PASSAGES} passages, 6x`,
		unit: 'ms',
		limit: 5,
		async measure(lab) {
			const { page, wordsMs, meaningMs, keptMs } = await prepareSearch(lab, 6);
			const value = await page.evaluate(
				(questions) => (globalThis as unknown as SearchWindow).searching.timeQuestions(questions),
				listQuestions()
			);
			const vectors = `vectors ${meaningMs.toFixed(0)} ms, once they are kept ${keptMs.toFixed(0)} ms`;
			return { value, note: `before the first: words ${wordsMs.toFixed(0)} ms, ${vectors}` };
		}
	},
	{
		name: 'search-memory',
		what: `private memory for the encoder and an index of ${PASSAGES} passages`,
		unit: 'MB',
		limit: 20,
		async measure(lab) {
			const { tools, before } = await prepareSearch(lab, 1);
			await tools.send('HeapProfiler.collectGarbage');
			const after = readRendererMemory(lab.phone.folder);
			if (before === undefined || after === undefined) return { value: 0, note: 'not measured: this needs Linux' };
			return { value: after - before };
		}
	}
];
