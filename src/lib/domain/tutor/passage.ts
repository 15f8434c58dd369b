import type { Branded, LanguageTag, LessonId, TermId } from '../base/ids';
import { lessonLanguages, type Block, type Lesson, type Screen, type Term } from '../lesson/lesson';
import { inLanguage } from '../lesson/rich-text';
import { writePlainText } from './plain-text';

/** `lessonId/language/screenId`, or `lessonId/language/term:termId`. */
export type PassageId = Branded<'PassageId'>;

/** A piece of a lesson that can answer a question: one screen, or the meaning of one term, in one language. */
export interface Passage {
	readonly id: PassageId;
	readonly lessonId: LessonId;
	readonly language: LanguageTag;
	readonly lessonTitle: string;
	readonly title: string;
	/** Plain words for the index and for a model; mathematics is on one line, as `3/4`. */
	readonly text: string;
	/** How children ask for it, by language; see `Screen`. */
	readonly asked?: Screen['asked'];
	readonly screenId?: string;
	readonly termId?: TermId;
	/** What to show, where the passage is a screen. */
	readonly blocks?: readonly Block[];
}

/** Every passage of a lesson: a screen or a term counts once for each language that has it. */
export function passagesOf(lesson: Lesson): readonly Passage[] {
	const screens = lessonLanguages(lesson).flatMap((language) => {
		const { content: text } = inLanguage(lesson.texts, language);
		return text.screens.map((screen) => screenPassage(lesson, language, text.title, screen));
	});
	return [...screens, ...lesson.terms.flatMap((term) => termPassages(lesson, term))];
}

function screenPassage(lesson: Lesson, language: LanguageTag, lessonTitle: string, screen: Screen): Passage {
	return {
		id: `${lesson.id}/${language}/${screen.id}` as PassageId,
		lessonId: lesson.id,
		language,
		lessonTitle,
		title: screen.title,
		text: writeScreen(screen),
		...(screen.asked ? { asked: screen.asked } : {}),
		screenId: screen.id,
		blocks: screen.blocks
	};
}

/** The words of a screen, a line for each paragraph, step and picture. */
export function writeScreen({ blocks }: Screen): string {
	return blocks.flatMap(blockLines).join('\n');
}

/** Between the words of a term's title, with a space behind. */
export const COMMAS = /[,،፣] /u;

function commaOf(language: LanguageTag): string {
	switch (language.split('-')[0]) {
		case 'ar':
			return '، ';
		case 'am':
			return '፣ ';
		default:
			return ', ';
	}
}

/** A term may have a meaning in a language that the lesson itself is not written in. */
function termPassages(lesson: Lesson, term: Term): readonly Passage[] {
	return Object.entries(term.meaning).map(([tag, meaning]) => {
		const language = tag as LanguageTag;
		const words = wordsOfTerm(term, language);
		return {
			id: `${lesson.id}/${language}/term:${term.id}` as PassageId,
			lessonId: lesson.id,
			language,
			lessonTitle: inLanguage(lesson.texts, language).content.title,
			title: words.join(commaOf(language)),
			text: meaning,
			termId: term.id
		};
	});
}

/** The term's words in a language, those of its countries included: `sw-TZ` counts as `sw`. */
export function wordsOfTerm(term: Term, language: LanguageTag): readonly string[] {
	const own = Object.hasOwn(term.words, language) ? (term.words[language] ?? []) : [];
	const ofCountries = Object.entries(term.countryWords)
		.filter(([tag]) => tag.startsWith(`${language}-`))
		.flatMap(([, words]) => words);
	return [...new Set([...own, ...ofCountries])];
}

function blockLines(block: Block): readonly string[] {
	switch (block.kind) {
		case 'paragraph':
		case 'note':
			return [writePlainText(block.text)];
		case 'list':
			return block.items.map(writePlainText);
		case 'picture':
			return [writePlainText(block.picture.description)];
		case 'image':
			return [writePlainText(block.image.description)];
		case 'tell':
			return [writePlainText(block.prompt)];
		case 'example':
			return [
				writePlainText(block.problem),
				// The last steps of a faded example are the learner's to find: a model that reads this must not tell them.
				...block.steps
					.slice(0, block.steps.length - block.fadedSteps)
					.flatMap((step) => [writePlainText(step.line), writePlainText(step.reason)])
			];
	}
}
