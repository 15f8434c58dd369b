import { array, object, refine } from '../../domain/base/parser';
import { fail, succeed, type Result } from '../../domain/base/result';
import type { Block } from '../../domain/lesson/lesson';
import { authorText } from './author-notation';
import type { BlockContext, BlockProblem } from './compile-blocks';
import { splitPath } from './yaml-path';

/** Reads the YAML inside a tell block; `firstLine` is the line of its opening fence. */
export function compileTell(source: string, firstLine: number, context: BlockContext): Result<Block, BlockProblem> {
	const document = context.tools.parseYaml(source);
	if (!document.ok) return fail({ line: firstLine + document.error.line, message: document.error.message });
	const text = authorText(context);
	const parsed = object({
		prompt: text,
		points: refine(array(text, { maxLength: 10 }), 'at least two points', (points) =>
			points.length >= 2 ? points : undefined
		)
	})(document.value.value);
	if (parsed.ok) return succeed({ kind: 'tell', ...parsed.value });
	const { path, expected } = parsed.error;
	return fail({ line: firstLine + document.value.lineOf(splitPath(path)), message: `tell: ${path}: ${expected}` });
}
