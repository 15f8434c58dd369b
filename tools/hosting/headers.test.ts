import { describe, expect, it } from 'vitest';
import { cacheControl, securityHeaders } from './headers';
import { contentSecurityPolicy } from './policy.js';

const host = { packOrigins: ['https://packs.example.org'], modelOrigins: ['https://models.example.org'] };

function policyOf(path: string): string {
	return securityHeaders(path, host)['Content-Security-Policy'] ?? '';
}

describe('securityHeaders', () => {
	it('isolates every file, so that the model may use more than one core', () => {
		for (const path of ['index.html', '_app/start.js', 'packs/index.json', 'icons/icon.svg']) {
			expect(securityHeaders(path, host)).toMatchObject({
				'Cross-Origin-Opener-Policy': 'same-origin',
				'Cross-Origin-Embedder-Policy': 'require-corp',
				'Cross-Origin-Resource-Policy': 'same-origin',
				'X-Content-Type-Options': 'nosniff',
				'Referrer-Policy': 'no-referrer'
			});
		}
	});

	it('adds to a page only what its own policy cannot say', () => {
		expect(policyOf('index.html')).toBe("frame-ancestors 'none'");
	});

	it('gives workers the whole policy, since no page speaks for them', () => {
		const policy = policyOf('_app/immutable/workers/search-abc.js');
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
		expect(policy).toContain("connect-src 'self' https://packs.example.org https://models.example.org");
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy).toMatch(/trusted-types [^;]*app-worker-url$/);
	});

	it('lets only the worker of the model name addresses for threads of its own', () => {
		expect(policyOf('_app/immutable/workers/model-abc.js')).toContain('app-worker-url default');
		expect(policyOf('_app/immutable/workers/search-abc.js')).not.toContain('default;');
		expect(policyOf('_app/immutable/chunks/model-abc.js')).not.toContain('app-worker-url default');
	});
});

it.each([
	['packs/index.json', '*'],
	['models/org/name/model.onnx', '*'],
	['index.html', undefined],
	['_app/packs/start.js', undefined]
])('lets other origins read lessons and models, and nothing else: %s', (path, origins) => {
	expect(securityHeaders(path, host)['Access-Control-Allow-Origin']).toBe(origins);
});

describe('contentSecurityPolicy', () => {
	it('lets scripts come from the site alone, and data from the hosts that were chosen', () => {
		const policy = contentSecurityPolicy({ packOrigins: [], modelOrigins: ['https://models.example.org'] });
		expect(policy['script-src']).toEqual(['self', 'wasm-unsafe-eval']);
		expect(policy['connect-src']).toEqual(['self', 'https://models.example.org']);
		expect(policy['default-src']).toEqual(['none']);
	});

	it('lets models come from a hub that was chosen, and from where Hugging Face keeps large files', () => {
		const origins = (modelHub: string) =>
			contentSecurityPolicy({ packOrigins: [], modelOrigins: [], modelHub })['connect-src'];
		expect(origins('')).toEqual(['self']);
		expect(origins('https://hub.example')).toEqual(['self', 'https://hub.example']);
		expect(origins('https://huggingface.co')).toContain('https://*.hf.co');
	});
});

it.each([
	['_app/immutable/chunks/a1b2.js', 'public, max-age=31536000, immutable'],
	['_app/version.json', 'no-cache'],
	['index.html', 'no-cache'],
	['service-worker.js', 'no-cache'],
	['packs/darasa-core.darasa', 'no-cache']
])('%s: %s', (path, header) => {
	expect(cacheControl(path)).toBe(header);
});
