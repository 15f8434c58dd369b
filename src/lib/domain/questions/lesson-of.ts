import { asId, type LanguageTag, type LessonId, type PackId, type SkillId } from '../base/ids';
import type { Template } from '../exercise/template';
import type { Lesson, LessonText, Screen, Skill } from '../lesson/lesson';
import type { OwnQuestion } from './own-question';
import { toScreen, type NamedScreen } from './screens/to-screen';
import { toTemplate } from './to-template';

export interface LessonOptions {
	/** The lesson, its pack, its skill and its exercises are all named after it. */
	readonly packId: PackId;
	readonly title: string;
	/** Of the title and the intro. */
	readonly language: LanguageTag;
	/** A sentence about the lesson, on its only screen where he wrote none of his own. */
	readonly intro: string;
	/** What he explains before the questions; unfinished ones are left out. */
	readonly screens: readonly NamedScreen[];
}

/** With an id that stays the same, so that what was answered before still belongs to its question. */
export interface NamedQuestion {
	readonly id: string;
	readonly question: OwnQuestion;
}

/** A lesson to practise a teacher's own questions in: his screens, one skill. Questions that cannot be read are left out. */
export function lessonOf(questions: readonly NamedQuestion[], options: LessonOptions): Lesson {
	const { packId, title, language, intro } = options;
	const screens = options.screens.flatMap((screen) => toScreen(screen) ?? []);
	const start: Screen = {
		id: 'start',
		title,
		blocks: [{ kind: 'paragraph', text: [{ kind: 'text', text: intro }] }]
	};
	const lessonId = asId<LessonId>(packId);
	const skillId = asId<SkillId>(`${packId}.skill`);
	const templates = questions.flatMap(({ id, question }): readonly Template[] => {
		const template = toTemplate(question, { lessonId, templateId: asId(`${packId}/${id}`), skillId, level: 1 });
		return template.ok ? [template.value] : [];
	});
	const skill: Skill = { id: skillId, name: { en: title, [language]: title }, needs: [] };
	const text: LessonText = {
		title,
		summary: intro,
		screens: screens.length > 0 ? screens : [start]
	};
	// Each language that a question is in, so that its words are not told as English.
	const languages = ['en', language, ...questions.map(({ question }) => question.language)];
	return {
		id: lessonId,
		packId,
		subject: 'mathematics',
		position: 1,
		grades: { from: 1, to: 12 },
		skills: [skill],
		templates,
		terms: [],
		texts: Object.fromEntries(languages.map((tag) => [tag, text]))
	};
}
