import type { CompileProblem } from '../../src/lib/packs/compile/source';
import type { PackContent } from '../../src/lib/packs/pack-content';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import { countBlockWords } from '../../src/lib/domain/lesson/count-words';
import { findSkillFaults } from '../../src/lib/domain/lesson/skill-graph';
import { AUTHORING_TOOLS } from './authoring-tools';
import { checkLesson } from './check-lesson';
import { adviseOnMedia } from './advise-on-media';
import { checkTemplates } from './check-templates';
import { checkTerms } from './check-terms';
import { readPackSource } from './read-source';

export interface CheckOptions {
	/** How many items to draw from each template. */
	readonly seedCount: number;
	/** The ids of the term base, where there is one. */
	readonly glossaryIds?: ReadonlySet<string> | undefined;
}

export interface PackReport {
	readonly problems: readonly string[];
	/** What a pack may have, but learners pay for. */
	readonly advice: readonly string[];
	readonly lessons: number;
	readonly templates: number;
	readonly words: Readonly<Record<string, number>>;
}

/** Compiles a pack and looks at all that a learner would stumble on. */
export function checkPack(folder: string, options: CheckOptions): PackReport {
	const source = readPackSource(folder);
	const compiled = compilePack(source, AUTHORING_TOOLS);
	if (!compiled.ok) {
		return {
			problems: compiled.error.map((problem) => describe(folder, problem)),
			advice: [],
			lessons: 0,
			templates: 0,
			words: {}
		};
	}
	const content = compiled.value;
	return {
		problems: checkContent(content, options),
		advice: adviseOnMedia(source).map((advice) => `${folder}/${advice}`),
		lessons: content.lessons.length,
		templates: content.lessons.reduce((sum, { templates }) => sum + templates.length, 0),
		words: countAllWords(content)
	};
}

function describe(folder: string, { file, line, message }: CompileProblem): string {
	return `${folder}/${file}:${line}: ${message}`;
}

/** What is wrong with a compiled pack. Empty when it is sound. */
export function checkContent(content: PackContent, { seedCount, glossaryIds }: CheckOptions): readonly string[] {
	return [
		...findSkillFaults(content.skills).map((fault) => `skills: ${JSON.stringify(fault)}`),
		...content.terms.flatMap(({ id }) =>
			glossaryIds && !glossaryIds.has(id) ? [`terms: ${id} is not in the term base`] : []
		),
		...content.lessons.flatMap((lesson) => [
			...checkLesson(lesson),
			...checkTerms(lesson),
			...checkTemplates(lesson, seedCount)
		])
	];
}

function countAllWords({ lessons }: PackContent): Readonly<Record<string, number>> {
	const words: Record<string, number> = {};
	for (const [tag, { screens }] of lessons.flatMap(({ texts }) => Object.entries(texts))) {
		const blocks = screens.flatMap((screen) => screen.blocks);
		words[tag] = (words[tag] ?? 0) + blocks.reduce((sum, block) => sum + countBlockWords(block), 0);
	}
	return words;
}
