import { fail, succeed, type Result } from '../../domain/base/result';
import type { Block } from '../../domain/lesson/lesson';
import type { RichText } from '../../domain/lesson/rich-text';
import { compileExample } from './compile-example';
import { compileInlines, compileWords, type InlineContext } from './compile-inline';
import type { MediaByPath } from './compile-media';
import { compileDrawing } from './compile-picture';
import { compileTell } from './compile-tell';
import { lowerMath } from './lift-math';
import type { MarkdownNode } from './source';

export interface BlockProblem {
	readonly line: number;
	readonly message: string;
}

export interface BlockContext extends InlineContext {
	/** The languages that a fill-in answer is written down for. */
	readonly languages: readonly string[];
	readonly formulas: readonly string[];
	/** What the pack's folder has to show and to play. */
	readonly media: MediaByPath;
}

export function lineOfNode(node: MarkdownNode): number {
	return node.position?.start.line ?? 1;
}

/** Turns one top-level Markdown node into a block of a screen. */
export function compileBlock(node: MarkdownNode, context: BlockContext): Result<Block, BlockProblem> {
	if (node.type === 'code' && node.lang === 'example') {
		const source = lowerMath({ text: node.value ?? '', formulas: context.formulas });
		return compileExample(source, lineOfNode(node), context);
	}
	if (node.type === 'code' && node.lang === 'tell') {
		return compileTell(lowerMath({ text: node.value ?? '', formulas: context.formulas }), lineOfNode(node), context);
	}
	const block = compilePlainBlock(node, context);
	return block.ok ? block : fail({ line: lineOfNode(node), message: block.error });
}

function compilePlainBlock(node: MarkdownNode, context: BlockContext): Result<Block, string> {
	switch (node.type) {
		case 'paragraph':
			return compileParagraph(node, context);
		case 'list':
			return compileList(node, context);
		case 'blockquote': {
			const text = compileOnlyParagraph(node, context);
			return text.ok ? succeed({ kind: 'note', text: text.value }) : text;
		}
		case 'html':
			return fail(`HTML (${node.value ?? ''}): lessons have none`);
		default:
			return fail(
				`${node.type}: lessons have paragraphs, lists, > notes, pictures, \`\`\`example and \`\`\`tell blocks`
			);
	}
}

function compileParagraph(node: MarkdownNode, context: BlockContext): Result<Block, string> {
	const [only, ...more] = node.children ?? [];
	if (only?.type === 'image' && more.length === 0) return compilePictureBlock(only, context);
	const text = compileInlines(node.children ?? [], context.formulas, context);
	return text.ok ? succeed({ kind: 'paragraph', text: text.value }) : text;
}

function compilePictureBlock(node: MarkdownNode, context: BlockContext): Result<Block, string> {
	const url = node.url ?? '';
	if (!node.alt) return fail('a picture without a description');
	if (url.startsWith('media/')) return compileImageBlock(node.alt, url, context);
	const [, source] = /^picture:(.+)$/.exec(url) ?? [];
	if (source === undefined) return fail(`an image from ${url}: only picture:… and media/… are allowed`);
	const drawing = compileDrawing(source);
	if (!drawing.ok) return drawing;
	const description = compileWords(node.alt, context.formulas, context);
	if (!description.ok) return description;
	return succeed({ kind: 'picture', picture: { ...drawing.value, description: description.value } });
}

function compileImageBlock(alt: string, path: string, context: BlockContext): Result<Block, string> {
	const media = context.media.get(path);
	if (media?.found.kind !== 'image') return fail(`there is no image ${path}`);
	const description = compileWords(alt, context.formulas, context);
	if (!description.ok) return description;
	const { width, height } = media.found;
	return succeed({ kind: 'image', image: { media: media.file.sha256, width, height, description: description.value } });
}

function compileList(node: MarkdownNode, context: BlockContext): Result<Block, string> {
	const items: RichText[] = [];
	for (const child of node.children ?? []) {
		const item = compileOnlyParagraph(child, context);
		if (!item.ok) return item;
		items.push(item.value);
	}
	return succeed({ kind: 'list', ordered: node.ordered === true, items });
}

function compileOnlyParagraph(node: MarkdownNode, context: BlockContext): Result<RichText, string> {
	const [only, ...more] = node.children ?? [];
	if (only?.type !== 'paragraph' || more.length > 0) return fail(`a ${node.type} holds one paragraph`);
	return compileInlines(only.children ?? [], context.formulas, context);
}
