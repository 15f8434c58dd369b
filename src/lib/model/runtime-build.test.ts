import { expect, it } from 'vitest';
import { chooseRuntimeBuild } from './runtime-build';

it('takes the smallest build that can do what the device needs', () => {
	expect(chooseRuntimeBuild('wasm', true)).toBe('plain');
	expect(chooseRuntimeBuild('webgpu', true)).toBe('jspi');
	expect(chooseRuntimeBuild('webgpu', false)).toBe('asyncify');
});
