import { fail, succeed, type Result } from '../../base/result';
import type { Block } from '../../lesson/lesson';
import type { Inline, RichText } from '../../lesson/rich-text';
import { tidyText } from '../../text/tidy-text';
import type { OwnText } from '../own-question';
import { richTextOf, type TextProblem } from '../rich-text-of';

/** Reads the words of a screen into the blocks of a lesson. */
export function blocksOf(words: OwnText): Result<readonly Block[], TextProblem> {
	const blocks: Block[] = [];
	for (const part of tidyText(words).split('\n\n')) {
		for (const run of runsOf(part.split('\n').filter((line) => line !== ''))) {
			const block = blockOf(run);
			if (!block.ok) return block;
			blocks.push(block.value);
		}
	}
	return succeed(blocks);
}

type Kind = 'list' | 'note' | 'paragraph';

interface Run {
	readonly kind: Kind;
	readonly lines: string[];
}

const MARKS: readonly (readonly [Kind, RegExp])[] = [
	['list', /^[-*•] /u],
	['note', /^> ?/u]
];

/** Lines that stand together; those of a paragraph go on in each other. */
function runsOf(lines: readonly string[]): readonly Run[] {
	const runs: Run[] = [];
	for (const line of lines) {
		const [kind, mark] = MARKS.find(([, sign]) => sign.test(line)) ?? (['paragraph', /^/u] as const);
		const last = runs.at(-1);
		const text = line.replace(mark, '');
		if (last?.kind === kind) last.lines.push(text);
		else runs.push({ kind, lines: [text] });
	}
	return runs;
}

function blockOf({ kind, lines }: Run): Result<Block, TextProblem> {
	if (kind === 'list') {
		const items: RichText[] = [];
		for (const line of lines) {
			const item = markedText(line);
			if (!item.ok) return item;
			items.push(item.value);
		}
		return succeed({ kind, ordered: false, items });
	}
	const text = markedText(lines.join('\n'));
	return text.ok ? succeed({ kind, text: text.value }) : fail(text.error);
}

function markedText(text: string): Result<RichText, TextProblem> {
	const rich = richTextOf(text);
	return rich.ok ? succeed(rich.value.flatMap(markStress)) : rich;
}

const STRESS = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*/gu;

function markStress(inline: Inline): readonly Inline[] {
	if (inline.kind !== 'text') return [inline];
	const pieces: Inline[] = [];
	let at = 0;
	for (const { 0: found, 1: strong, 2: emphasis, index } of inline.text.matchAll(STRESS)) {
		if (index > at) pieces.push({ kind: 'text', text: inline.text.slice(at, index) });
		const children: RichText = [{ kind: 'text', text: strong ?? emphasis ?? '' }];
		pieces.push(strong === undefined ? { kind: 'emphasis', children } : { kind: 'strong', children });
		at = index + found.length;
	}
	if (at < inline.text.length) pieces.push({ kind: 'text', text: inline.text.slice(at) });
	return pieces;
}
