import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { slotsInMath } from '../exercise/slots-in-math';
import type { Inline, RichText } from '../lesson/rich-text';
import { parseMath } from '../number/parse-math';
import { writeSlot, type Slot } from '../number/slot';
import type { OwnText } from './own-question';

/** Why a written text cannot be shown. `formula` is what stands between the dollar signs, or between braces. */
export type TextProblem =
	| { readonly kind: 'unpaired-dollar' }
	| { readonly kind: 'unreadable-mathematics'; readonly formula: string; readonly detail: Message }
	| { readonly kind: 'unreadable-formula'; readonly formula: string; readonly detail: Message };

/** The slot of a formula of drawn numbers, as between the braces of `{a + b}`. */
export type SlotOf = (formula: string) => Result<Slot, Message>;

/**
 * Reads a written text for the screen: `$…$` is mathematics on one line, `\$` a dollar sign, a line end a space. Braces
 * are braces unless numbers are drawn.
 */
export function richTextOf(text: OwnText, slotOf?: SlotOf): Result<RichText, TextProblem> {
	const inlines: Inline[] = [];
	for (const line of text.split('\n')) {
		const parts = line.split(/(?<!\\)\$/u);
		if (parts.length % 2 === 0) return fail({ kind: 'unpaired-dollar' });
		if (inlines.length > 0) inlines.push({ kind: 'text', text: ' ' });
		for (const [at, part] of parts.entries()) {
			const inline = at % 2 === 0 ? wordsOf(part, slotOf) : mathOf(part, slotOf);
			if (!inline.ok) return inline;
			inlines.push(...inline.value);
		}
	}
	return succeed(joinWords(inlines));
}

function wordsOf(part: string, slotOf: SlotOf | undefined): Result<readonly Inline[], TextProblem> {
	const inlines: Inline[] = [];
	for (const [at, piece] of (slotOf ? part.split(SLOT) : [part]).entries()) {
		if (at % 2 === 1 && slotOf) {
			const slot = slotOf(piece);
			if (!slot.ok) return fail({ kind: 'unreadable-formula', formula: piece, detail: slot.error });
			inlines.push({ kind: 'slot', ...slot.value });
		} else if (piece !== '') inlines.push({ kind: 'text', text: piece.replaceAll('\\$', '$') });
	}
	return succeed(inlines);
}

const SLOT = /\{([^{}]*)\}/u;

function mathOf(formula: string, slotOf: SlotOf | undefined): Result<readonly Inline[], TextProblem> {
	const named = slotOf ? nameSlots(formula, slotOf) : succeed(formula);
	if (!named.ok) return named;
	const node = parseMath(named.value);
	if (!node.ok) return fail({ kind: 'unreadable-mathematics', formula, detail: node.error });
	// Without drawn numbers a slot would stay a brace on the screen.
	const [slot] = slotOf ? [] : slotsInMath(node.value);
	if (slot === undefined) return succeed([{ kind: 'math', node: node.value }]);
	const detail = message('engine.mathUnexpected', { found: `{${slot}}` });
	return fail({ kind: 'unreadable-mathematics', formula, detail });
}

/** Puts a name for the engine where a formula stands between braces. */
export function nameSlots(text: string, slotOf: SlotOf): Result<string, TextProblem> {
	const pieces: string[] = [];
	for (const [at, piece] of text.split(SLOT).entries()) {
		if (at % 2 === 0) {
			pieces.push(piece);
			continue;
		}
		const slot = slotOf(piece);
		if (!slot.ok) return fail({ kind: 'unreadable-formula', formula: piece, detail: slot.error });
		pieces.push(writeSlot(slot.value));
	}
	return succeed(pieces.join(''));
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
