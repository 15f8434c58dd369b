import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { copyRuntime } from '../../tools/model/copy-runtime';
import { buildModelPage } from '../../tools/testing/build-model-page';
import type { ModelRoom } from '../model-harness/page';
import { beginAs } from './learner';
import { expect, Site, test, waitUntilStored } from './phone';
import { say } from './texts';

declare const room: ModelRoom;

const BASE_PATH = '/darasa';
const HOST = { basePath: BASE_PATH, packOrigins: [], modelOrigins: [] };
const MODELS = 'tests/fixtures/models';
const WEIGHTS = '/models/darasa/story-mini/onnx/model_quantized.onnx';

let folder: string;
let harness: string;
let runtime: string;
/** A school's site that lists the model and has none of its files. */
let site: Site;
/** A box in the school that has them all. */
let mirror: Site;
/** From where on the weights were asked for, in bytes. */
let asked: number[] = [];
/** Each answer breaks off after so many bytes, head included; then the next number counts. */
let breaks: number[] = [];

function cutLine(path: string, request: IncomingMessage): void {
	if (path !== WEIGHTS || request.method !== 'GET') return;
	asked.push(Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0));
	const limit = breaks.shift();
	if (limit === undefined) return;
	const { socket } = request;
	const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
	let sent = 0;
	socket.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
		sent += chunk.length;
		if (sent <= limit) return write(chunk, ...rest);
		// What was sent before still arrives: a line that is torn off would lose it on the way.
		if (!socket.writableEnded) socket.end();
		return true;
	};
}

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'darasa-models-'));
	harness = await buildModelPage({ basePath: BASE_PATH });
	runtime = join(folder, 'ort');
	await copyRuntime(runtime);
	const listOnly = join(folder, 'list');
	mkdirSync(listOnly);
	cpSync(join(MODELS, 'catalogue.json'), join(listOnly, 'catalogue.json'));
	site = await new Site({ folder: harness, host: HOST, mounts: { '/models/': listOnly, '/ort/': runtime } }).start();
	mirror = await new Site({ folder: listOnly, mounts: { '/models/': MODELS }, onRequest: cutLine }).start();
});

test.beforeEach(() => {
	asked = [];
	breaks = [];
});

test.afterAll(async () => {
	await site.stop();
	await mirror.stop();
	for (const path of [folder, harness]) rmSync(path, { recursive: true, force: true });
});

async function openRoom(page: Page): Promise<void> {
	await page.goto(`${site.address}/?mirror=${encodeURIComponent(mirror.address)}`);
}

/** What became of fetching the model of the list. */
function fetchModel(page: Page) {
	return page.evaluate(async () => {
		const catalogue = await room.files.readCatalogue();
		const model = catalogue.ok ? catalogue.value.models[0] : undefined;
		if (!model) throw new Error(JSON.stringify(catalogue));
		return room.files.fetchModel(model, 'wasm');
	});
}

async function listStored(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const models = await root.getDirectoryHandle('models', { create: true });
		const names: string[] = [];
		for await (const [name] of models as unknown as AsyncIterable<[string, FileSystemHandle]>) names.push(name);
		return names;
	});
}

test('a model comes from the school’s box over a line that breaks three times, and nobody else is asked', async ({
	newPhone: phone
}) => {
	const page = await phone.open();
	await openRoom(page);
	breaks = [200_000, 200_000, 200_000];
	expect(await fetchModel(page)).toEqual({ ok: true });
	expect(asked).toHaveLength(4);
	for (const [place, from] of asked.entries())
		if (place > 0) expect(from).toBeGreaterThanOrEqual(asked[place - 1] ?? 0);
	expect(asked.at(-1)).toBeGreaterThan(100_000);
});

test('a download goes on after the browser was closed', async ({ newPhone: phone }) => {
	const first = await phone.open();
	await openRoom(first);
	breaks = [300_000, 0, 0, 0, 0];
	expect(await fetchModel(first)).toMatchObject({ ok: false, error: { kind: 'offline' } });
	await phone.close();
	breaks = [];
	asked = [];
	const second = await phone.open();
	await openRoom(second);
	expect(await fetchModel(second)).toEqual({ ok: true });
	expect(asked).toHaveLength(1);
	expect(asked[0]).toBeGreaterThan(50_000);
});

test('a file that was changed on the server is thrown away whole', async ({ newPhone: phone }) => {
	const changed = join(folder, 'changed');
	cpSync(MODELS, changed, { recursive: true });
	const weights = join(changed, 'darasa/story-mini/onnx/model_quantized.onnx');
	const bytes = readFileSync(weights);
	bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
	writeFileSync(weights, bytes);
	await mirror.stop();
	await mirror.start({ mounts: { '/models/': changed } });
	const page = await phone.open();
	await openRoom(page);
	expect(await fetchModel(page)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
	const { sha256 } = await page.evaluate(async () => {
		const catalogue = await room.files.readCatalogue();
		const files = catalogue.ok ? (catalogue.value.models[0]?.files ?? []) : [];
		return files.find(({ path }) => path.endsWith('quantized.onnx')) ?? { sha256: '' };
	});
	expect(await listStored(page)).not.toContain(sha256);
	await mirror.stop();
	await mirror.start({ mounts: { '/models/': MODELS } });
});

test('two tabs never fetch a model twice', async ({ newPhone: phone }) => {
	const [first, second] = [await phone.open(), await phone.context.newPage()];
	await Promise.all([openRoom(first), openRoom(second)]);
	const both = await Promise.all([fetchModel(first), fetchModel(second)]);
	const refused = both.filter((outcome) => !outcome.ok && outcome.error.kind === 'elsewhere');
	// Whoever came late enough found it all here.
	expect(both.filter(({ ok }) => ok).length + refused.length).toBe(2);
	expect(asked).toHaveLength(1);
});

test('a model goes from phone to phone as a file, without a network', async ({
	site: app,
	newPhone: phone,
	otherNewPhone
}) => {
	const giver = await phone.open();
	await giver.goto(app.address);
	await beginAs(giver);
	await waitUntilStored(giver);
	await giver.goto(`${app.address}/model`);
	await giver
		.getByRole('button', { name: new RegExp(`^${say('en', 'model.getModel').replace(/\s*\(.*$/, '')}`) })
		.click();
	const save = giver.getByRole('button', { name: say('en', 'model.save') });
	await expect(save).toBeVisible({ timeout: 60_000 });
	const saving = giver.waitForEvent('download');
	await save.click();
	const file = join(folder, 'story.darasa-model');
	await (await saving).saveAs(file);

	const taker = await otherNewPhone.open();
	await taker.goto(app.address);
	await beginAs(taker);
	await waitUntilStored(taker);
	await expect(taker.getByText(say('en', 'home.ready'))).toBeVisible();
	await expect
		.poll(() => taker.evaluate(async () => (await (await caches.open('darasa-models')).keys()).length))
		.toBeGreaterThan(1);
	await app.stop();
	// As from the share sheet or the file manager.
	await taker.goto(`${app.address}/receive`);
	await taker.locator('input[type=file]').setInputFiles(file);
	await expect(taker).toHaveURL(/model$/);
	await expect(taker.getByLabel(say('en', 'model.yourSentence'))).toBeVisible({ timeout: 60_000 });
	// A photo is no model, and changes nothing.
	await taker.locator('input[type=file]').setInputFiles({
		name: 'photo.jpg',
		mimeType: 'image/jpeg',
		buffer: Buffer.from([0xff, 0xd8, 0xff])
	});
	await expect(taker.getByRole('alert')).toHaveText(say('en', 'model.takenNone'));
	await taker.getByRole('button', { name: say('en', 'model.write'), exact: true }).click();
	await expect(taker.locator('output')).toContainText(/equal parts/, { timeout: 60_000 });
});
