import { describe, expect, it } from 'vitest';
import { RIVALS, simulate } from './simulate';

const options = { learners: 24, seed: 'test' };
const rivals = Object.fromEntries(Object.entries(RIVALS).map(([name, policy]) => [name, simulate(policy, options)]));

describe('thirty days of practice', () => {
	it('come out the same for the same seed', () => {
		expect(simulate(RIVALS['Darasa']!, options)).toEqual(rivals['Darasa']);
	});

	it.each(Object.keys(RIVALS).slice(1))('leave more known a month later than %s', (name) => {
		expect(rivals['Darasa']?.knownLater).toBeGreaterThan(rivals[name]?.knownLater ?? Infinity);
		expect(rivals['Darasa']?.knownAtEnd).toBeGreaterThan(rivals[name]?.knownAtEnd ?? Infinity);
	});

	it('call few skills mastered that are not, and few misconceptions overcome that are still there', () => {
		expect(rivals['Darasa']?.falseMastery).toBeLessThan(0.03);
		expect(rivals['Darasa']?.trulyOvercome).toBeGreaterThan(0.85);
	});
});
