/** A piece of a drawing on a 100 by 100 ground: a filled circle, ellipse or outline, or a line. */
export type Shape =
	| readonly ['circle', x: number, y: number, radius: number, fill: string]
	| readonly ['ellipse', x: number, y: number, radiusX: number, radiusY: number, fill: string]
	| readonly ['fill', path: string, fill: string]
	| readonly ['line', path: string, stroke: string, width: number];

/** A drawing and the colour of the ground behind it. */
export interface Drawing {
	readonly ground: string;
	readonly shapes: readonly Shape[];
}

export const DARK = '#2b2320';
export const WHITE = '#ffffff';

/** The same thing on the left and, mirrored, on the right. */
export function bothSides(...shapes: readonly Shape[]): readonly Shape[] {
	return shapes.flatMap((shape): Shape[] => {
		if (shape[0] === 'circle') return [shape, ['circle', 100 - shape[1], shape[2], shape[3], shape[4]]];
		if (shape[0] === 'ellipse') return [shape, ['ellipse', 100 - shape[1], shape[2], shape[3], shape[4], shape[5]]];
		throw new RangeError('only circles and ellipses are mirrored');
	});
}

/** Two dark eyes with a light in each. */
export function eyes(x: number, y: number, radius = 3.6): readonly Shape[] {
	return [
		...bothSides(['circle', x, y, radius, DARK]),
		['circle', x + 1.2, y - 1.2, radius / 3, WHITE],
		['circle', 100 - x + 1.2, y - 1.2, radius / 3, WHITE]
	];
}

/** A smile below a nose at (50, `y`). */
export function smile(y: number, width = 8): Shape {
	return ['line', `M50 ${y}v3M${50 - width} ${y + 3}q${width / 2} 5 ${width} 0q${width / 2} 5 ${width} 0`, DARK, 2];
}
