import { createRandom } from '$lib/domain/base/random';
import type { MatterState } from './picture-values';

export interface Particle {
	readonly x: number;
	readonly y: number;
	/** Which of the three ways it moves, so that neighbours do not move alike. */
	readonly way: 0 | 1 | 2;
}

/** The box is 120 by 120, a particle's radius is 8: sixteen of them in each state, for nothing is lost in a change. */
export function layOutParticles(state: MatterState): readonly Particle[] {
	switch (state) {
		case 'solid':
			return Array.from({ length: 16 }, (_, index) =>
				particle(index, { x: 33 + (index % 4) * 18, y: 57 + Math.floor(index / 4) * 18 })
			);
		case 'liquid':
			return LIQUID.map(([x, y], index) => particle(index, { x, y }));
		case 'gas':
			return scatter();
	}
}

/** Close together but in no order, filling the bottom of the box from side to side. */
const LIQUID: readonly (readonly [number, number])[] = [
	[14, 110],
	[32, 108],
	[49, 111],
	[67, 109],
	[86, 111],
	[105, 108],
	[12, 92],
	[29, 90],
	[46, 94],
	[64, 91],
	[83, 93],
	[103, 90],
	[22, 73],
	[44, 76],
	[69, 73],
	[92, 75]
];

/** One in each cell of a 4 by 4 grid, somewhere in it: far apart and everywhere, as a gas is. */
function scatter(): readonly Particle[] {
	const random = createRandom('gas');
	return Array.from({ length: 16 }, (_, index) =>
		particle(index, {
			x: 16 + (index % 4) * 29 + random.integer(-5, 5),
			y: 16 + Math.floor(index / 4) * 29 + random.integer(-5, 5)
		})
	);
}

function particle(index: number, place: { x: number; y: number }): Particle {
	return { ...place, way: (index % 3) as Particle['way'] };
}
