import { describe, expect, it } from 'vitest';
import { layOutParticles } from './particle-layout';
import { MATTER_STATES } from './picture-values';

describe.each(MATTER_STATES)('a %s', (state) => {
	const particles = layOutParticles(state);

	it('has as many particles as every other state', () => {
		expect(particles).toHaveLength(16);
	});

	it('keeps its particles in the box and apart', () => {
		for (const [index, one] of particles.entries()) {
			expect(Math.min(one.x, one.y, 120 - one.x, 120 - one.y)).toBeGreaterThanOrEqual(8);
			for (const other of particles.slice(index + 1)) {
				expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(16);
			}
		}
	});
});
