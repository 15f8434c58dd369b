import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, listen, type SiteOptions } from './server';

const PAGE = '<!doctype html><title>Home</title>';
const SCRIPT = 'export const answer = 42;\n'.repeat(20);

let root: string;
const servers: Server[] = [];
let port = 0;
let basePort = 0;
const heard: string[] = [];

function write(path: string, content: string | Buffer): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), content);
}

async function serve(options: Partial<SiteOptions> = {}): Promise<number> {
	const server = createSite({
		folder: join(root, 'site'),
		host: { basePath: '', packOrigins: [], modelOrigins: [] },
		mounts: { '/models/': join(root, 'models') },
		...options
	});
	servers.push(server);
	return Number(new URL(await listen(server, 0)).port);
}

beforeAll(async () => {
	root = mkdtempSync(join(tmpdir(), 'darasa-server-'));
	write('site/index.html', PAGE);
	write('site/ask.html', '<title>Ask</title>');
	write('site/404.html', '<title>Fallback</title>');
	write('site/empty.json', '');
	write('site/_app/start.js', SCRIPT);
	write('site/_app/start.js.br', brotliCompressSync(SCRIPT));
	write('site/_app/start.js.gz', gzipSync(SCRIPT));
	write('site/lessons/index.html', '<title>Lessons</title>');
	write('models/org/name/config.json', '{"layers":2}');
	write('secret.txt', 'not for the network');
	port = await serve();
	basePort = await serve({
		host: { basePath: '/darasa', packOrigins: [], modelOrigins: [] },
		onRequest: (path) => heard.push(path)
	});
});

afterAll(async () => {
	for (const server of servers) server.close();
	rmSync(root, { recursive: true, force: true });
});

interface Answer {
	readonly status: number | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Asks for a path exactly as it is written; `fetch` would tidy it first. */
function get(path: string, headers: Record<string, string> = {}, { method = 'GET', to = port } = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = ask({ host: '127.0.0.1', port: to, path, method, headers, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
			);
		});
		asked.on('error', reject);
		asked.end();
	});
}

describe('which file answers', () => {
	it.each([
		['/', 200, PAGE],
		['/index.html', 200, PAGE],
		['/?src=pwa', 200, PAGE],
		['/ask', 200, '<title>Ask</title>'],
		['/lessons', 200, '<title>Lessons</title>'],
		['/models/org/name/config.json', 200, '{"layers":2}'],
		['/lesson/fractions-equivalent', 404, '<title>Fallback</title>'],
		['/missing.js', 404, 'Not found\n'],
		['/_app/missing', 404, 'Not found\n'],
		['/models/org/name/model.onnx', 404, 'Not found\n'],
		['/models/org', 404, 'Not found\n'],
		['/packs/none', 404, 'Not found\n'],
		['/ort/none', 404, 'Not found\n']
	])('%s: %i', async (path, status, body) => {
		const answer = await get(path);
		expect(answer.status).toBe(status);
		expect(answer.body.toString()).toBe(body);
	});

	it.each([
		'/../secret.txt',
		'/..%2fsecret.txt',
		'/%2e%2e/secret.txt',
		'/ask/..%2f..%2fsecret.txt',
		'/..%5csecret.txt',
		'/models/../secret.txt',
		'/models/..%2fsecret.txt',
		'/models/org/..%2f..%2f..%2fsecret.txt',
		'/models/%2e%2e%2fsecret.txt',
		'/secret.txt%00.html'
	])('gives nothing from outside its folders: %s', async (path) => {
		const { status, body } = await get(path);
		expect(status).toBe(404);
		expect(body.toString()).not.toContain('not for the network');
	});

	it.each([
		['/%', 400],
		['/%E0%A4%A', 400],
		['//', 200],
		['//[', 404],
		['/\\\\', 404]
	])('lives through an odd address: %s', async (path, status) => {
		expect((await get(path)).status).toBe(status);
		expect((await get('/')).status).toBe(200);
	});

	it('lives through a client that speaks no HTTP', async () => {
		await new Promise<void>((resolve) => {
			const socket = connect(port, '127.0.0.1', () => socket.end('GET \0\0 nonsense\r\n\r\n'));
			socket.on('close', () => resolve());
			socket.on('error', () => resolve());
			socket.resume();
		});
		expect((await get('/')).status).toBe(200);
	});
});

describe('a site under a path', () => {
	it.each([
		['/darasa/', 200],
		['/darasa', 200],
		['/darasa/ask', 200],
		['/darasa/models/org/name/config.json', 200],
		['/darasa/models/none', 404]
	])('%s: %i', async (path, status) => {
		expect((await get(path, {}, { to: basePort })).status).toBe(status);
	});

	it.each(['/', '/ask', '/darasax'])('leads from %s to its own address', async (path) => {
		const { status, headers } = await get(path, {}, { to: basePort });
		expect([status, headers.location]).toEqual([302, '/darasa/']);
	});

	it('tells of each request by its path inside the site', async () => {
		heard.length = 0;
		await get('/darasa/ask?x=1', {}, { to: basePort });
		expect(heard).toEqual(['/ask']);
	});
});

describe('how it answers', () => {
	it('names type, caching and policy', async () => {
		const { headers } = await get('/_app/start.js');
		expect(headers).toMatchObject({
			'content-type': 'text/javascript; charset=utf-8',
			'cache-control': 'no-cache',
			'accept-ranges': 'bytes',
			vary: 'Accept-Encoding',
			'x-content-type-options': 'nosniff'
		});
		expect(headers['content-security-policy']).toContain("default-src 'none'");
	});

	it.each([
		['br, gzip', 'br'],
		['gzip, deflate, br', 'br'],
		['gzip', 'gzip'],
		['gzip;q=0.5', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['br;q=0.0', undefined],
		['identity', undefined],
		['', undefined],
		['brother', undefined]
	])('sends the compressed copy that a browser takes: %s', async (accepted, encoding) => {
		const { headers, body } = await get('/_app/start.js', { 'Accept-Encoding': accepted });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
		expect(Number(headers['content-length'])).toBe(body.length);
		const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
		expect(plain.toString()).toBe(SCRIPT);
	});

	it('sends a file without copies as it is', async () => {
		const { headers, body } = await get('/', { 'Accept-Encoding': 'br, gzip' });
		expect(headers['content-encoding']).toBeUndefined();
		expect(body.toString()).toBe(PAGE);
	});

	it('gives a part of a file, never of its compressed copy', async () => {
		const { status, headers, body } = await get('/_app/start.js', { Range: 'bytes=7-11', 'Accept-Encoding': 'br' });
		expect(status).toBe(206);
		expect(body.toString()).toBe(SCRIPT.slice(7, 12));
		expect(headers['content-encoding']).toBeUndefined();
		expect(headers['content-range']).toBe(`bytes 7-11/${SCRIPT.length}`);
		expect(headers['content-length']).toBe('5');
	});

	it('refuses a part beyond the end, and sends all where the range makes no sense', async () => {
		const beyond = await get('/_app/start.js', { Range: `bytes=${SCRIPT.length}-` });
		expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${SCRIPT.length}`]);
		const senseless = await get('/_app/start.js', { Range: 'bytes=9-3' });
		expect([senseless.status, senseless.body.length]).toEqual([200, SCRIPT.length]);
	});

	it('sends an empty file', async () => {
		const { status, headers, body } = await get('/empty.json');
		expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0]);
	});

	it('answers 304 as long as the file stays the same', async () => {
		const { headers } = await get('/ask');
		const etag = String(headers.etag);
		expect((await get('/ask', { 'If-None-Match': etag })).status).toBe(304);
		expect((await get('/ask', { 'If-None-Match': '"other"' })).status).toBe(200);
	});

	it('sends no body to HEAD, and refuses to be written to', async () => {
		const head = await get('/_app/start.js', {}, { method: 'HEAD' });
		expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(SCRIPT.length), 0]);
		const post = await get('/', {}, { method: 'POST' });
		expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
	});
});

describe('what other origins may have', () => {
	it('is lessons and models, whole and in parts', async () => {
		const asked = { Origin: 'https://school.example', Range: 'bytes=0-3' };
		const { status, headers } = await get('/models/org/name/config.json', asked);
		expect([status, headers['access-control-allow-origin']]).toEqual([206, '*']);
		expect((await get('/ask', asked)).headers['access-control-allow-origin']).toBeUndefined();
	});

	it('is told to browsers that ask before they ask for a part', async () => {
		const { status, headers } = await get('/packs/index.json', {}, { method: 'OPTIONS' });
		expect([status, headers['access-control-allow-headers']]).toEqual([204, 'Range']);
		expect((await get('/ask', {}, { method: 'OPTIONS' })).status).toBe(405);
		expect((await get('/packs/../ask', {}, { method: 'OPTIONS' })).status).toBe(405);
	});
});

it('says so when the port is taken', async () => {
	await expect(
		listen(createSite({ folder: root, host: { basePath: '', packOrigins: [], modelOrigins: [] } }), port)
	).rejects.toThrow('EADDRINUSE');
});
