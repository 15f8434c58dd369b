import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import type { Lesson } from '$lib/domain/lesson/lesson';
import { writePlainText } from '$lib/domain/tutor/plain-text';
import { buildPack } from '../../../tools/lessons/build';
import { listPackFolders } from '../../../tools/lessons/read-source';
import { judgeTelling } from './judge-telling';
import { readMeaning } from './meaning';
import { gatherTerms } from './searchable';

interface Told {
	readonly id: string;
	readonly lessonId: string;
	readonly screenId: string;
	readonly answers: readonly {
		readonly label: string;
		readonly says: readonly number[];
		readonly said: Record<string, string>;
	}[];
}

const FOLDER = 'static/models/darasa-encoder';
const read = readMeaning({
	encoder: readFileSync(`${FOLDER}/encoder.bin`),
	lexicon: readFileSync(`${FOLDER}/lexicon.bin`)
});
if (!read.ok) throw new Error(read.error.kind);
const meaning = read.value;
const packs = await Promise.all(listPackFolders('lessons').map((folder) => buildPack(folder)));
const lessons = packs.flatMap(({ content }): readonly Lesson[] => content.lessons);
const told = JSON.parse(readFileSync('tests/search/text-answers.json', 'utf8')) as readonly Told[];

/** Every answer of the test set, in `from`, compared with the points in `tag`. */
function judgeAll(tag: string, from: string, isByMeaning = true) {
	const language = asId<LanguageTag>(tag);
	return told.flatMap(({ id, lessonId, screenId, answers }) => {
		const lesson = lessons.find((one) => one.id === lessonId)!;
		const screen = lesson.texts[language]!.screens.find((one) => one.id === screenId)!;
		const points = screen.blocks.flatMap((block) => (block.kind === 'tell' ? block.points : [])).map(writePlainText);
		return answers.map(({ label, says, said }) => ({
			...{ id, label, says },
			outcome: judgeTelling(
				{ said: said[from]!, points, language, learners: asId<LanguageTag>(from), terms: gatherTerms(lesson) },
				isByMeaning ? meaning : undefined
			)
		}));
	});
}

type Judged = ReturnType<typeof judgeAll>;

function countPoints(judged: Judged, outcome: 'said' | 'missing') {
	const points = judged.flatMap(({ says, outcome: { points: each } }) =>
		each.map((one, place) => ({ one, isSaid: says.includes(place) }))
	);
	const chosen = points.filter(({ one }) => one === outcome);
	const rightly = chosen.filter(({ isSaid }) => isSaid === (outcome === 'said')).length;
	return { rightly, wrongly: chosen.length - rightly, all: points.filter(({ isSaid }) => isSaid).length };
}

describe('judgeTelling', () => {
	it.each([
		['en', 'en', 18, 4],
		['sw', 'sw', 18, 4],
		['en', 'sw', 14, 4]
	])('in %s, told in %s: finds many points and hardly one that is not there', (tag, from, least, most) => {
		const judged = judgeAll(tag, from);
		const said = countPoints(judged, 'said');
		expect(said.all).toBe(41);
		expect(said.rightly).toBeGreaterThanOrEqual(least);
		expect(said.wrongly).toBeLessThanOrEqual(most);
		const missing = countPoints(judged, 'missing');
		expect(missing.rightly).toBeGreaterThanOrEqual(50);
		expect(missing.wrongly).toBeLessThanOrEqual(2);
	});

	it('calls nothing right that is wrong or about something else, and nothing right wrong', () => {
		for (const [tag, from] of [
			['en', 'en'],
			['sw', 'sw'],
			['en', 'sw'],
			['sw', 'en']
		] as const) {
			const verdicts = judgeAll(tag, from).map(({ label, outcome }) => `${label}: ${outcome.verdict}`);
			for (const false_ of ['wrong: right', 'off: right', 'off: nearly', 'right: not']) {
				expect(verdicts, `${false_}, ${tag}, told in ${from}`).not.toContain(false_);
			}
		}
	});

	it('calls a quarter of what is right so, and nothing else', () => {
		const verdicts = (['en', 'sw'] as const).flatMap((tag) => judgeAll(tag, tag));
		const right = verdicts.filter(({ outcome }) => outcome.verdict === 'right');
		expect(right.length).toBeGreaterThanOrEqual(5);
		expect(right.every(({ label }) => label === 'right')).toBe(true);
	});

	it('leaves it to the learner where there is no encoder, but for points said nearly word for word', () => {
		const judged = judgeAll('en', 'en', false);
		expect(countPoints(judged, 'missing')).toMatchObject({ rightly: 0, wrongly: 0 });
		expect(countPoints(judged, 'said').wrongly).toBe(0);
		const language = asId<LanguageTag>('en');
		const outcome = judgeTelling({
			...{ said: 'the water evaporate into teh air', language, learners: language, terms: [] },
			points: ['Water evaporates into the air.', 'Clouds are made of drops.']
		});
		expect(outcome).toEqual({ points: ['said', 'unsure'], verdict: 'nearly' });
	});

	it('takes any text: nothing, signs, a book', () => {
		const language = asId<LanguageTag>('en');
		for (const said of ['', '?!', '🙂', 'word '.repeat(5_000)]) {
			const outcome = judgeTelling(
				{ said, points: ['A root drinks.'], language, learners: language, terms: [] },
				meaning
			);
			expect(outcome.points).toHaveLength(1);
			expect(outcome.verdict).not.toBe('right');
		}
	});
});
