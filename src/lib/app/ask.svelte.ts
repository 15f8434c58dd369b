import { composeAnswer, type TutorAnswer } from '../domain/tutor/compose-answer';
import { passagesOf, type Passage, type PassageId } from '../domain/tutor/passage';
import type { Hit } from '../domain/tutor/hit';
import { understandQuestion } from '../domain/tutor/understand-question';
import type { I18n } from '../i18n/i18n.svelte';
import searchWorkerUrl from '../../workers/search?worker&url';
import { startWorker } from '../platform/trusted-urls';
import type { SearchClient } from '../search/client';
import type { Library } from './library.svelte';

const MOST_HITS = 12;

/** A question and its verified answer. */
export interface Asked {
	readonly question: string;
	readonly answer: TutorAnswer;
}

/** Ask: what can be worked out is solved exactly, the rest is looked up in the lessons on this phone. */
export class Ask {
	isLooking = $state(false);
	/** The last question, kept while the learner reads a source and comes back. */
	last = $state.raw<Asked>();
	readonly #library: Library;
	readonly #i18n: I18n;
	#search: Promise<SearchClient> | undefined;
	#passages = new Map<PassageId, Passage>();
	#indexed = '';
	#running: AbortController | undefined;

	constructor(library: Library, i18n: I18n) {
		this.#library = library;
		this.#i18n = i18n;
	}

	/** Answers a question; a later question takes the place of one still under way. */
	async answer(text: string): Promise<void> {
		this.#running?.abort();
		const running = new AbortController();
		this.#running = running;
		this.isLooking = true;
		try {
			const { language, decimalSign } = this.#i18n;
			const question = understandQuestion(text, language);
			const needsSearch = question.kind === 'lookup' || question.kind === 'meaning';
			const hits = needsSearch ? await this.#find(question.words, running.signal) : [];
			if (running.signal.aborted) return;
			this.last = { question: text, answer: composeAnswer(question, hits, this.#passages, { language, decimalSign }) };
		} finally {
			if (this.#running === running) this.isLooking = false;
		}
	}

	/** Another child is learning now: what was asked before is not for her. */
	forget(): void {
		this.#running?.abort();
		this.#running = undefined;
		this.isLooking = false;
		this.last = undefined;
	}

	async #find(words: string, signal: AbortSignal): Promise<readonly Hit[]> {
		const search = await this.#prepareSearch();
		const found = await search.find(words, { language: this.#i18n.language, limit: MOST_HITS, signal });
		return found.ok ? found.value : [];
	}

	/** Starts the search once and hands it the lessons that it does not know yet. */
	async #prepareSearch(): Promise<SearchClient> {
		this.#search ??= import('../search/client').then(({ createSearchClient }) =>
			createSearchClient(() => startWorker(searchWorkerUrl))
		);
		const search = await this.#search;
		const edition = this.#library.packs.map(({ id, version, sha256 }) => `${id} ${version} ${sha256}`).join();
		if (edition === this.#indexed) return search;
		const { makeSearchable } = await import('../search/searchable');
		this.#passages = new Map();
		for (const lesson of await this.#library.openAll()) {
			search.addLesson(makeSearchable(lesson));
			for (const passage of passagesOf(lesson)) this.#passages.set(passage.id, passage);
		}
		this.#indexed = edition;
		return search;
	}
}
