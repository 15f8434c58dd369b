import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { copyRuntime } from '../../tools/model/copy-runtime';
import { buildModelPage } from '../../tools/testing/build-model-page';
import type { ModelRoom } from '../model-harness/page';
import { expect, Site, test } from './phone';

declare const room: ModelRoom;

const BASE_PATH = '/darasa';
const HOST = { basePath: BASE_PATH, packOrigins: [], modelOrigins: [] };
const folders: string[] = [];

test.describe.configure({ mode: 'serial' });

let page: string;
let runtime: string;
let site: Site;

test.beforeAll(async () => {
	page = await buildModelPage({ basePath: BASE_PATH });
	runtime = await mkdtemp(join(tmpdir(), 'darasa-ort-'));
	folders.push(page, runtime);
	await copyRuntime(runtime);
	const mounts = { '/models/': 'tests/fixtures/models', '/ort/': runtime };
	site = await new Site({ folder: page, host: HOST, mounts }).start();
});

test.afterAll(async () => {
	await site.stop();
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Fetches, loads and asks; what the page reports is plain data. */
async function askModel(open: Page, device: 'wasm' | 'webgpu', content: string) {
	return open.evaluate(
		async ([device, content]) => {
			const catalogue = await room.files.readCatalogue();
			const model = catalogue.ok ? catalogue.value.models[0] : undefined;
			if (!model) throw new Error(JSON.stringify(catalogue));
			const fetched = await room.files.fetchModel(model, device);
			const started = performance.now();
			const loaded = await room.client.load(model, device);
			const loadMs = performance.now() - started;
			const pieces: string[] = [];
			const written = await room.client.generate(
				[
					{ role: 'system', content: 'Answer in simple words.' },
					{ role: 'user', content }
				],
				{ maxTokens: 80, onText: (text) => pieces.push(text) }
			);
			return { fetched, loaded, loadMs, written, pieces, state: room.client.state };
		},
		[device, content] as const
	);
}

for (const device of ['wasm', 'webgpu'] as const) {
	test(`a model writes readable words on ${device}, piece by piece, with nothing from elsewhere`, async ({
		newPhone: phone
	}) => {
		const open = await phone.open();
		await open.goto(`${site.address}/`);
		const told = await askModel(open, device, 'Why do wet clothes dry in the sun?');
		expect(told.fetched).toEqual({ ok: true });
		expect(told.loaded).toEqual({ ok: true });
		expect(told.written).toMatchObject({
			ok: true,
			value: {
				text: 'The sun warms the water in the clothes. The water becomes a gas and goes into the air.',
				end: 'finished'
			}
		});
		expect(told.pieces.length).toBeGreaterThan(5);
		expect(told.state).toMatchObject({ kind: 'ready', device });
		if (told.written.ok) {
			const { firstTokenMs, tokensPerSecond } = told.written.value;
			console.log(
				`${device}: loaded in ${Math.round(told.loadMs)} ms, first token after ${Math.round(firstTokenMs)} ms, ` +
					`${tokensPerSecond.toFixed(1)} tokens/s`
			);
		}
	});
}

test('a browser that cannot suspend WebAssembly gets the runtime rewritten for that', async ({ newPhone: phone }) => {
	const open = await phone.open();
	await open.addInitScript(() => Reflect.deleteProperty(WebAssembly, 'Suspending'));
	await open.goto(`${site.address}/`);
	site.requests.length = 0;
	const told = await askModel(open, 'webgpu', 'What is one half?');
	expect(site.requests.filter((path) => path.endsWith('.wasm'))).toContainEqual(expect.stringContaining('asyncify'));
	expect(told.written).toMatchObject({ ok: true, value: { text: expect.stringContaining('One half is') } });
});

test('writing stops by hand, by time and by length, and the model goes on afterwards', async ({ newPhone: phone }) => {
	const open = await phone.open();
	await open.goto(`${site.address}/`);
	await askModel(open, 'wasm', 'Hello');
	const ends = await open.evaluate(async () => {
		const messages = [{ role: 'user' as const, content: 'What is boiling?' }];
		const stopped = room.client.generate(messages, { maxTokens: 80 });
		room.client.stop();
		return [
			await stopped,
			await room.client.generate(messages, { maxTokens: 80, deadlineMs: 0 }),
			await room.client.generate(messages, { maxTokens: 3 }),
			await room.client.generate(messages, { maxTokens: 512 }),
			await room.client.generate(messages, { maxTokens: 80 })
		];
	});
	expect(ends).toMatchObject([
		{ ok: true, value: { end: 'stopped' } },
		{ ok: true, value: { end: 'deadline', tokens: 1 } },
		{ ok: true, value: { end: 'length', tokens: 3 } },
		{ ok: false, error: { kind: 'promptTooLong' } },
		{ ok: true, value: { end: 'finished' } }
	]);
	// A stop may be heard a token late: browsers promise no order between a worker's own messages and its page's.
	const [stopped, , , , whole] = ends;
	if (stopped?.ok && whole?.ok) expect(stopped.value.tokens).toBeLessThan(whole.value.tokens / 2);
});

test('unloading ends the worker, and a file that vanished is named instead of waited for', async ({
	newPhone: phone
}) => {
	const open = await phone.open();
	await open.goto(`${site.address}/`);
	await askModel(open, 'wasm', 'Hello');
	expect(open.workers()).toHaveLength(1);
	await open.evaluate(() => room.client.unload());
	await expect.poll(() => open.workers().length).toBe(0);
	const loads = await open.evaluate(async () => {
		const catalogue = await room.files.readCatalogue();
		const model = catalogue.ok ? catalogue.value.models[0] : undefined;
		if (!model) throw new Error('no catalogue');
		const weights = model.files.find(({ path }) => path.endsWith('model_quantized.onnx'));
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
		await folder.removeEntry(weights?.sha256 ?? '', { recursive: true });
		const missing = await room.files.missingBytes(model, 'wasm');
		const storedBefore = missing.ok && missing.value === 0;
		const without = await room.client.load(model, 'wasm');
		const fetched = await room.files.fetchModel(model, 'wasm');
		return { storedBefore, without, fetched, again: await room.client.load(model, 'wasm') };
	});
	expect(loads).toMatchObject({
		storedBefore: false,
		without: { ok: false, error: { kind: 'notStored' } },
		fetched: { ok: true },
		again: { ok: true }
	});
});

test('a phone without a graphics chip is told so, and its processor is offered', async ({ newPhone: phone }) => {
	const open = await phone.open({ args: ['--no-sandbox', '--disable-background-networking'] });
	await open.goto(`${site.address}/`);
	const { loaded, state } = await askModel(open, 'webgpu', 'Hello');
	expect(loaded).toMatchObject({ ok: false, error: { kind: 'noGpu' } });
	expect(state).toMatchObject({ kind: 'failed', problem: { message: { key: 'model.noGpu' } } });
	expect(await open.evaluate(() => room.readChip().then(({ devices }) => devices))).toEqual(['wasm']);
});

test('the slow stand-in of a graphics chip is only used when asked for', async ({ newPhone: phone }) => {
	const open = await phone.open();
	await open.goto(`${site.address}/`);
	expect(await open.evaluate(() => room.readChip().then(({ devices }) => devices))).toEqual(['wasm']);
	expect(
		await open.evaluate(() => room.readChip({ fallbackAdapters: 'accept' }).then(({ devices }) => devices))
	).toEqual(['webgpu', 'wasm']);
});
