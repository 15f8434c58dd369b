import type { LanguageTag, LessonId, TermId } from '../domain/base/ids';
import { checkAnswer } from '../domain/exercise/check-answer';
import { drawStepItem } from '../domain/exercise/draw-step-item';
import type { AnswerInput, Verdict } from '../domain/exercise/item';
import type { Profile } from '../domain/learning/profile';
import { lessonLanguages, type ExampleStep, type Lesson, type Screen, type Term } from '../domain/lesson/lesson';
import { inLanguage } from '../domain/lesson/rich-text';
import { message } from '../domain/base/message';
import type { I18n } from '../i18n/i18n.svelte';
import type { Library } from './library.svelte';
import { readLessonLanguage } from './lesson-language';
import type { StorageRoom } from './storage-room';

export interface LessonVisitParts {
	readonly storage: StorageRoom;
	readonly library: Library;
	readonly i18n: I18n;
}

/** Without a language of the school: most are examined in English. */
const FIRST_OTHERS = ['en', 'sw'] as LanguageTag[];

/** One learner reading one lesson. Where she is, is kept at each screen. */
export class LessonVisit {
	state = $state<'loading' | 'open' | 'missing'>('loading');
	lesson = $state.raw<Lesson>();
	/** Undefined for the language of the app. */
	chosenLanguage = $state.raw<LanguageTag>();
	/** Whether she reads each screen in a second language too, until she leaves the lesson. */
	inTwo = $state(false);
	#index = $state(0);
	readonly #parts: LessonVisitParts;
	readonly #profile: Profile;
	readonly #lessonId: LessonId;

	constructor(parts: LessonVisitParts, profile: Profile, lessonId: LessonId) {
		this.#parts = parts;
		this.#profile = profile;
		this.#lessonId = lessonId;
	}

	/** Opens the lesson as a whole, without keeping a place in it. */
	async read(): Promise<void> {
		const opened = await this.#parts.library.openLesson(this.#lessonId);
		this.chosenLanguage = await readLessonLanguage(this.#parts.storage, this.#profile.id);
		this.lesson = opened?.lesson;
		this.state = opened ? 'open' : 'missing';
	}

	/** Opens the lesson at the wanted screen, else where she was, else at the beginning. */
	async start(wantedScreenId?: string): Promise<void> {
		const opened = await this.#parts.library.openLesson(this.#lessonId);
		if (!opened) {
			this.state = 'missing';
			return;
		}
		const kept = await this.#parts.storage.use((storage) => storage.places.find(this.#profile.id, this.#lessonId));
		this.chosenLanguage = await readLessonLanguage(this.#parts.storage, this.#profile.id);
		const screenId = wantedScreenId ?? (kept.ok ? kept.value?.screenId : undefined);
		// Only now: shown before its place is known, a lesson would flash its first screen.
		this.lesson = opened.lesson;
		this.#index = Math.max(
			0,
			this.screens.findIndex(({ id }) => id === screenId)
		);
		this.state = 'open';
		await this.#keepPlace();
	}

	/** The text in the chosen language or the learner's own where the lesson has it, else in English. */
	get text() {
		const { lesson, chosenLanguage } = this;
		const isThere = lesson && chosenLanguage !== undefined && Object.hasOwn(lesson.texts, chosenLanguage);
		return lesson && inLanguage(lesson.texts, isThere ? chosenLanguage : this.#parts.i18n.language);
	}

	/** Those that the lesson is written in; there may be more than the app itself speaks. */
	get languages(): readonly LanguageTag[] {
		return this.lesson ? lessonLanguages(this.lesson) : [];
	}

	/** Reads this and later lessons in another language; the pages around stay in the learner's own. */
	async choose(language: LanguageTag): Promise<void> {
		this.chosenLanguage = language === this.#parts.i18n.language ? undefined : language;
		const changes = { lessonLanguage: this.chosenLanguage };
		await this.#parts.storage.use((storage) => storage.settings.changeProfile(this.#profile.id, changes));
	}

	get screens(): readonly Screen[] {
		return this.text?.content.screens ?? [];
	}

	get screen(): Screen | undefined {
		return this.screens[this.#index];
	}

	get language(): LanguageTag {
		return this.text?.language ?? this.#parts.i18n.language;
	}

	/** The second language to read it in: that of her school or her own, else another that the lesson is written in. */
	get otherLanguage(): LanguageTag | undefined {
		const { schoolLanguage } = this.#profile;
		const own = this.#parts.i18n.language;
		const wanted = schoolLanguage ? [schoolLanguage, own] : [own, ...FIRST_OTHERS, ...this.languages];
		return wanted.find((tag) => tag !== this.language && this.languages.includes(tag));
	}

	/** The same screen in the second language, while she wants both. */
	get otherScreen(): { readonly screen: Screen; readonly language: LanguageTag } | undefined {
		const language = this.inTwo ? this.otherLanguage : undefined;
		const screen = language && this.lesson?.texts[language]?.screens.find(({ id }) => id === this.screen?.id);
		return screen && { screen, language };
	}

	/** From 1. */
	get place(): number {
		return this.#index + 1;
	}

	get isLast(): boolean {
		return this.#index === this.screens.length - 1;
	}

	async go(step: 1 | -1): Promise<void> {
		this.#index = Math.min(Math.max(0, this.#index + step), this.screens.length - 1);
		await this.#keepPlace();
	}

	findTerm(termId: TermId): Term | undefined {
		return this.lesson?.terms.find(({ id }) => id === termId);
	}

	/** Judges what the learner put for a line of a fading example, by the same checker as practice. */
	checkStep(step: ExampleStep, input: AnswerInput): Verdict {
		const { lesson } = this;
		const { ask } = step;
		if (!lesson || !ask) return { kind: 'unreadable', why: message('engine.answerEmpty') };
		const drawn = drawStepItem(ask, { lessonId: lesson.id, stepId: `${this.screen?.id}` });
		// The compiler has drawn every step once, so this is a pack of another making; the step is then only shown.
		if (!drawn.ok) return { kind: 'unreadable', why: message('engine.answerEmpty') };
		const { decimalSign } = this.#parts.i18n;
		return checkAnswer(drawn.value, input, { language: this.language, decimalSign });
	}

	async #keepPlace(): Promise<void> {
		const { screen } = this;
		if (!screen) return;
		const place = {
			profileId: this.#profile.id,
			lessonId: this.#lessonId,
			screenId: screen.id,
			updatedAt: Date.now()
		};
		await this.#parts.storage.use((storage) => storage.places.save(place));
	}
}
