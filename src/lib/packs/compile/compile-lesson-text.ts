import { boolean, object, optional, string, type Parsed } from '../../domain/base/parser';
import { fail, succeed, type Result } from '../../domain/base/result';
import type { LessonText, Screen } from '../../domain/lesson/lesson';
import type { BlockContext, BlockProblem } from './compile-blocks';
import { compileScreens } from './compile-screens';
import { liftMath } from './lift-math';
import type { AuthoringTools } from './source';
import { splitPath } from './yaml-path';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;

const parseFrontMatter = object({
	title: string({ minLength: 1, maxLength: 120 }),
	summary: string({ minLength: 1, maxLength: 400 }),
	reviewed: optional(boolean)
});

/** Reads `<lesson>.<tag>.md`: YAML front matter with title and summary, then screens. */
export function compileLessonText(
	source: string,
	context: Omit<BlockContext, 'formulas'>
): Result<LessonText, readonly BlockProblem[]> {
	const match = FRONT_MATTER.exec(source);
	if (!match) return fail([{ line: 1, message: 'front matter between two lines of ---, with title and summary' }]);
	const head = readFrontMatter(match[1] ?? '', context.tools);
	if (!head.ok) return fail([head.error]);
	const { title, summary, reviewed } = head.value;
	const blankLines = '\n'.repeat(match[0].split('\n').length - 1);
	const screens = compileBody(blankLines + source.slice(match[0].length), context);
	return screens.ok
		? succeed({ title, summary, ...(reviewed ? { isReviewed: true } : {}), screens: screens.value })
		: screens;
}

/** Reads `<lesson>.note.<tag>.md`, which has screens alone. */
export function compileNote(
	source: string,
	context: Omit<BlockContext, 'formulas'>
): Result<readonly Screen[], readonly BlockProblem[]> {
	return compileBody(source, context);
}

function compileBody(
	source: string,
	context: Omit<BlockContext, 'formulas'>
): Result<readonly Screen[], readonly BlockProblem[]> {
	const lifted = liftMath(allowSpacesInPictures(source));
	if (!lifted.ok) return fail([lifted.error]);
	const { text, formulas } = lifted.value;
	const tree = context.tools.parseMarkdown(text);
	const { screens, problems } = compileScreens(tree.children ?? [], { ...context, formulas });
	return problems.length > 0 ? fail(problems) : succeed(screens);
}

function readFrontMatter(
	source: string,
	{ parseYaml }: AuthoringTools
): Result<Parsed<typeof parseFrontMatter>, BlockProblem> {
	const document = parseYaml(source);
	if (!document.ok) return fail({ line: document.error.line + 1, message: document.error.message });
	const parsed = parseFrontMatter(document.value.value);
	if (parsed.ok) return parsed;
	const { path, expected } = parsed.error;
	return fail({ line: document.value.lineOf(splitPath(path)) + 1, message: `${path}: ${expected}` });
}

/** Markdown ends an address at a space unless it stands in angle brackets. */
function allowSpacesInPictures(source: string): string {
	return source.replace(/\]\((picture:[^()<>\n]*)\)/g, '](<$1>)');
}
