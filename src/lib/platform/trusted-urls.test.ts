import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
	vi.resetModules();
	vi.stubGlobal('location', new URL('https://school.example/darasa/ask'));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

it('passes the address of a script of our own, whole', async () => {
	const { trustScriptUrl } = await import('./trusted-urls');
	expect(trustScriptUrl('/darasa/service-worker.js')).toBe('https://school.example/darasa/service-worker.js');
});

it.each(['https://other.example/worker.js', '//other.example/worker.js', 'data:text/javascript,1', 'blob:null/1'])(
	'refuses %s',
	async (address) => {
		const { trustScriptUrl } = await import('./trusted-urls');
		expect(() => trustScriptUrl(address)).toThrow(TypeError);
	}
);

it('makes the page’s one policy where the browser asks for trusted addresses', async () => {
	const made: string[] = [];
	vi.stubGlobal('trustedTypes', {
		createPolicy: (name: string) => {
			made.push(name);
			return { createScriptURL: (text: string) => ({ trusted: text }) };
		}
	});
	const { trustScriptUrl } = await import('./trusted-urls');
	expect(trustScriptUrl('/a.js')).toEqual({ trusted: 'https://school.example/a.js' });
	trustScriptUrl('/b.js');
	expect(made).toEqual(['app-worker-url']);
});
