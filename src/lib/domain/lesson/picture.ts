import type { RichText } from './rich-text';

/**
 * Pictures drawn by `ui/pictures` from parameters, so that they cost bytes once and can follow an item's numbers.
 * A parameter is a number or a word as text; in a template it may be an expression in the item's variables.
 *
 * - `fraction-bar`: `parts`, `shaded` — one bar cut into equal parts.
 * - `fraction-bars`: `parts1`, `shaded1`, `parts2`, `shaded2` — two bars of the same length under each other.
 * - `number-line`: `from`, `to`, `parts` (per whole), `mark` (a value to point at, optional).
 * - `particles`: `state` = `solid` | `liquid` | `gas` — a box of particles.
 * - `state-change`: `from`, `to` — two particle boxes with an arrow, heat going in or out.
 */
export const PICTURE_NAMES = ['fraction-bar', 'fraction-bars', 'number-line', 'particles', 'state-change'] as const;

export type PictureName = (typeof PICTURE_NAMES)[number];

/** Which parameters a picture takes; the compiler refuses others. */
export const PICTURE_PARAMETERS: Readonly<
	Record<PictureName, { readonly required: readonly string[]; readonly optional: readonly string[] }>
> = {
	'fraction-bar': { required: ['parts', 'shaded'], optional: [] },
	'fraction-bars': { required: ['parts1', 'shaded1', 'parts2', 'shaded2'], optional: [] },
	'number-line': { required: ['from', 'to', 'parts'], optional: ['mark'] },
	particles: { required: ['state'], optional: [] },
	'state-change': { required: ['from', 'to'], optional: [] }
};

export interface Picture {
	readonly name: PictureName;
	readonly values: Readonly<Record<string, string>>;
	/** What the picture shows, for those who cannot see it. */
	readonly description: RichText;
}
