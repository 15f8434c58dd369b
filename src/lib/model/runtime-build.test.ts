import { expect, it } from 'vitest';
import { chooseRuntimeBuild } from './runtime-build';

it('takes one build for both devices where the browser can suspend, else the smallest that does', () => {
	expect(chooseRuntimeBuild('wasm', true)).toBe('jspi');
	expect(chooseRuntimeBuild('webgpu', true)).toBe('jspi');
	expect(chooseRuntimeBuild('wasm', false)).toBe('plain');
	expect(chooseRuntimeBuild('webgpu', false)).toBe('asyncify');
});
