import type { LanguageTag, LessonId, TermId } from '../base/ids';
import { message, type Message } from '../base/message';
import { solveArithmetic, type Solution } from '../number/solve';
import { splitWords } from '../text/split-words';
import { stemLightly } from '../text/stem-lightly';
import type { Hit } from './hit';
import { COMMAS, type Passage, type PassageId } from './passage';
import type { Question } from './question';
import { talkToAdult } from './safeguarding';

/** Where an answer stands, so that the learner can open it. */
export interface Source {
	readonly lessonId: LessonId;
	readonly lessonTitle: string;
	readonly language: LanguageTag;
	readonly screenId?: string;
	readonly termId?: TermId;
}

export type TutorAnswer =
	| { readonly kind: 'solved'; readonly solution: Solution }
	| {
			readonly kind: 'found';
			readonly passage: Passage;
			readonly source: Source;
			/** The same passage in the learner's language, where the one found is in another. */
			readonly counterpart?: Passage;
			readonly alsoSee: readonly Passage[];
	  }
	/** No passage answers honestly; these are near. */
	| { readonly kind: 'near'; readonly passages: readonly Passage[] }
	| { readonly kind: 'nothing'; readonly why: Message }
	| { readonly kind: 'refused'; readonly why: Message }
	/** Neither lesson nor model: an adult she trusts. Nothing else is shown with it. */
	| { readonly kind: 'care'; readonly why: Message };

export interface AnswerOptions {
	/** The learner's language. */
	readonly language: LanguageTag;
	/** How the learner's country writes decimals. */
	readonly decimalSign: 'point' | 'comma';
}

/**
 * From this coverage on a passage counts as an answer. Chosen on the questions of `search/real-lessons.test.ts`: at most
 * one in twenty off-topic questions may get one, and a question with half of its telling words unknown is not answered.
 */
export const FOUND_COVERAGE = 0.6;
/** From here on, and with a tie to the question at all, a passage is worth offering as near. */
export const NEAR_COVERAGE = 0.25;

/**
 * Meanings are short, so that a search ranks them high. Who asks how or why is helped more by a screen, if one is
 * nearly as good; who asks for a meaning, by the meaning.
 */
const NEARLY_AS_GOOD = 0.85;

const MOST_OTHERS = 3;

/** The verified answer to a question: solved exactly, or found in a lesson, or an honest no. `hits` come best first. */
export function composeAnswer(
	question: Question,
	hits: readonly Hit[],
	passages: ReadonlyMap<PassageId, Passage>,
	options: AnswerOptions
): TutorAnswer {
	switch (question.kind) {
		case 'care':
			return { kind: 'care', why: talkToAdult() };
		case 'empty':
			return { kind: 'refused', why: message('engine.questionEmpty') };
		case 'too-long':
			return { kind: 'refused', why: message('engine.questionTooLong') };
		case 'arithmetic': {
			const solution = solveArithmetic(question.source, { decimalSign: options.decimalSign });
			return solution.ok ? { kind: 'solved', solution: solution.value } : { kind: 'refused', why: solution.error };
		}
		case 'meaning':
		case 'lookup':
			return composeFromHits(question, hits, passages, options.language);
	}
}

type Asked = Extract<Question, { readonly words: string }>;

function composeFromHits(
	asked: Asked,
	hits: readonly Hit[],
	passages: ReadonlyMap<PassageId, Passage>,
	language: LanguageTag
): TutorAnswer {
	const inHerLanguage = (some: readonly Passage[]): readonly Passage[] =>
		some.map((passage) => findCounterpart(passage, language, passages) ?? passage);
	const ranked = hits.flatMap((hit) => {
		const passage = passages.get(hit.passageId);
		return passage && hit.coverage >= NEAR_COVERAGE ? [{ ...hit, passage }] : [];
	});
	const best = chooseBest(
		asked,
		ranked.filter((entry) => entry.coverage >= FOUND_COVERAGE)
	);
	if (!best) {
		const near = inHerLanguage(dropRepeats(ranked.map((entry) => entry.passage)).slice(0, MOST_OTHERS));
		return near.length > 0
			? { kind: 'near', passages: near }
			: { kind: 'nothing', why: message('engine.nothingFound') };
	}
	const counterpart = findCounterpart(best, language, passages);
	const others = dropRepeats([best, ...ranked.map((entry) => entry.passage)]).slice(1, 1 + MOST_OTHERS);
	return {
		kind: 'found',
		passage: best,
		source: sourceOf(best),
		...(counterpart ? { counterpart } : {}),
		alsoSee: inHerLanguage(others)
	};
}

function chooseBest(
	{ kind, words }: Asked,
	good: readonly { readonly passage: Passage; readonly score: number }[]
): Passage | undefined {
	const wantsMeaning = kind === 'meaning';
	const fitting = good.filter(({ passage }) => (passage.termId !== undefined) === wantsMeaning);
	const wanted = (wantsMeaning && fitting.find(({ passage }) => isNamed(passage, words))) || fitting[0];
	const first = good[0];
	const isNear = wanted && first && (wantsMeaning || wanted.score >= first.score * NEARLY_AS_GOOD);
	return (isNear ? wanted : first)?.passage;
}

/** Who asks for the denominator does not mean the common denominator, although its meaning has the word too. */
function isNamed({ title, language }: Passage, words: string): boolean {
	const stems = (text: string): string =>
		splitWords(text, language)
			.map((word) => stemLightly(word, language))
			.join(' ');
	return title.split(COMMAS).some((name) => stems(name) === stems(words));
}

function sourceOf(passage: Passage): Source {
	return {
		lessonId: passage.lessonId,
		lessonTitle: passage.lessonTitle,
		language: passage.language,
		...(passage.screenId === undefined ? {} : { screenId: passage.screenId }),
		...(passage.termId === undefined ? {} : { termId: passage.termId })
	};
}

/** What a passage is about, whatever its language. */
function placeOf(passage: Passage): string {
	return JSON.stringify([passage.lessonId, passage.screenId ?? null, passage.termId ?? null]);
}

function dropRepeats(passages: readonly Passage[]): readonly Passage[] {
	const seen = new Set<string>();
	return passages.filter((passage) => {
		const place = placeOf(passage);
		if (seen.has(place)) return false;
		seen.add(place);
		return true;
	});
}

function findCounterpart(
	passage: Passage,
	language: LanguageTag,
	passages: ReadonlyMap<PassageId, Passage>
): Passage | undefined {
	if (passage.language === language) return undefined;
	const place = placeOf(passage);
	for (const other of passages.values()) if (other.language === language && placeOf(other) === place) return other;
	return undefined;
}
