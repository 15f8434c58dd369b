import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from './random';

function drawSome(seed: string): readonly unknown[] {
	const random = createRandom(seed);
	return [random.next(), random.integer(1, 100), random.pick(['a', 'b', 'c']), random.shuffle([1, 2, 3, 4, 5])];
}

describe('createRandom', () => {
	it('draws the same for the same seed, for ever: attempts are replayed from their seeds', () => {
		const random = createRandom('lesson/1:42');
		expect(Array.from({ length: 8 }, () => random.integer(1, 1000))).toEqual([408, 594, 910, 202, 760, 391, 186, 945]);
		fc.assert(
			fc.property(fc.string(), (seed) => {
				expect(drawSome(seed)).toEqual(drawSome(seed));
			})
		);
	});

	it('draws something else for another seed', () => {
		const firsts = new Set(Array.from({ length: 1_000 }, (_, number) => createRandom(`seed ${number}`).next()));
		expect(firsts.size).toBe(1_000);
	});

	it('stays within both ends and reaches them', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: -5, max: 5 }), fc.nat(3), (seed, low, width) => {
				const random = createRandom(seed);
				const drawn = new Set(Array.from({ length: 200 }, () => random.integer(low, low + width)));
				expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: width + 1 }, (_, step) => low + step));
			})
		);
	});

	it('favours no number', () => {
		const random = createRandom('dice');
		const counts = Array.from({ length: 6 }, () => 0);
		for (let roll = 0; roll < 6_000; roll++) {
			const face = random.integer(0, 5);
			counts[face] = (counts[face] ?? 0) + 1;
		}
		for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
	});

	it('shuffles without losing or changing what it was given', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.integer()), (seed, entries) => {
				const before = [...entries];
				const shuffled = createRandom(seed).shuffle(entries);
				expect(entries).toEqual(before);
				expect([...shuffled].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b));
			})
		);
	});

	it('cannot pick from nothing', () => expect(() => createRandom('x').pick([])).toThrow(RangeError));
});
