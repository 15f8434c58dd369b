import type { Block } from './lesson';

/**
 * What stands beside the block at a place, of the same screen in another language: its twin where both have as many
 * blocks, else the whole other screen beside the last one. A picture that is the same in both is shown once.
 */
export function blocksBeside(
	own: readonly Block[],
	other: readonly Block[],
	place: number
): { readonly blocks: readonly Block[]; readonly isWhole: boolean } {
	if (own.length !== other.length) {
		return { blocks: place === own.length - 1 ? other.map(readOnly) : [], isWhole: true };
	}
	const twin = other[place];
	const isSame = drawn(twin) === drawn(own[place]);
	return { blocks: twin && !isSame ? [readOnly(twin)] : [], isWhole: false };
}

/** Without what is only said of a picture to who cannot see it. */
function drawn(block: Block | undefined): string {
	return JSON.stringify(block, (key, value: unknown) => (key === 'description' ? undefined : value));
}

/** She answers and tells once. Of an example that fades, the second language does not give away the steps left to her. */
function readOnly(block: Block): Block {
	if (block.kind === 'tell') return { kind: 'paragraph', text: block.prompt };
	if (block.kind !== 'example' || block.fadedSteps === 0) return block;
	return { ...block, fadedSteps: 0, steps: block.steps.slice(0, Math.max(0, block.steps.length - block.fadedSteps)) };
}
