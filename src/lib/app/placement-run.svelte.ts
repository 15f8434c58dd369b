import type { SkillId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { createRandom } from '../domain/base/random';
import { checkAnswer } from '../domain/exercise/check-answer';
import { diagnoseAnswer } from '../domain/exercise/diagnose-answer';
import type { AnswerInput, Item } from '../domain/exercise/item';
import { checkLine } from '../domain/exercise/steps/check-line';
import { isNewOccasion, isUnaidedFirstTry, type Attempt } from '../domain/learning/attempt';
import { attemptFrom } from '../domain/learning/attempt-from';
import { guessOf } from '../domain/learning/knowledge-tracing';
import {
	answerPlacement,
	finishPlacement,
	listBearing,
	nextPlacementItem,
	startPlacement,
	type PlacementState
} from '../domain/learning/placement';
import {
	lineQuestion,
	startPractice,
	stepPractice,
	type PracticeEvent,
	type PracticeState,
	type TryRecord
} from '../domain/learning/practice-session';
import type { Profile } from '../domain/learning/profile';
import { resumePlacement, timeSpent } from '../domain/learning/resume-placement';
import type { Skill } from '../domain/lesson/lesson';
import { inLanguage } from '../domain/lesson/rich-text';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import { AnswerBook, type PracticeParts } from './answer-book.svelte';
import { drawPlacement } from './draw-placement';
import type { OpenLesson } from './library.svelte';
import { findLessonOf, listSkills, listUpToGrade } from './skills-of-lessons';

export interface Found {
	readonly words: Message;
	readonly known: readonly Skill[];
	/** Where to begin; undefined when all is known. */
	readonly lesson?: LessonSummary;
}

/**
 * Finds out where to begin: asks here and there over all that is taught, each item once, without hints and without a
 * verdict. Each answer is stored as it is given, so that who leaves in the middle goes on where she was.
 */
export class PlacementRun {
	state = $state.raw<PracticeState>();
	/** Nothing more is to be asked. */
	isDone = $state(false);
	/** Why the last answer could not be kept. */
	failure = $state.raw<Message>();
	readonly lessons: readonly LessonSummary[];
	readonly #parts: PracticeParts;
	readonly #profile: Profile;
	#place = $state.raw<PlacementState>(startPlacement([], 0));
	#book: AnswerBook | undefined;
	#asked: { readonly skillId: SkillId; readonly opened: OpenLesson } | undefined;
	#isBusy = false;

	/** Over lessons of the grade and below; of all where the grade is not known. */
	constructor(parts: PracticeParts, profile: Profile, grade: number | undefined) {
		this.#parts = parts;
		this.#profile = profile;
		this.lessons = listUpToGrade(parts.library.lessons, grade);
	}

	async start(): Promise<void> {
		const [first] = this.lessons;
		const opened = first && (await this.#parts.library.openLesson(first.id));
		if (!opened) return;
		const book = new AnswerBook(this.#parts, opened, this.#profile);
		const read = await book.read();
		if (!read.ok) {
			this.failure = read.error;
			return;
		}
		this.#book = book;
		const now = Date.now();
		const sitting = book.attempts.filter(({ at }) => !isNewOccasion(at, now));
		this.#place = resumePlacement(listSkills(this.lessons), sitting, now);
		await this.#goOn();
	}

	/** Items answered so far. */
	get answered(): number {
		return this.#place.asked.length;
	}

	/** What was found out, in the words of the learner's language. */
	get found(): Found | undefined {
		if (!this.isDone) return undefined;
		const skills = listSkills(this.lessons);
		const { language } = this.#parts.i18n;
		const nameOf = (skillId: SkillId): string => {
			const skill = skills.find(({ id }) => id === skillId);
			return skill ? inLanguage(skill.name, language).content : skillId;
		};
		const { verdicts, start, words } = finishPlacement(this.#place, nameOf);
		const known = skills.filter(({ id }) => verdicts.get(id) === 'knows');
		const lesson = start && findLessonOf(this.lessons, start);
		return { words, known, ...(lesson ? { lesson } : {}) };
	}

	async submit(input: AnswerInput): Promise<void> {
		if (!this.state) return;
		const { language, decimalSign } = this.#parts.i18n;
		const style = { language, decimalSign };
		const { item } = this.state;
		const verdict = diagnoseAnswer(item, input, checkAnswer(item, input, style), style);
		await this.#handle({ kind: 'submit', input, verdict, at: Date.now() });
	}

	/** The next line of working, for an item that is answered in lines. */
	async submitLine(typed: string): Promise<void> {
		const { decimalSign } = this.#parts.i18n;
		const question = this.state && lineQuestion(this.state, { decimalSign });
		if (!question) return;
		await this.#handle({ kind: 'submitLine', typed, verdict: checkLine(question, typed), at: Date.now() });
	}

	/** "I do not know this yet" is an answer like another, and says nothing of why. */
	async giveUp(): Promise<void> {
		const input = { kind: 'typed', text: '' } as const;
		await this.#handle({ kind: 'submit', input, verdict: { kind: 'wrong' }, at: Date.now() });
	}

	async #handle(event: PracticeEvent): Promise<void> {
		// A second tap while the first answer is being stored would be recorded twice.
		if (!this.state || this.#isBusy) return;
		this.#isBusy = true;
		try {
			const step = stepPractice(this.state, event);
			const attempt = step.record && (await this.#record(this.state.item, step.record));
			if (step.record && !attempt) return;
			if (attempt && isUnaidedFirstTry(attempt)) await this.#learnFrom(attempt);
			else this.state = step.state;
		} finally {
			this.#isBusy = false;
		}
	}

	async #record(item: Item, record: TryRecord): Promise<Attempt | undefined> {
		const asked = this.#asked;
		if (!asked || !this.#book) return undefined;
		const { lesson, packVersion } = asked.opened;
		const { language, country } = this.#parts.i18n;
		const who = { profileId: this.#profile.id, packId: lesson.packId, packVersion, language, country };
		const bearsOn = listBearing(this.#place.skills, asked.skillId, record.outcome === 'right');
		const added = await this.#book.add(attemptFrom(item, record, { ...who, purpose: 'placement', bearsOn }));
		this.failure = added.ok ? undefined : added.error;
		return added.ok ? added.value : undefined;
	}

	async #learnFrom(attempt: Attempt): Promise<void> {
		const skillId = this.#asked?.skillId;
		if (!skillId) return;
		const evidence = { skillId, right: attempt.outcome === 'right', guess: guessOf(attempt) };
		const { startedAt, ...place } = answerPlacement(this.#place, evidence);
		this.#place = { ...place, startedAt: startedAt + attempt.elapsedMs - timeSpent(attempt) };
		await this.#goOn();
	}

	/** Asks the next item, or tells what was found out. */
	async #goOn(): Promise<void> {
		for (
			let next = nextPlacementItem(this.#place, Date.now());
			next;
			next = nextPlacementItem(this.#place, Date.now())
		) {
			const { skillId } = next;
			const lesson = findLessonOf(this.lessons, skillId);
			const opened = lesson && (await this.#parts.library.openLesson(lesson.id));
			const item = opened && this.#draw(opened, next);
			if (item) {
				this.#asked = { skillId, opened };
				this.state = startPractice(item, Date.now());
				return;
			}
			// What there is nothing to ask for is not waited for.
			this.#place = { ...this.#place, skills: this.#place.skills.filter(({ id }) => id !== skillId) };
		}
		this.state = undefined;
		this.isDone = true;
	}

	#draw({ lesson }: OpenLesson, wanted: Parameters<typeof drawPlacement>[1]): Item | undefined {
		const attempts = this.#book?.attempts ?? [];
		const { id: profileId } = this.#profile;
		return drawPlacement(lesson.templates, wanted, {
			profileId,
			drawnBefore: attempts.map(({ seed }) => seed),
			random: createRandom(`${profileId}/${attempts.length}`)
		});
	}
}
