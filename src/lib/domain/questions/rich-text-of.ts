import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { slotsInMath } from '../exercise/slots-in-math';
import type { Inline, RichText } from '../lesson/rich-text';
import { parseMath } from '../number/parse-math';
import type { OwnText } from './own-question';

/** Why a written text cannot be shown. `formula` is what stands between the dollar signs. */
export type TextProblem =
	| { readonly kind: 'unpaired-dollar' }
	| { readonly kind: 'unreadable-mathematics'; readonly formula: string; readonly detail: Message };

/** Reads a written text for the screen: `$…$` is mathematics on one line, `\$` a dollar sign, a line end a space. */
export function richTextOf(text: OwnText): Result<RichText, TextProblem> {
	const inlines: Inline[] = [];
	for (const line of text.split('\n')) {
		const parts = line.split(/(?<!\\)\$/u);
		if (parts.length % 2 === 0) return fail({ kind: 'unpaired-dollar' });
		if (inlines.length > 0) inlines.push({ kind: 'text', text: ' ' });
		for (const [at, part] of parts.entries()) {
			const inline = at % 2 === 0 ? wordsOf(part) : mathOf(part);
			if (!inline.ok) return inline;
			inlines.push(...inline.value);
		}
	}
	return succeed(joinWords(inlines));
}

function wordsOf(part: string): Result<readonly Inline[], never> {
	const text = part.replaceAll('\\$', '$');
	return succeed(text === '' ? [] : [{ kind: 'text', text }]);
}

function mathOf(formula: string): Result<readonly Inline[], TextProblem> {
	const node = parseMath(formula);
	if (!node.ok) return fail({ kind: 'unreadable-mathematics', formula, detail: node.error });
	// An own question has no variables; a slot would stay a brace on the screen.
	const [slot] = slotsInMath(node.value);
	if (slot === undefined) return succeed([{ kind: 'math', node: node.value }]);
	const detail = message('engine.mathUnexpected', { found: `{${slot}}` });
	return fail({ kind: 'unreadable-mathematics', formula, detail });
}

function joinWords(inlines: readonly Inline[]): RichText {
	const joined: Inline[] = [];
	for (const inline of inlines) {
		const last = joined.at(-1);
		if (inline.kind !== 'text' || last?.kind !== 'text') joined.push(inline);
		else joined[joined.length - 1] = { kind: 'text', text: (last.text + inline.text).replace(/ +/gu, ' ') };
	}
	return joined;
}
