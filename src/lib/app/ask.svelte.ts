import type { LanguageTag, LessonId } from '../domain/base/ids';
import type { Lesson } from '../domain/lesson/lesson';
import type { RichText } from '../domain/lesson/rich-text';
import type { TutorAnswer } from '../domain/tutor/compose-answer';
import type { Hit } from '../domain/tutor/hit';
import type { NextStep } from '../domain/tutor/next-step';
import type { Passage, PassageId } from '../domain/tutor/passage';
import type { TellingOutcome } from '../domain/tutor/telling';
import type { I18n } from '../i18n/i18n.svelte';
import searchWorkerUrl from '../../workers/search?worker&url';
import { isMetered } from '../platform/connection';
import { startWorker } from '../platform/trusted-urls';
import type { SearchClient } from '../search/client';
import type { MeaningOutcome } from '../search/kept-meaning';
import type * as AskParts from './ask-parts';
import type { Host } from './host';
import type { Library } from './library.svelte';

const MOST_HITS = 12;

/** `offered` where it would cost data. */
export type Understanding = 'unknown' | 'offered' | 'coming' | MeaningOutcome;

/** A question and its verified answer. */
export interface Asked {
	readonly question: string;
	readonly answer: TutorAnswer;
	/** Where to go on, as the question wished. */
	readonly next?: NextStep | undefined;
}

interface Asking {
	readonly text: string;
	/** Of who asks. */
	readonly schoolLanguage: LanguageTag | undefined;
}

/** What a learner told in her own words on a screen, and what belongs to it. */
export interface ToldInLesson {
	readonly said: string;
	readonly points: readonly RichText[];
	/** The language of the points. */
	readonly language: LanguageTag;
	readonly lesson: Lesson;
}

/** Ask: what can be worked out is solved exactly, the rest is looked up in the lessons on this phone. */
export class Ask {
	isLooking = $state(false);
	/** The last question, kept while the learner reads a source and comes back. */
	last = $state.raw<Asked>();
	/** A question that could not be looked up because the search broke; asking it again starts the search anew. */
	failedQuestion = $state<string>();
	/** Whether this phone understands other languages and other words than those of its lessons. */
	understanding = $state<Understanding>('unknown');
	readonly #library: Library;
	readonly #i18n: I18n;
	readonly #basePath: string;
	#search: SearchClient | undefined;
	#passages = new Map<PassageId, Passage>();
	/** The lessons that the search was told of; undefined before the first question. */
	#indexed: { readonly edition: string; readonly lessonIds: readonly LessonId[] } | undefined;
	#running: AbortController | undefined;

	constructor(library: Library, i18n: I18n, { basePath }: Pick<Host, 'basePath'>) {
		this.#library = library;
		this.#i18n = i18n;
		this.#basePath = basePath;
	}

	/** Gets what is needed to understand, or what is newer of it, where data costs nothing; else it is offered. */
	async prepareUnderstanding(): Promise<void> {
		if (!isMetered()) return this.understand();
		const { hasMeaning } = await import('../search/kept-meaning');
		this.understanding = (await hasMeaning(this.#basePath)) ? 'kept' : 'offered';
	}

	/** Gets it, whatever it costs: who is asked has said yes. */
	async understand(): Promise<void> {
		if (this.understanding === 'coming') return;
		this.understanding = 'coming';
		try {
			const { fetchMeaning, hasMeaning } = await import('../search/kept-meaning');
			const outcome = await fetchMeaning(this.#basePath);
			if (outcome === 'kept') this.#search?.learn();
			// An older one that is here is better than none.
			this.understanding = outcome !== 'kept' && (await hasMeaning(this.#basePath)) ? 'kept' : outcome;
		} catch {
			this.understanding = 'unreachable';
		}
	}

	/** Somebody looks at the page of questions: while she types, the search makes itself ready. */
	async getReady(): Promise<void> {
		const parts = await loadParts();
		(parts && (await this.#prepareSearch(parts)))?.warmUp();
	}

	/** Answers a question; a later question takes the place of one still under way. */
	async answer(text: string, schoolLanguage?: LanguageTag): Promise<void> {
		this.#running?.abort();
		const running = new AbortController();
		this.#running = running;
		this.isLooking = true;
		const worked = await this.#work({ text, schoolLanguage }, running.signal);
		if (running.signal.aborted) return;
		this.isLooking = false;
		this.failedQuestion = worked ? undefined : text;
		this.last = worked && { question: text, ...worked };
	}

	/** Compares what a learner told with the points that belong to it; undefined where that cannot be done now. */
	async judgeTelling({ said, points, language, lesson }: ToldInLesson): Promise<TellingOutcome | undefined> {
		const parts = await loadParts();
		if (!parts) return undefined;
		const telling = {
			...{ said, language, learners: this.#i18n.language },
			points: points.map(parts.writePlainText),
			terms: parts.gatherTerms(lesson)
		};
		const judged = await this.#openSearch(parts).judge(telling, new AbortController().signal);
		return judged.ok ? judged.value : undefined;
	}

	/** Another child is learning now: what was asked before is not for her. */
	forget(): void {
		this.#running?.abort();
		this.#running = undefined;
		this.isLooking = false;
		this.failedQuestion = undefined;
		this.last = undefined;
	}

	/** Undefined if the answer needs something that cannot be had now. */
	async #work({ text, schoolLanguage }: Asking, signal: AbortSignal): Promise<Omit<Asked, 'question'> | undefined> {
		const parts = await loadParts();
		if (!parts) return undefined;
		const { language, decimalSign } = this.#i18n;
		const question = parts.understandQuestion(text, language);
		const needsSearch = question.kind === 'lookup' || question.kind === 'meaning';
		const hits = needsSearch ? await this.#find({ text: question.words, schoolLanguage }, parts, signal) : [];
		if (!hits) return undefined;
		const answer = parts.composeAnswer(question, hits, this.#passages, { language, decimalSign });
		if (question.kind !== 'lookup') return { answer };
		const wish = await this.#search?.findWish(text, language, signal);
		const passage = wish && parts.passageToGoOnFrom(answer);
		const opened = passage && (await this.#library.openLesson(passage.lessonId));
		return { answer, next: parts.findNextStep(wish, answer, opened?.lesson) };
	}

	async #find(
		{ text, schoolLanguage }: Asking,
		parts: Parts,
		signal: AbortSignal
	): Promise<readonly Hit[] | undefined> {
		const search = await this.#prepareSearch(parts);
		const { language } = this.#i18n;
		const alsoReads = schoolLanguage === undefined ? [] : [schoolLanguage];
		const found = await search?.find(text, { language, alsoReads, limit: MOST_HITS, signal });
		return found?.ok ? found.value : undefined;
	}

	#openSearch({ createSearchClient }: Parts): SearchClient {
		return (this.#search ??= createSearchClient(() => startWorker(searchWorkerUrl), this.#basePath));
	}

	/** Starts the search once and tells it of lessons that came, changed or went. */
	async #prepareSearch(parts: Parts): Promise<SearchClient | undefined> {
		const { makeSearchable, passagesOf } = parts;
		const search = this.#openSearch(parts);
		await this.#library.untilFirst();
		const { language } = this.#i18n;
		const packs = this.#library.packs.map(({ id, version, sha256 }) => `${id} ${version} ${sha256}`);
		const edition = [language, ...packs].join();
		if (edition === this.#indexed?.edition) return search;
		const lessons = await this.#library.openAll();
		if (!lessons) return undefined;
		const lessonIds = lessons.map(({ id }) => id);
		for (const id of this.#indexed?.lessonIds ?? []) if (!lessonIds.includes(id)) search.removeLesson(id);
		for (const lesson of lessons) search.addLesson(makeSearchable(lesson, language));
		this.#passages = new Map(lessons.flatMap(passagesOf).map((passage) => [passage.id, passage]));
		this.#indexed = { edition, lessonIds };
		return search;
	}
}

type Parts = typeof AskParts;

/** Undefined if a file of the app cannot be fetched now. */
async function loadParts(): Promise<Parts | undefined> {
	try {
		return await import('./ask-parts');
	} catch {
		return undefined;
	}
}
