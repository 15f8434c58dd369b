import { array, integer, object, optional, refine } from '../../domain/base/parser';
import { fail, succeed, type Result } from '../../domain/base/result';
import type { Block } from '../../domain/lesson/lesson';
import { answerParser } from '../parse-template';
import { authorExpression, authorText, authorWords, inAllLanguages } from './author-notation';
import type { BlockContext, BlockProblem } from './compile-blocks';
import { splitPath } from './yaml-path';

/** Reads the YAML inside an example block; `firstLine` is the line of its opening fence. */
export function compileExample(source: string, firstLine: number, context: BlockContext): Result<Block, BlockProblem> {
	const document = context.tools.parseYaml(source);
	if (!document.ok) return fail({ line: firstLine + document.error.line, message: document.error.message });
	const parsed = exampleParser(context)(document.value.value);
	if (!parsed.ok) {
		const { path, expected } = parsed.error;
		return fail({ line: firstLine + document.value.lineOf(splitPath(path)), message: `example: ${path}: ${expected}` });
	}
	const { problem, steps, faded } = parsed.value;
	const fadedSteps = faded ?? 0;
	const left = steps.slice(steps.length - fadedSteps);
	if (fadedSteps > steps.length || left.some((step) => !step.ask) || steps.some((step) => step.ask && !step.prompt)) {
		return fail({ line: firstLine, message: 'example: each step left to the learner needs a prompt and an ask' });
	}
	return succeed({ kind: 'example', problem, fadedSteps, steps });
}

function exampleParser(context: BlockContext) {
	const text = authorText(context);
	const ask = answerParser({
		text: inAllLanguages(text, context.languages),
		words: inAllLanguages(authorWords, context.languages),
		expression: authorExpression
	});
	return object({
		problem: text,
		faded: optional(integer({ min: 0, max: 30 })),
		steps: refine(
			array(object({ line: text, reason: text, ask: optional(ask), prompt: optional(text) })),
			'at least two steps',
			(steps) => (steps.length >= 2 ? steps : undefined)
		)
	});
}
