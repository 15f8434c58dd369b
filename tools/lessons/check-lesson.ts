import { countBlockWords, countWords } from '../../src/lib/domain/lesson/count-words';
import { lessonLanguages, type Block, type Lesson, type LessonText } from '../../src/lib/domain/lesson/lesson';

const MOST_WORDS_ON_A_SCREEN = 60;
/** A line of a worked example and its reason are read together. */
const MOST_WORDS_IN_A_STEP = 40;
const FEWEST = { templates: 8, misconceptions: 3, examples: 2 };

/** What a built-in lesson lacks, beyond being well formed. Sentences for its author. */
export function checkLesson(lesson: Lesson): readonly string[] {
	return [
		...checkSameScreens(lesson),
		...Object.entries(lesson.texts).flatMap(([tag, text]) => checkText(text).map((problem) => `${tag}: ${problem}`)),
		...checkPractice(lesson)
	].map((problem) => `${lesson.id}: ${problem}`);
}

/** A switch of language keeps the place only if each language has the same screens. */
function checkSameScreens(lesson: Lesson): readonly string[] {
	const shape = (tag: string) =>
		lesson.texts[tag]?.screens.map(({ id, blocks }) => [id, ...blocks.map(blockShape)].join(' ')) ?? [];
	const english = shape('en');
	return lessonLanguages(lesson).flatMap((tag) => {
		const own = shape(tag);
		if (own.length !== english.length) return [`${tag}: ${own.length} screens, ${english.length} in English`];
		return english.flatMap((screen, index) =>
			own[index] === screen ? [] : [`${tag}: screen "${own[index]}" should be "${screen}" as in English`]
		);
	});
}

function blockShape(block: Block): string {
	switch (block.kind) {
		case 'picture':
			return `picture(${JSON.stringify(block.picture.values)})`;
		case 'list':
			return `list(${block.items.length})`;
		case 'example':
			return `example(${block.steps.length}, ${block.fadedSteps}, ${block.steps.map(({ ask }) => ask?.kind ?? '-').join(' ')})`;
		case 'tell':
			return `tell(${block.points.length})`;
		case 'paragraph':
		case 'note':
		case 'image':
			return block.kind;
	}
}

function checkText({ screens }: LessonText): readonly string[] {
	const problems: string[] = [];
	for (const { id, title, blocks } of screens) {
		const words = blocks.reduce((sum, block) => sum + countBlockWords(block), title.split(/\s+/).length);
		if (words > MOST_WORDS_ON_A_SCREEN)
			problems.push(`screen ${id} has ${words} words, ${MOST_WORDS_ON_A_SCREEN} at most`);
		if (blocks.length === 0) problems.push(`screen ${id} is empty`);
		for (const step of blocks.flatMap((block) => (block.kind === 'example' ? block.steps : []))) {
			const stepWords = countWords(step.line) + countWords(step.reason);
			if (stepWords > MOST_WORDS_IN_A_STEP) problems.push(`screen ${id}: a step of ${stepWords} words`);
		}
	}
	const examples = screens.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'example'));
	if (examples.length < FEWEST.examples)
		problems.push(`${examples.length} worked examples, at least ${FEWEST.examples}`);
	if (!examples.some((example) => example.fadedSteps > 0)) problems.push('no worked example fades');
	return problems;
}

function checkPractice({ templates, skills, misconceptions = [] }: Lesson): readonly string[] {
	const problems: string[] = [];
	if (templates.length < FEWEST.templates) problems.push(`${templates.length} templates, at least ${FEWEST.templates}`);
	for (const level of [1, 2, 3]) {
		if (!templates.some((template) => template.level === level)) problems.push(`no template of level ${level}`);
	}
	for (const { id } of skills) {
		if (!templates.some((template) => template.skills.includes(id))) problems.push(`nothing practises the skill ${id}`);
	}
	const met = new Set(templates.flatMap(({ mistakes }) => mistakes.map((mistake) => mistake.misconceptionId)));
	if (met.size < FEWEST.misconceptions) problems.push(`${met.size} misconceptions, at least ${FEWEST.misconceptions}`);
	for (const { id } of misconceptions)
		if (!met.has(id)) problems.push(`no exercise recognises the misconception ${id}`);
	for (const template of templates) {
		// What the engine works out by itself needs no words of an author.
		if (template.task !== undefined && template.hints.length === 0 && template.solution.length === 0) continue;
		if (template.hints.length < 2) problems.push(`${template.id}: at least two hints`);
		if (template.solution.length < 2) problems.push(`${template.id}: at least two lines of solution`);
	}
	return problems;
}
