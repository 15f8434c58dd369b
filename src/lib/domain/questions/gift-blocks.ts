/** A question of a GIFT file: the lines up to an empty one. `line` counts from 1. */
export interface GiftBlock {
	readonly line: number;
	/** As it stands in the file, without comments. */
	readonly text: string;
	/** `[tag:…]` in the comments above it. */
	readonly tags: readonly string[];
	/** The block says in which category the questions after it are. */
	readonly hasCategory: boolean;
}

const TAG = /\[tag:((?:\\\]|[^\][<>`])+)\]/gu;

/** Cuts a GIFT file at its empty lines. Blocks of comments alone are left out. */
export function splitGift(source: string): readonly GiftBlock[] {
	const blocks: GiftBlock[] = [];
	let lines: string[] = [];
	let comments: string[] = [];
	let start = 0;
	let hasCategory = false;
	const finish = () => {
		if (lines.length > 0 || hasCategory) {
			const tags = [...comments.join('\n').matchAll(TAG)].map(([, tag = '']) => tag.replaceAll('\\]', ']'));
			blocks.push({ line: start, text: lines.join('\n'), tags, hasCategory });
		}
		[lines, comments, hasCategory] = [[], [], false];
	};
	for (const [index, line] of source.replace(/\r\n?/gu, '\n').split('\n').entries()) {
		const trimmed = line.trim();
		if (trimmed === '') finish();
		else if (trimmed.startsWith('//')) comments.push(trimmed);
		else if (/^\$CATEGORY:/u.test(trimmed)) hasCategory = true;
		else {
			if (lines.length === 0) start = index + 1;
			lines.push(line);
		}
	}
	finish();
	return blocks;
}
