import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { asId, type LanguageTag, type LessonId } from '../../src/lib/domain/base/ids';
import type { Lesson } from '../../src/lib/domain/lesson/lesson';
import type { PassageId } from '../../src/lib/domain/tutor/passage';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import { createPassageIndex, type PassageIndex } from '../../src/lib/search/index-passages';
import { readMeaning, type Meaning } from '../../src/lib/search/meaning';
import { makeSearchable, type SearchableLesson } from '../../src/lib/search/searchable';
import { AUTHORING_TOOLS } from '../lessons/authoring-tools';
import { listPackFolders, readPackSource } from '../lessons/read-source';
import { measureRecall, readQuestions, type Recall } from './own-questions';

/**
 * `npm run bench:search -- <data folder>` prints how well questions find their passages: by words alone, by words and meaning,
 * and, where there is one, by words of a human translation (the ceiling). The data folder is not part of the repository; without
 * it only our own questions are measured.
 */
const FOLDER = 'static/models/darasa-encoder';
const data = process.argv[2] ?? '../shared/data';

function openMeaning(): Meaning {
	const read = readMeaning({
		encoder: readFileSync(`${FOLDER}/encoder.bin`),
		lexicon: readFileSync(`${FOLDER}/lexicon.bin`)
	});
	if (!read.ok) throw new Error(`${FOLDER}: ${read.error.kind}`);
	return read.value;
}

const meaning = openMeaning();

function makeIndex(lessons: readonly SearchableLesson[], isByMeaning: boolean): PassageIndex {
	const index = createPassageIndex();
	for (const lesson of lessons) index.addLesson(lesson);
	if (isByMeaning) index.learnMeaning(meaning);
	return index;
}

function readOwnLessons(): readonly Lesson[] {
	return listPackFolders('lessons').flatMap((folder) => {
		const compiled = compilePack(readPackSource(folder), AUTHORING_TOOLS);
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
		return compiled.value.lessons;
	});
}

const show = ({ first, five }: Pick<Recall, 'first' | 'five'>): string => `${first.toFixed(2)}/${five.toFixed(2)}`;

function printOwn(): void {
	const lessons = readOwnLessons();
	const questions = readQuestions('pupil-questions');
	const offTopic = readQuestions('off-topic-questions');
	console.log('Own questions (60), R@1/R@5; "found": share that Ask answers, "off": of 60 off-topic questions');
	console.log('language  words      + meaning  English only  found  off');
	for (const tag of ['en', 'sw', 'fr', 'zu', 'ha', 'ar']) {
		const language = asId<LanguageTag>(tag);
		const own = lessons.map((lesson) => makeSearchable(lesson, language));
		const [words, both] = [makeIndex(own, false), makeIndex(own, true)];
		const english = makeIndex(
			own.map((one) => ({ ...one, passages: one.passages.filter((passage) => passage.language === 'en') })),
			true
		);
		const recall = (index: PassageIndex): string =>
			show(measureRecall(questions, tag, (text) => index.find(text, { language, limit: 60 })));
		const answered = (list: typeof questions): number =>
			list.filter(({ asked }) =>
				both.find(asked[tag] ?? '', { language, limit: 12 }).some(({ coverage }) => coverage >= 0.6)
			).length / list.length;
		console.log(
			`${tag.padEnd(9)} ${recall(words).padEnd(10)} ${recall(both).padEnd(10)} ${recall(english).padEnd(13)} ` +
				`${answered(questions).toFixed(2)}   ${answered(offTopic).toFixed(2)}`
		);
	}
}

function readPacked(path: string): string {
	return execFileSync('xz', ['-dc', path], { encoding: 'utf8', maxBuffer: 1e9 });
}

const LANGUAGES = { zul: 'zu', hau: 'ha', kin: 'rw', yor: 'yo', ibo: 'ig' } as const;

interface AfriqaQuestion {
	readonly lang: string;
	readonly split: string;
	readonly question: string;
	readonly translation: string;
	readonly passage: number;
}

function readLines<Row>(name: string): readonly Row[] {
	const lines = readPacked(`${data}/eval/${name}`).trim().split('\n');
	return lines.map((line) => JSON.parse(line) as Row);
}

/** Real questions of five languages (AfriQA) over English passages, in the index of the app. */
function printAfriqa(): void {
	const english = asId<LanguageTag>('en');
	const lessons = readLines<{ id: number; title: string; text: string }>('afriqa-passages.jsonl.xz').map(
		({ id, title, text }): SearchableLesson => ({
			lessonId: asId<LessonId>(`${id}`),
			passages: [{ id: asId<PassageId>(`${id}/en/x`), language: english, title, text }],
			terms: []
		})
	);
	const [words, both] = [makeIndex(lessons, false), makeIndex(lessons, true)];
	const all = readLines<AfriqaQuestion>('afriqa-questions-train-dev.jsonl.xz');
	console.log('\nAfriQA, R@1/R@5 over 5,414 English passages');
	console.log('language    questions  words      + meaning  words of a human translation');
	for (const [tag, split] of [
		['zul', 'dev'],
		['hau', 'dev'],
		['kin', 'dev'],
		['yor', 'train'],
		['ibo', 'dev']
	] as const) {
		const asked = all.filter((one) => one.lang === tag && one.split === split);
		const recall = (index: PassageIndex, text: (one: AfriqaQuestion) => string, language: string): string => {
			let [first, five] = [0, 0];
			for (const one of asked) {
				const hits = index.find(text(one), { language: asId(language), limit: 5 });
				const places = hits.map(({ passageId }) => passageId.split('/')[0]);
				if (places[0] === `${one.passage}`) first++;
				if (places.includes(`${one.passage}`)) five++;
			}
			return show({ first: first / asked.length, five: five / asked.length });
		};
		const question = (one: AfriqaQuestion): string => one.question;
		console.log(
			`${`${tag} ${split}`.padEnd(11)} ${`${asked.length}`.padEnd(10)} ${recall(words, question, LANGUAGES[tag]).padEnd(10)} ` +
				`${recall(both, question, LANGUAGES[tag]).padEnd(10)} ${recall(words, (one) => one.translation, 'en')}`
		);
	}
}

/** Given a sentence, its English among 800 (FLORES-200 sentences), by the vectors alone. */
function printBitext(): void {
	const [head, ...rows] = readPacked(`${data}/eval/bitext-sib200-train-dev.tsv.xz`)
		.trimEnd()
		.split('\n')
		.map((line) => line.split('\t'));
	const { encoder } = meaning;
	const english = rows.map((row) => encoder.encode(row[1] ?? ''));
	const shares = (head ?? []).slice(2).map((tag, place) => {
		const right = rows.filter((row, at) => {
			const vector = encoder.encode(row[place + 2] ?? '');
			const likeness = english.map((other) => other.reduce((sum, part, index) => sum + part * (vector[index] ?? 0), 0));
			return likeness.indexOf(Math.max(...likeness)) === at;
		});
		return `${tag} ${(right.length / rows.length).toFixed(2)}`;
	});
	console.log(`\nBitext, R@1 of ${rows.length}: ${shares.join('  ')}`);
}

printOwn();
if (existsSync(data)) {
	printBitext();
	printAfriqa();
} else console.log(`\nNo ${data}: AfriQA and bitext are left out.`);
