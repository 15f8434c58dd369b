import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeLock, opensLock } from './lock';
import { valueOf } from './testing/value-of';

afterEach(() => vi.unstubAllGlobals());

describe('locks', () => {
	it('open for their secret only', async () => {
		const lock = valueOf(await makeLock({ kind: 'number', digits: '4071' }));
		expect(lock.iterations).toBe(600_000);
		expect(valueOf(await opensLock(lock, { kind: 'number', digits: '4071' }))).toBe(true);
		expect(valueOf(await opensLock(lock, { kind: 'number', digits: '4070' }))).toBe(false);
		expect(valueOf(await opensLock(lock, { kind: 'pictures', pictures: ['4071'] }))).toBe(false);
	});

	it('of pictures depend on the order', async () => {
		const lock = valueOf(await makeLock({ kind: 'pictures', pictures: ['cat', 'bee', 'cow'] }));
		expect(valueOf(await opensLock(lock, { kind: 'pictures', pictures: ['cat', 'bee', 'cow'] }))).toBe(true);
		expect(valueOf(await opensLock(lock, { kind: 'pictures', pictures: ['bee', 'cat', 'cow'] }))).toBe(false);
	});

	it('of the same secret look different', async () => {
		const secret = { kind: 'number', digits: '1111' } as const;
		const hashes = await Promise.all([makeLock(secret), makeLock(secret)]);
		expect(new Set(hashes.map((lock) => valueOf(lock).hash)).size).toBe(2);
	});

	it('agree with a published vector of PBKDF2-SHA256', async () => {
		const lock = {
			kind: 'number',
			// RFC 7914, 11: P "Password", S "NaCl", 80,000 rounds; its first 32 bytes.
			salt: '4e61436c',
			iterations: 80_000,
			hash: '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'
		} as const;
		expect(valueOf(await opensLock(lock, { kind: 'number', digits: 'Password' }))).toBe(true);
	});

	it('cannot be made where the browser hides crypto.subtle', async () => {
		vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
		expect(await makeLock({ kind: 'number', digits: '1234' })).toEqual({ ok: false, error: 'insecure' });
	});
});
