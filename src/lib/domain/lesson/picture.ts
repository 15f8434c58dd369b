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
 * - `area-grid`: `columns`, `rows`, `shaded` (squares row by row, optional: all), `unit` (`cm` and the like, optional).
 * - `bar-chart`: `values` (numbers separated by `|`), `labels` (as many: `jan` to `dec`, `mon` to `sun`, a letter or a number),
 *   `max` and `step` of the axis (optional), `unit` (optional).
 * - `clock`: `hours`, `minutes` — a clock with hands.
 * - `angle`: `degrees` — two rays, the arc between them, a small square at a right angle.
 * - `circuit`: `parts` (separated by `|`, in series: `CIRCUIT_PARTS`) — the symbols round one loop.
 * - `place-value`: `number` — its digits in a table of places.
 * - `blocks`: `number` to 999 — squares of hundred, bars of ten and ones.
 */
export const PICTURE_NAMES = [
	'fraction-bar',
	'fraction-bars',
	'number-line',
	'particles',
	'state-change',
	'area-grid',
	'bar-chart',
	'clock',
	'angle',
	'circuit',
	'place-value',
	'blocks'
] as const;

export type PictureName = (typeof PICTURE_NAMES)[number];

/** Electric symbols. `cells2` is a battery of two cells. */
export const CIRCUIT_PARTS = [
	'cell',
	'cells2',
	'bulb',
	'bulb-off',
	'switch-open',
	'switch-closed',
	'buzzer',
	'motor'
] as const;

/** Between the entries of a list in a parameter. */
export const LIST_MARK = '|';

interface Parameters {
	readonly required: readonly string[];
	readonly optional: readonly string[];
	/** Those that are words; all others are numbers, or expressions in the variables of an exercise. */
	readonly words?: readonly string[];
}

/** Which parameters a picture takes; the compiler refuses others. */
export const PICTURE_PARAMETERS: Readonly<Record<PictureName, Parameters>> = {
	'fraction-bar': { required: ['parts', 'shaded'], optional: [] },
	'fraction-bars': { required: ['parts1', 'shaded1', 'parts2', 'shaded2'], optional: [] },
	'number-line': { required: ['from', 'to', 'parts'], optional: ['mark'] },
	particles: { required: ['state'], optional: [], words: ['state'] },
	'state-change': { required: ['from', 'to'], optional: [], words: ['from', 'to'] },
	'area-grid': { required: ['columns', 'rows'], optional: ['shaded', 'unit'], words: ['unit'] },
	'bar-chart': { required: ['values', 'labels'], optional: ['max', 'step', 'unit'], words: ['labels', 'unit'] },
	clock: { required: ['hours', 'minutes'], optional: [] },
	angle: { required: ['degrees'], optional: [] },
	circuit: { required: ['parts'], optional: [], words: ['parts'] },
	'place-value': { required: ['number'], optional: [] },
	blocks: { required: ['number'], optional: [] }
};

export interface Picture {
	readonly name: PictureName;
	readonly values: Readonly<Record<string, string>>;
	/** What the picture shows, for those who cannot see it. */
	readonly description: RichText;
}
