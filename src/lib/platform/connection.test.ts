import { afterEach, describe, expect, it, vi } from 'vitest';
import { canWorkOffline, isMetered } from './connection';

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('isMetered', () => {
	it.each([
		[{ saveData: true, type: 'wifi' }, true],
		[{ saveData: false, type: 'cellular' }, true],
		[{ type: 'cellular' }, true],
		[{ saveData: false, type: 'wifi' }, false],
		[{ type: 'ethernet' }, false],
		[{}, false],
		[undefined, false]
	])('%j: %s', (connection, metered) => {
		vi.stubGlobal('navigator', { connection });
		expect(isMetered()).toBe(metered);
	});
});

describe('canWorkOffline', () => {
	it.each([
		['a safe address', true, { serviceWorker: {} }, true],
		['plain http on a school network', false, { serviceWorker: {} }, false],
		['a browser without service workers', true, {}, false]
	])('%s', (_, isSecureContext, navigator, can) => {
		vi.stubGlobal('window', { isSecureContext });
		vi.stubGlobal('navigator', navigator);
		expect(canWorkOffline()).toBe(can);
	});
});
