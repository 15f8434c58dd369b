import { boolean, object, optional, record, string, type Parsed } from '../../domain/base/parser';
import type { MediaHash } from '../../domain/base/ids';
import { fail, succeed, type Result } from '../../domain/base/result';
import type { LessonText, Screen } from '../../domain/lesson/lesson';
import type { BlockContext, BlockProblem } from './compile-blocks';
import { compileScreens } from './compile-screens';
import { liftMath } from './lift-math';
import type { MediaByPath } from './compile-media';
import type { AuthoringTools, YamlDocument } from './source';
import { splitPath } from './yaml-path';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;

const parseFrontMatter = object({
	title: string({ minLength: 1, maxLength: 120 }),
	summary: string({ minLength: 1, maxLength: 400 }),
	reviewed: optional(boolean),
	/** By screen: somebody reading it aloud. */
	recordings: optional(record(string({ maxLength: 200 })))
});

/** Reads `<lesson>.<tag>.md`: YAML front matter with title and summary, then screens. */
export function compileLessonText(
	source: string,
	context: Omit<BlockContext, 'formulas'>
): Result<LessonText, readonly BlockProblem[]> {
	const match = FRONT_MATTER.exec(source);
	if (!match) return fail([{ line: 1, message: 'front matter between two lines of ---, with title and summary' }]);
	const front = readFrontMatter(match[1] ?? '', context.tools);
	if (!front.ok) return fail([front.error]);
	const { title, summary, reviewed, recordings = {} } = front.value.head;
	const blankLines = '\n'.repeat(match[0].split('\n').length - 1);
	const screens = compileBody(blankLines + source.slice(match[0].length), context);
	if (!screens.ok) return screens;
	const heard = addRecordings(screens.value, recordings, context.media);
	if (!heard.ok) {
		const { screenId, message } = heard.error;
		return fail([{ line: front.value.document.lineOf(['recordings', screenId]) + 1, message }]);
	}
	return succeed({ title, summary, ...(reviewed ? { isReviewed: true } : {}), screens: heard.value });
}

/** The screens with what can be heard on them. */
function addRecordings(
	screens: readonly Screen[],
	recordings: Readonly<Record<string, string>>,
	media: MediaByPath
): Result<readonly Screen[], { readonly screenId: string; readonly message: string }> {
	const heard = new Map<string, MediaHash>();
	for (const [screenId, path] of Object.entries(recordings)) {
		const { file, found } = media.get(path) ?? {};
		const isKnown = screens.some(({ id }) => id === screenId);
		if (!isKnown) return fail({ screenId, message: `recordings: there is no screen {#${screenId}}` });
		if (!file || found?.kind !== 'recording') return fail({ screenId, message: `there is no recording ${path}` });
		heard.set(screenId, file.sha256);
	}
	return succeed(
		screens.map(({ id, title, blocks }) => {
			const recording = heard.get(id);
			return { id, title, ...(recording ? { recording } : {}), blocks };
		})
	);
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
): Result<{ readonly head: Parsed<typeof parseFrontMatter>; readonly document: YamlDocument }, BlockProblem> {
	const document = parseYaml(source);
	if (!document.ok) return fail({ line: document.error.line + 1, message: document.error.message });
	const parsed = parseFrontMatter(document.value.value);
	if (parsed.ok) return succeed({ head: parsed.value, document: document.value });
	const { path, expected } = parsed.error;
	return fail({ line: document.value.lineOf(splitPath(path)) + 1, message: `${path}: ${expected}` });
}

/** Markdown ends an address at a space unless it stands in angle brackets. */
function allowSpacesInPictures(source: string): string {
	return source.replace(/\]\((picture:[^()<>\n]*)\)/g, '](<$1>)');
}
