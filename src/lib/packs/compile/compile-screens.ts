import type { Block, Screen } from '../../domain/lesson/lesson';
import { compileBlock, lineOfNode, type BlockContext, type BlockProblem } from './compile-blocks';
import { LIFTED_MATH } from './lift-math';
import type { MarkdownNode } from './source';

interface ScreenDraft {
	readonly id: string;
	readonly title: string;
	readonly blocks: Block[];
}

/** Cuts a Markdown tree into screens at its `## Title {#id}` headings. */
export function compileScreens(
	nodes: readonly MarkdownNode[],
	context: BlockContext
): { readonly screens: readonly Screen[]; readonly problems: readonly BlockProblem[] } {
	const screens: ScreenDraft[] = [];
	const problems: BlockProblem[] = [];
	for (const node of nodes) {
		if (node.type === 'heading') {
			const screen = openScreen(node);
			if (!screen)
				problems.push({ line: lineOfNode(node), message: 'a screen starts with ## Title {#id}, in plain words' });
			else if (screens.some((other) => other.id === screen.id)) {
				problems.push({ line: lineOfNode(node), message: `a second screen {#${screen.id}}` });
			} else screens.push(screen);
			continue;
		}
		const block = compileBlock(node, context);
		if (!block.ok) problems.push(block.error);
		else if (screens.length === 0) problems.push({ line: lineOfNode(node), message: 'words before the first screen' });
		else screens.at(-1)?.blocks.push(block.value);
	}
	return { screens, problems };
}

function openScreen(node: MarkdownNode): ScreenDraft | undefined {
	const [only, ...more] = node.children ?? [];
	if (node.depth !== 2 || only?.type !== 'text' || more.length > 0) return undefined;
	const [, title, id] = /^(.+?)\s*\{#([a-z0-9][a-z0-9-]*)\}$/.exec(only.value ?? '') ?? [];
	if (title === undefined || id === undefined || LIFTED_MATH.test(title)) return undefined;
	return { id, title, blocks: [] };
}
