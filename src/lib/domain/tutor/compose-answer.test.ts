import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId, type TermId } from '../base/ids';
import { composeAnswer, FOUND_COVERAGE, NEAR_COVERAGE, type AnswerOptions } from './compose-answer';
import type { Hit } from './hit';
import type { Passage, PassageId } from './passage';
import type { Question } from './question';

function passage(id: string, place: Pick<Passage, 'screenId' | 'termId'>, language = 'en'): Passage {
	return {
		id: asId<PassageId>(id),
		lessonId: asId<LessonId>('matter'),
		lessonTitle: 'Matter',
		language: asId<LanguageTag>(language),
		title: id,
		text: id,
		...place
	};
}

const list = [
	passage('solid', { screenId: 'solid' }),
	passage('solid-sw', { screenId: 'solid' }, 'sw'),
	passage('liquid', { screenId: 'liquid' }),
	passage('gas', { screenId: 'gas' }),
	passage('melt', { screenId: 'melt' }),
	passage('term', { termId: asId<TermId>('solid') })
];
const passages: ReadonlyMap<PassageId, Passage> = new Map(list.map((entry) => [entry.id, entry]));
const hit = (id: string, coverage: number): Hit => ({ passageId: asId<PassageId>(id), score: 1, words: [], coverage });

function compose(hits: readonly Hit[], question: Question = { kind: 'lookup', words: 'x' }, language = 'en') {
	const options: AnswerOptions = { language: asId<LanguageTag>(language), decimalSign: 'point' };
	return composeAnswer(question, hits, passages, options);
}

describe('composeAnswer', () => {
	it('answers with the best passage that covers the question, its source, and others once each', () => {
		const answer = compose([
			hit('melt', FOUND_COVERAGE - 0.1),
			hit('solid', 1),
			hit('solid-sw', 0.9),
			hit('liquid', 0.7),
			hit('gas', 0.1),
			hit('gone', 1)
		]);
		expect(answer).toMatchObject({
			kind: 'found',
			passage: { id: 'solid' },
			source: { lessonId: 'matter', lessonTitle: 'Matter', language: 'en', screenId: 'solid' },
			alsoSee: [{ id: 'melt' }, { id: 'liquid' }]
		});
		expect(answer).not.toHaveProperty('counterpart');
	});

	it("puts the same screen in the learner's language beside one found in another", () => {
		expect(compose([hit('solid', 1)], undefined, 'sw')).toMatchObject({
			passage: { id: 'solid' },
			source: { language: 'en' },
			counterpart: { id: 'solid-sw' }
		});
		expect(compose([hit('liquid', 1)], undefined, 'sw')).not.toHaveProperty('counterpart');
	});

	it("offers what is near, and what else there is, in the learner's language where it is there", () => {
		const near = compose([hit('solid', NEAR_COVERAGE), hit('gas', NEAR_COVERAGE)], undefined, 'sw');
		expect(near).toMatchObject({ kind: 'near', passages: [{ id: 'solid-sw' }, { id: 'gas' }] });
		const found = compose([hit('liquid', 1), hit('solid', 0.9)], undefined, 'sw');
		expect(found).toMatchObject({ passage: { id: 'liquid' }, alsoSee: [{ id: 'solid-sw' }] });
	});

	it.each([
		['en', 'common denominator', 'bottom number, denominator', 'denominators'],
		['ar', 'مقام مشترك', 'العدد الأسفل، مقام', 'مقام']
	])(
		'answers what a word means with the term of that name, not with a longer one that ranks before it: %s',
		(tag, common, bottom, asked) => {
			const language = asId<LanguageTag>(tag);
			const named = (id: string, title: string): Passage => ({
				...passage(id, { termId: asId<TermId>(id) }),
				...{ title, language }
			});
			const terms = [named('common', common), named('bottom', bottom)];
			const answer = composeAnswer(
				{ kind: 'meaning', words: asked },
				[hit('common', 1), hit('bottom', 1)],
				new Map(terms.map((term) => [term.id, term])),
				{ language, decimalSign: 'point' }
			);
			expect(answer).toMatchObject({ kind: 'found', passage: { id: 'bottom' } });
		}
	);

	it('prefers the meaning of a term where a meaning is asked, and a screen where not', () => {
		const hits = [hit('solid', 1), hit('term', 0.9)];
		expect(compose(hits, { kind: 'meaning', words: 'solid' })).toMatchObject({ passage: { id: 'term' } });
		expect(compose(hits)).toMatchObject({ passage: { id: 'solid' } });
		expect(compose([hit('term', 1), hit('solid', 1)])).toMatchObject({ passage: { id: 'solid' } });
		const weaker = { ...hit('solid', 1), score: 0.5 };
		expect(compose([hit('term', 1), weaker])).toMatchObject({ passage: { id: 'term' } });
		expect(compose([hit('solid', 1)], { kind: 'meaning', words: 'solid' })).toMatchObject({ passage: { id: 'solid' } });
	});

	it('offers what is near when nothing covers enough, and says so when nothing is', () => {
		expect(compose([hit('gas', NEAR_COVERAGE), hit('liquid', 0)])).toEqual({
			kind: 'near',
			passages: [passages.get(asId<PassageId>('gas'))]
		});
		expect(compose([hit('gas', 0.1)])).toEqual({ kind: 'nothing', why: { key: 'engine.nothingFound' } });
		expect(compose([])).toMatchObject({ kind: 'nothing' });
	});

	it('solves a calculation, and hands on why one has no answer', () => {
		expect(compose([], { kind: 'arithmetic', source: '1/2 + 1/4' }).kind).toBe('solved');
		expect(compose([], { kind: 'arithmetic', source: '1/0' }).kind).toBe('refused');
	});

	it('points to an adult where a person is needed, whatever was found', () => {
		expect(compose([hit('solid', 1)], { kind: 'care' })).toEqual({ kind: 'care', why: { key: 'engine.talkToAdult' } });
	});

	it('refuses kindly what is no question', () => {
		expect(compose([], { kind: 'empty' })).toEqual({ kind: 'refused', why: { key: 'engine.questionEmpty' } });
		const long = compose([], { kind: 'too-long', length: 9_999, limit: 1_000 });
		expect(long).toEqual({ kind: 'refused', why: { key: 'engine.questionTooLong' } });
	});
});
