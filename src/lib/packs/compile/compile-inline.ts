import { asId, type TermId } from '../../domain/base/ids';
import { fail, succeed, type Result } from '../../domain/base/result';
import { slotsInMath } from '../../domain/exercise/slots-in-math';
import { isCastSlot } from '../../domain/lesson/cast';
import { parseMath } from '../../domain/number/parse-math';
import { readSlot } from '../../domain/number/slot';
import type { Inline, RichText } from '../../domain/lesson/rich-text';
import { LIFTED_MATH, liftMath } from './lift-math';
import type { AuthoringTools, MarkdownNode } from './source';

/** What the words of a lesson or an exercise may refer to. */
export interface InlineContext {
	readonly tools: AuthoringTools;
	readonly knownTerms: ReadonlySet<string>;
	/** The variables of the exercise; a lesson has none. */
	readonly knownSlots: ReadonlySet<string>;
}

/** Reads one line of words: `**strong**`, `*emphasis*`, `[word](term:id)`, `$mathematics$` and `{slot}`. */
export function compileText(source: string, context: InlineContext): Result<RichText, string> {
	const lifted = liftMath(source);
	if (!lifted.ok) return fail(lifted.error.message);
	const [paragraph, ...more] = context.tools.parseMarkdown(lifted.value.text).children ?? [];
	if (!paragraph) return fail('an empty text');
	if (more.length > 0 || paragraph.type !== 'paragraph') return fail('one paragraph of plain words');
	return compileInlines(paragraph.children ?? [], lifted.value.formulas, context);
}

/** Turns the children of a Markdown paragraph into rich text. */
export function compileInlines(
	nodes: readonly MarkdownNode[],
	formulas: readonly string[],
	context: InlineContext
): Result<RichText, string> {
	const inlines: Inline[] = [];
	for (const node of nodes) {
		const compiled = compileNode(node, formulas, context);
		if (!compiled.ok) return compiled;
		inlines.push(...compiled.value);
	}
	return succeed(inlines);
}

function compileNode(
	node: MarkdownNode,
	formulas: readonly string[],
	context: InlineContext
): Result<readonly Inline[], string> {
	if (node.type === 'text') return compileWords(node.value ?? '', formulas, context);
	if (node.type === 'html') return fail(`HTML (${node.value ?? ''}): lessons have none`);
	if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link') {
		return fail(`${node.type} inside words: only strong, emphasis, terms, $mathematics$ and slots`);
	}
	const children = compileInlines(node.children ?? [], formulas, context);
	if (!children.ok) return children;
	if (node.type !== 'link') return succeed([{ kind: node.type, children: children.value }]);
	const termId = /^term:(.+)$/.exec(node.url ?? '')?.[1];
	if (termId === undefined) return fail(`a link to ${node.url ?? 'nowhere'}: only term:… is allowed`);
	if (!context.knownTerms.has(termId)) return fail(`unknown term ${termId}`);
	return succeed([{ kind: 'term', termId: asId<TermId>(termId), children: children.value }]);
}

const PIECE = new RegExp(`${LIFTED_MATH.source}|\\{([a-zA-Z][a-zA-Z0-9]*(?::decimal)?)\\}`, 'g');

/** Words with formulas and slots among them; line ends become spaces. */
export function compileWords(
	words: string,
	formulas: readonly string[],
	context: InlineContext
): Result<readonly Inline[], string> {
	const inlines: Inline[] = [];
	let at = 0;
	for (const match of words.matchAll(PIECE)) {
		pushText(inlines, words.slice(at, match.index));
		const piece =
			match[2] === undefined ? compileMath(formulas[Number(match[1])] ?? '', context) : compileSlot(match[2], context);
		if (!piece.ok) return piece;
		inlines.push(piece.value);
		at = match.index + match[0].length;
	}
	pushText(inlines, words.slice(at));
	const stray = inlines.find((inline) => inline.kind === 'text' && /[{}]/.test(inline.text));
	return stray ? fail('a brace that is not a {slot}') : succeed(inlines);
}

function pushText(inlines: Inline[], words: string): void {
	const text = words.replace(/\s*\n\s*/g, ' ');
	if (text !== '') inlines.push({ kind: 'text', text });
}

function compileSlot(text: string, { knownSlots }: InlineContext): Result<Inline, string> {
	const slot = readSlot(text);
	const isKnown = knownSlots.has(slot.name) || isCastSlot(text);
	return isKnown ? succeed({ kind: 'slot', ...slot }) : fail(`unknown slot {${slot.name}}`);
}

function compileMath(formula: string, { knownSlots }: InlineContext): Result<Inline, string> {
	const node = parseMath(formula);
	if (!node.ok) {
		const { key, values } = node.error;
		return fail(`cannot read the mathematics $${formula}$ (${key} ${JSON.stringify(values ?? {})})`);
	}
	const unknown = slotsInMath(node.value).find((name) => !knownSlots.has(name));
	return unknown === undefined ? succeed({ kind: 'math', node: node.value }) : fail(`unknown slot {${unknown}}`);
}
