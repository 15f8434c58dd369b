import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFor, devicesFor, filesFor, parseCatalogue, type CatalogueEntry } from './catalogue';

const file = (path: string, bytes: number, device?: string): object => ({
	path,
	bytes,
	sha256: 'a'.repeat(64),
	...(device ? { device } : {})
});
const entry = {
	id: 'darasa/story-mini',
	name: 'Story mini',
	files: [file('config.json', 5), file('onnx/model.onnx', 40, 'webgpu'), file('onnx/model_quantized.onnx', 10, 'wasm')],
	bytes: 55,
	languages: ['en'],
	dtype: { wasm: 'q8', webgpu: 'fp32' },
	licence: 'MIT',
	uses: ['reword'],
	contextTokens: 512,
	memoryBytes: 240e6
};

const famous = {
	id: 'lelapa/InkubaLM-0.4B',
	name: 'InkubaLM',
	licence: 'CC-BY-NC-4.0',
	languages: ['sw'],
	reason: 'licence'
};

const refusal = (change: object): string | undefined => {
	const parsed = parseCatalogue({ models: [{ ...entry, ...change }] });
	return parsed.ok ? undefined : parsed.error.path;
};

describe('parseCatalogue', () => {
	it('reads the catalogue of the test models', () => {
		const parsed = parseCatalogue(JSON.parse(readFileSync('tests/fixtures/models/catalogue.json', 'utf8')));
		expect(parsed).toMatchObject({
			ok: true,
			value: { models: [{ id: 'darasa/story-mini', licence: 'MIT', uses: ['reword', 'simpler'] }], known: [] }
		});
	});

	it('drops fields of a newer version', () => {
		expect(parseCatalogue({ version: 9, models: [{ ...entry, shoeSize: 44 }] })).toEqual({
			ok: true,
			value: { models: [entry], known: [] }
		});
	});

	it('says which field is wrong', () => {
		expect(refusal({ dtype: { wasm: 'q3', webgpu: 'fp32' } })).toBe('models[0].dtype.wasm');
		expect(refusal({ files: [file('config.json', 0)] })).toBe('models[0].files[0].bytes');
	});

	it.each(['../secret', '/etc/passwd', 'a/../b', 'https://elsewhere.example/x', 'onnx\\model', '', 'a//b', '.hidden'])(
		'refuses the path %j',
		(path) => expect(refusal({ files: [file(path, 55)] })).toBe('models[0].files[0].path')
	);

	it.each(['story-mini', 'a/b/c', '../x', 'x/..', 'https://x.example/y'])('refuses the id %j', (id) =>
		expect(refusal({ id })).toBe('models[0].id')
	);

	it('refuses a size that is not the size of the files, and two models of one id', () => {
		expect(refusal({ bytes: 54 })).toBe('models[0]');
		expect(parseCatalogue({ models: [entry, entry] }).ok).toBe(false);
		expect(parseCatalogue({ models: [entry], known: [{ ...famous, id: entry.id }] }).ok).toBe(false);
	});

	it('refuses a model that no device can run, and a state of the hub that can change', () => {
		expect(refusal({ dtype: {} })).toBe('models[0]');
		expect(refusal({ hub: { repo: 'a/b', revision: 'main' } })).toBe('models[0].hub.revision');
	});

	it('reads what is known but not offered, with the reason', () => {
		expect(parseCatalogue({ models: [], known: [famous] })).toEqual({
			ok: true,
			value: { models: [], known: [famous] }
		});
		const parsed = parseCatalogue({ models: [], known: [{ ...famous, reason: 'ugly' }] });
		expect(parsed).toMatchObject({ ok: false, error: { path: 'known[0].reason' } });
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.jsonValue(), (value) => typeof parseCatalogue(value).ok === 'boolean'));
	});
});

describe('devicesFor', () => {
	it('leaves out what the model has no files for, in the order of the phone', () => {
		const { webgpu } = entry.dtype;
		const parsed = parseCatalogue({ models: [{ ...entry, dtype: { webgpu } }] });
		const model = (parsed.ok ? parsed.value.models[0] : undefined) as CatalogueEntry;
		expect(devicesFor(model, ['webgpu', 'wasm'])).toEqual(['webgpu']);
		expect(devicesFor(model, ['wasm'])).toEqual([]);
	});
});

describe('filesFor', () => {
	it('leaves out what only another device needs', () => {
		const parsed = parseCatalogue({ models: [entry] });
		const model = parsed.ok ? parsed.value.models[0] : undefined;
		if (!model) throw new Error('no model');
		expect(filesFor(model, 'wasm').map((part) => part.path)).toEqual(['config.json', 'onnx/model_quantized.onnx']);
		expect([bytesFor(model, 'wasm'), bytesFor(model, 'webgpu')]).toEqual([15, 45]);
	});
});
