import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../src/lib/domain/lesson/lesson';
import { passagesOf } from '../../src/lib/domain/tutor/passage';
import { buildPack } from '../../tools/lessons/build';
import { listPackFolders } from '../../tools/lessons/read-source';

type Said = Readonly<Record<string, string>>;

/** Written without a look at how the search scores. `passages` are ids without their language: `lesson/screen`, `lesson/term:term`. */
interface PupilQuestion {
	readonly id: string;
	readonly lessonId: string;
	readonly passages: readonly string[];
	readonly asked: Said;
}

/** Answers to a `tell` block. `says` counts the points of its model answer that the pupil names, from 0. */
interface TextAnswers {
	readonly id: string;
	readonly lessonId: string;
	readonly screenId: string;
	readonly answers: readonly { readonly label: string; readonly says: readonly number[]; readonly said: Said }[];
}

const LANGUAGES = ['en', 'sw', 'fr', 'zu', 'ha', 'ar'];
const INTENT_LANGUAGES = ['af', 'am', 'ar', 'en', 'fr', 'ha', 'ig', 'pt', 'sw', 'xh', 'yo', 'zu'];
const INTENTS = ['explain', 'example', 'quiz', 'solve', 'meaning', 'help'];
const EXAMPLES = 'src/lib/search/intents';

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const questions = read<readonly PupilQuestion[]>('tests/search/pupil-questions.json');
const offTopic = read<readonly { readonly id: string; readonly asked: Said }[]>(
	'tests/search/off-topic-questions.json'
);
const textAnswers = read<readonly TextAnswers[]>('tests/search/text-answers.json');
/** Intent, then language, then what a pupil may type. */
const tested = read<Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>(
	'tests/search/intent-questions.json'
);

const packs = await Promise.all(listPackFolders('lessons').map((folder) => buildPack(folder)));
const lessons = packs.flatMap(({ content }): readonly Lesson[] => content.lessons);
const known = new Set(lessons.flatMap(passagesOf).map(({ id, language }) => id.replace(`/${language}/`, '/')));

/** What is there twice; capitals, spaces and marks do not make two sentences of one. */
function repeated(sentences: readonly string[]): readonly string[] {
	const plain = sentences.map((sentence) =>
		sentence
			.toLowerCase()
			.replace(/[\s?!.,،؟፣]+/gu, ' ')
			.trim()
	);
	return plain.filter((sentence, at) => plain.indexOf(sentence) !== at);
}

function readExamples(tag: string): Readonly<Record<string, readonly string[]>> {
	return read(`${EXAMPLES}/${tag}.json`);
}

describe('the questions that the search is tested with', () => {
	it('name lessons and passages that there are, one to three for each', () => {
		const lessonIds = lessons.map(({ id }): string => id);
		for (const { id, lessonId, passages } of questions) {
			expect(lessonIds, id).toContain(lessonId);
			expect([1, 2, 3], id).toContain(passages.length);
			expect(passages[0], id).toMatch(new RegExp(`^${lessonId}/`, 'u'));
			expect(
				passages.filter((passage) => !known.has(passage)),
				id
			).toEqual([]);
		}
	});

	it('ask about every lesson', () => {
		const asked = new Set(questions.map(({ lessonId }) => lessonId));
		expect(lessons.map(({ id }): string => id).filter((id) => !asked.has(id))).toEqual([]);
	});

	it.each([
		['about the lessons', questions],
		['about other things', offTopic]
	])('are sixty %s, each in every language', (_, set) => {
		expect(new Set(set.map(({ id }) => id)).size).toBe(60);
		for (const { id, asked } of set) {
			expect(Object.keys(asked), id).toEqual(LANGUAGES);
			expect(
				Object.values(asked).every((text) => text.trim() === text && text.length > 3),
				id
			).toBe(true);
		}
	});

	it.each(LANGUAGES)('are there once, in %s', (language) => {
		const all = [...questions, ...offTopic].map(({ asked }) => asked[language] ?? '');
		expect(repeated(all)).toEqual([]);
	});
});

describe('the answers in words', () => {
	/** The points of the model answer on a screen of a lesson. */
	function pointsOf({ lessonId, screenId }: TextAnswers): number {
		const lesson = lessons.find(({ id }) => id === lessonId);
		const screen = lesson?.texts['en']?.screens.find(({ id }) => id === screenId);
		return screen?.blocks.flatMap((block) => (block.kind === 'tell' ? block.points : [])).length ?? 0;
	}

	it('answer ten questions of the lessons, four pupils each', () => {
		expect(textAnswers).toHaveLength(10);
		for (const each of textAnswers) {
			expect(
				each.answers.map(({ label }) => label),
				each.id
			).toEqual(['right', 'nearly', 'wrong', 'off']);
			expect(
				each.answers.map(({ said }) => Object.keys(said)),
				each.id
			).toEqual(Array(4).fill(['en', 'sw']));
		}
	});

	it('name points that the model answer has: some where it is nearly right, none where it is wrong', () => {
		for (const each of textAnswers) {
			const [right, nearly, wrong, off] = each.answers.map(({ says }) => says);
			expect(Math.max(...(right ?? [])), each.id).toBeLessThan(pointsOf(each));
			expect(nearly?.length, each.id).toBeGreaterThan(0);
			expect(right, each.id).toEqual(expect.arrayContaining([...(nearly ?? [])]));
			expect(nearly?.length, each.id).toBeLessThan(right?.length ?? 0);
			expect([wrong, off], each.id).toEqual([[], []]);
		}
	});
});

describe('what a pupil wants', () => {
	it('has six examples for each intent in each of twelve languages', () => {
		expect(readdirSync(EXAMPLES).sort()).toEqual(INTENT_LANGUAGES.map((tag) => `${tag}.json`));
		for (const tag of INTENT_LANGUAGES) {
			const examples = readExamples(tag);
			expect(Object.keys(examples), tag).toEqual(INTENTS);
			expect(
				Object.values(examples).map((sentences) => sentences.length),
				tag
			).toEqual(Array(6).fill(6));
		}
	});

	it.each(INTENT_LANGUAGES)('is tested in %s with five other sentences each', (tag) => {
		expect(Object.keys(tested)).toEqual(INTENTS);
		expect(INTENTS.map((intent) => tested[intent]?.[tag]?.length)).toEqual(Array(6).fill(5));
		const all = [
			...INTENTS.flatMap((intent) => tested[intent]?.[tag] ?? []),
			...Object.values(readExamples(tag)).flat()
		];
		expect(repeated(all)).toEqual([]);
	});
});
