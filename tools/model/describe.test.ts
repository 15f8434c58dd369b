import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { describeModel } from './describe';

it('agrees with the committed catalogue of the test models', () => {
	const { models } = JSON.parse(readFileSync('tests/fixtures/models/catalogue.json', 'utf8')) as { models: unknown[] };
	expect(models).toEqual([describeModel('tests/fixtures/models', 'darasa/story-mini')]);
});

it('keeps the test model small', () => {
	expect(describeModel('tests/fixtures/models', 'darasa/story-mini').bytes).toBeLessThan(4e6);
});

function makeModel(names: readonly string[]): string {
	const root = mkdtempSync(join(tmpdir(), 'darasa-describe-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	mkdirSync(join(root, 'a/b/onnx'), { recursive: true });
	for (const name of names) writeFileSync(join(root, 'a/b', name), name.endsWith('.json') ? '{}' : name);
	return root;
}

it('takes one file for both devices where there is only one, and leaves out what none loads', () => {
	const root = makeModel(['config.json', 'notes.txt', 'onnx/model_quantized.onnx', 'onnx/model_q2.onnx']);
	const described = describeModel(root, 'a/b');
	expect(described.dtype).toEqual({ wasm: 'q8', webgpu: 'q8' });
	expect(described.files.map(({ path, device }) => [path, device])).toEqual([
		['config.json', undefined],
		['onnx/model_quantized.onnx', undefined]
	]);
});

it('takes 8 bits for the processor and 4 for the graphics chip, where both are there', () => {
	const root = makeModel(['config.json', 'onnx/model_quantized.onnx', 'onnx/model_q4f16.onnx', 'onnx/model.onnx']);
	const described = describeModel(root, 'a/b');
	expect(described.dtype).toEqual({ wasm: 'q8', webgpu: 'q4f16' });
	expect(described.files.map(({ path, device }) => [path, device])).toEqual([
		['config.json', undefined],
		['onnx/model_q4f16.onnx', 'webgpu'],
		['onnx/model_quantized.onnx', 'wasm']
	]);
});

it('refuses a folder without weights', () => {
	expect(() => describeModel(makeModel(['config.json']), 'a/b')).toThrow(/no model file/);
});
