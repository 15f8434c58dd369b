import type { Inline, RichText } from '$lib/domain/lesson/rich-text';

const MARKS = /^[.,;:?!)%»”’…،؛؟።፣፤]+/u;

/**
 * Pieces that stay on one line: a currency sign with its amount, and mathematics or a term with the mark behind it.
 * Browsers break a line on either side of MathML and of a button, whatever character stands there; only a box of their own holds them together.
 */
export function holdTogether(text: RichText): readonly RichText[] {
	const left = [...text];
	const groups: RichText[] = [];
	for (let piece = left.shift(); piece; piece = left.shift()) {
		const group = [piece];
		if (piece.kind === 'slot' && piece.name === 'money') holdAmount(group, left);
		const last = group.at(-1)?.kind;
		if (last === 'math' || last === 'term') holdMark(group, left);
		groups.push(group);
	}
	return groups;
}

/** The amount is mathematics, or the first word of the text that follows. */
function holdAmount(group: Inline[], left: Inline[]): void {
	const space = left[0];
	if (space?.kind !== 'text' || !space.text.startsWith(' ')) return;
	left[0] = { ...space, text: `\u00a0${space.text.slice(1)}` };
	if (space.text === ' ' && left[1]?.kind === 'math') group.push(...left.splice(0, 2));
}

function holdMark(group: Inline[], left: Inline[]): void {
	const after = left[0];
	if (after?.kind !== 'text') return;
	const mark = MARKS.exec(after.text)?.[0] ?? '';
	if (mark === '') return;
	group.push({ ...after, text: mark });
	left[0] = { ...after, text: after.text.slice(mark.length) };
}
