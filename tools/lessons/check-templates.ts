import { asId, type LanguageTag } from '../../src/lib/domain/base/ids';
import { checkTemplate, type TemplateProblem } from '../../src/lib/domain/exercise/check-template';
import { lessonLanguages, type Lesson } from '../../src/lib/domain/lesson/lesson';

/** Problems repeat from seed to seed; the first few of a template are enough to mend it. */
const SHOWN_PER_TEMPLATE = 3;

/** Draws and solves every exercise of a lesson with as many seeds. */
export function checkTemplates(lesson: Lesson, seedCount: number): readonly string[] {
	const seeds = Array.from({ length: seedCount }, (_, index) => `check-${index}`);
	const languages = lessonLanguages(lesson).map((tag) => asId<LanguageTag>(tag));
	return lesson.templates.flatMap((template) => {
		// Without variables every seed draws the same numbers; only the order of the options differs.
		const problems = checkTemplate(template, template.variables.length === 0 ? seeds.slice(0, 20) : seeds, languages);
		return problems
			.slice(0, SHOWN_PER_TEMPLATE)
			.map((problem) => `${lesson.id}: ${template.id}: ${describeProblem(problem)}`);
	});
}

function describeProblem({ kind, ...details }: TemplateProblem): string {
	return `${kind} ${JSON.stringify(details)}`;
}
