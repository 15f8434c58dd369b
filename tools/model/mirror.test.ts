import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mirrorModel } from './mirror';

const STATE = 'd'.repeat(40);
const REPO = 'HuggingFaceTB/SmolLM2-135M-Instruct';
const FILES: Readonly<Record<string, string>> = {
	'config.json': '{"max_position_embeddings":8192}',
	'tokenizer.json': '{"tokens":1}',
	'README.md': 'a card',
	'model.safetensors': 'not for browsers',
	'onnx/model_quantized.onnx': 'weights '.repeat(1_000),
	'onnx/model_q4f16.onnx': 'fewer '.repeat(500),
	'onnx/model_fp16.onnx': 'more '.repeat(2_000)
};
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

let hub: Server;
let address: string;
let folder: string;
let asked: string[];
/** Cuts the connection after so many bytes, once. */
let cutAfter: number;
let changed: string | undefined;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'darasa-mirror-'));
	asked = [];
	cutAfter = Infinity;
	changed = undefined;
	hub = createServer((request, response) => {
		const path = request.url ?? '';
		asked.push(`${path} ${request.headers.range ?? ''}`.trim());
		if (path === `/api/models/${REPO}/revision/main`) {
			response.end(JSON.stringify({ sha: STATE, cardData: { license: 'apache-2.0' } }));
		} else if (path.startsWith(`/api/models/${REPO}/tree/${STATE}`)) {
			const list = Object.entries(FILES).map(([path, text]) => ({
				type: 'file',
				path,
				size: text.length,
				...(path.endsWith('.onnx') ? { lfs: { oid: hash(text), size: text.length } } : {})
			}));
			response.end(JSON.stringify(list));
		} else if (path.startsWith(`/${REPO}/resolve/${STATE}/`)) {
			const name = path.slice(`/${REPO}/resolve/${STATE}/`.length);
			const text = name === changed ? (FILES[name] ?? '').replace('w', 'W') : (FILES[name] ?? '');
			const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
			response.writeHead(from > 0 ? 206 : 200, { 'content-length': text.length - from });
			if (text.length > cutAfter) {
				const part = text.slice(from, cutAfter);
				cutAfter = Infinity;
				response.write(part, () => request.socket.end());
			} else response.end(text.slice(from));
		} else {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
});

afterEach(() => {
	hub.close();
	hub.closeAllConnections();
	rmSync(folder, { recursive: true, force: true });
});

const mirror = (pinOnly = false, repo = REPO) => mirrorModel(repo, { hub: address, revision: 'main', folder, pinOnly });
const catalogue = (): { models: { id: string }[]; known?: unknown[] } =>
	JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')) as { models: { id: string }[]; known?: unknown[] };

it('brings what browsers need, proved, and writes the entry with the exact state', async () => {
	writeFileSync(join(folder, 'catalogue.json'), JSON.stringify({ models: [], known: [{ id: REPO }, { id: 'x/y' }] }));
	const entry = await mirror();
	expect(entry).toMatchObject({
		id: REPO,
		name: 'SmolLM2 135M',
		licence: 'Apache-2.0',
		languages: ['en'],
		dtype: { wasm: 'q8', webgpu: 'q4f16' },
		contextTokens: 8192,
		hub: { repo: REPO, revision: STATE }
	});
	expect(entry.files.map(({ path }) => path)).toEqual([
		'config.json',
		'tokenizer.json',
		'onnx/model_quantized.onnx',
		'onnx/model_q4f16.onnx'
	]);
	for (const { path, sha256 } of entry.files) expect(hash(readFileSync(join(folder, REPO, path), 'utf8'))).toBe(sha256);
	expect(catalogue().models).toEqual([entry]);
	expect(catalogue().known).toEqual([{ id: 'x/y' }]);
});

it('goes on where a run broke', async () => {
	cutAfter = 4_000;
	await expect(mirror()).rejects.toThrow(/goes on from there/);
	asked = [];
	await mirror();
	const weights = asked.filter((path) => path.includes('quantized'));
	expect(weights).toHaveLength(1);
	expect(weights[0]).toMatch(/bytes=\d+-$/);
});

it('throws away what is not what the hub promises', async () => {
	changed = 'onnx/model_quantized.onnx';
	await expect(mirror()).rejects.toThrow(/other bytes/);
	expect(existsSync(join(folder, REPO, changed))).toBe(false);
	expect(existsSync(join(folder, 'catalogue.json'))).toBe(false);
});

it('only names the large files when phones shall fetch them from the hub', async () => {
	const entry = await mirror(true);
	expect(asked.some((path) => path.includes('resolve') && path.includes('.onnx'))).toBe(false);
	expect(entry.files.every(({ sha256 }) => sha256.length === 64)).toBe(true);
	expect(entry.bytes).toBeGreaterThan(11_000);
});

it('says what is wrong with a name', async () => {
	await expect(mirror(false, 'nobody/none')).rejects.toThrow(/Is the name right/);
});
