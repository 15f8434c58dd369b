import type { LanguageTag, LessonId, MediaHash, MisconceptionId, PackId, SkillId, TermId } from '../base/ids';
import type { AnswerSpec, Template } from '../exercise/template';
import type { LessonImage } from './media';
import type { Picture } from './picture';
import type { ByLanguage, RichText } from './rich-text';

export type Subject = 'mathematics' | 'science' | 'life-skills';

export interface Skill {
	readonly id: SkillId;
	readonly name: ByLanguage<string>;
	/** Skills a learner needs first. */
	readonly needs: readonly SkillId[];
}

/** A word of the subject, with its meaning, in every language the pack has it in. */
export interface Term {
	readonly id: TermId;
	/** First the word to show, then others accepted in answers; a country may prefer another one. */
	readonly words: ByLanguage<readonly string[]>;
	/** `sw-TZ` and the like: the word of one country, where it differs. */
	readonly countryWords: ByLanguage<readonly string[]>;
	readonly meaning: ByLanguage<string>;
}

/** A wrong idea that the lesson's exercises can recognise. The name is for a teacher's report. */
export interface Misconception {
	readonly id: MisconceptionId;
	readonly name: ByLanguage<string>;
}

/** One line of a worked example. A line with `ask` can be left for the learner to fill in when the example fades. */
export interface ExampleStep {
	readonly line: RichText;
	readonly reason: RichText;
	readonly ask?: AnswerSpec;
	/** What the learner is asked when the line is left to her; there whenever `ask` is. */
	readonly prompt?: RichText;
}

export type Block =
	| { readonly kind: 'paragraph'; readonly text: RichText }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
	| { readonly kind: 'picture'; readonly picture: Picture }
	| { readonly kind: 'image'; readonly image: LessonImage }
	| { readonly kind: 'note'; readonly text: RichText }
	| {
			readonly kind: 'example';
			readonly problem: RichText;
			/** How many of the last steps the learner does herself: 0 shows all. */
			readonly fadedSteps: number;
			readonly steps: readonly ExampleStep[];
	  }
	/** The learner tells it in her own words, then compares with what belongs to it. Nothing is judged. */
	| { readonly kind: 'tell'; readonly prompt: RichText; readonly points: readonly RichText[] };

/** One idea, one screen. `id` is the same in every language, so a language switch keeps the place. */
export interface Screen {
	readonly id: string;
	readonly title: string;
	/** Somebody reading it aloud in its language. */
	readonly recording?: MediaHash;
	/** How children ask for what is on it, by language. Never shown: the search looks in it. */
	readonly asked?: Readonly<Record<string, readonly string[]>>;
	readonly blocks: readonly Block[];
}

/** The part of a lesson that has words, in one language. */
export interface LessonText {
	readonly title: string;
	readonly summary: string;
	readonly screens: readonly Screen[];
	/** Read and approved by somebody who speaks the language as her own. */
	readonly isReviewed?: boolean;
	/** For the teacher: board plan, oral questions, mistakes to listen for. */
	readonly note?: readonly Screen[];
}

/** Frames that lessons are mapped to: the Global Proficiency Framework and the curricula of four countries. */
export const FRAMES = ['gpf', 'caps', 'cbc', 'nerdc', 'ethiopia'] as const;

/** Where a curriculum has what the lesson teaches. */
export interface CurriculumPlace {
	readonly frame: (typeof FRAMES)[number];
	readonly grades: GradeRange;
	/** As the curriculum names it, in English. */
	readonly strand: string;
	/** The document this was read in. */
	readonly source: string;
}

export interface GradeRange {
	readonly from: number;
	readonly to: number;
}

export interface Lesson {
	readonly id: LessonId;
	readonly packId: PackId;
	readonly subject: Subject;
	/** Place in the pack's order, from 1. */
	readonly position: number;
	readonly grades: GradeRange;
	readonly curriculum?: readonly CurriculumPlace[];
	readonly skills: readonly Skill[];
	readonly templates: readonly Template[];
	readonly terms: readonly Term[];
	readonly misconceptions?: readonly Misconception[];
	readonly texts: ByLanguage<LessonText>;
}

export function lessonLanguages(lesson: Lesson): readonly LanguageTag[] {
	return Object.keys(lesson.texts) as LanguageTag[];
}
