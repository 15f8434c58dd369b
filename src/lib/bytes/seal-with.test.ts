import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHex, encodeHex } from './hex';
import { openWithPassphrase, sealWithPassphrase, USUAL_COST, type PassphraseSeal } from './seal-with';

/** Thousands of times cheaper than what the app takes. */
const cost = { memoryKib: 8, passes: 1 };
const secret = Uint8Array.from({ length: 32 }, (_, at) => at);
const salt = new Uint8Array(16).fill(7);
const use = { passphrase: 'mango river chalk bus', purpose: 'key of p1' };

const seal = () => sealWithPassphrase(secret, use, { salt, cost });

describe('what a passphrase seals', () => {
	it('opens with the passphrase, and says how far the work is', async () => {
		const shares: number[] = [];
		const opened = await openWithPassphrase(await seal(), { ...use, onProgress: (share) => shares.push(share) });
		expect(opened).toEqual(secret);
		expect(shares.at(-1)).toBe(1);
	});

	it('opens with no other passphrase and for no other purpose', async () => {
		const sealed = await seal();
		expect(await openWithPassphrase(sealed, { ...use, passphrase: 'mango river chalk cus' })).toBeUndefined();
		expect(await openWithPassphrase(sealed, { ...use, purpose: 'key of p2' })).toBeUndefined();
	});

	it('is refused when any single byte or number of it was changed', async () => {
		const sealed = await seal();
		const flip = (hex: string, at: number, by: number): string =>
			encodeHex(decodeHex(hex).map((byte, place) => (place === at ? byte ^ by : byte)));
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom<('salt' | 'sealed')[]>('salt', 'sealed'),
				fc.nat(47),
				fc.integer({ min: 1, max: 255 }),
				async (field, place, by) => {
					const at = place % decodeHex(sealed[field]).length;
					const changed = { ...sealed, [field]: flip(sealed[field], at, by) };
					expect(await openWithPassphrase(changed, use)).toBeUndefined();
				}
			)
		);
		for (const changed of [{ memoryKib: 9 }, { passes: 2 }, { sealed: sealed.sealed.slice(2) }])
			expect(await openWithPassphrase({ ...sealed, ...changed }, use)).toBeUndefined();
	});

	it('is another each time, and hides what it is of', async () => {
		const sealed = await seal();
		const again = await sealWithPassphrase(secret, use, { salt: new Uint8Array(16).fill(8), cost });
		expect(again.sealed).not.toBe(sealed.sealed);
		expect(sealed.sealed).not.toContain(encodeHex(secret).slice(0, 16));
	});

	it('never makes the reader throw', async () => {
		const strange: PassphraseSeal = { memoryKib: 1, passes: 0, salt: '', sealed: 'zz' };
		expect(await openWithPassphrase(strange, use)).toBeUndefined();
	});

	it('costs what OWASP asks at least', () => {
		expect(USUAL_COST).toEqual({ memoryKib: 19_456, passes: 2 });
	});
});
