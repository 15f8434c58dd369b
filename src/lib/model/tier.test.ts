import { expect, it } from 'vitest';
import { detectDevices, type Gpu, type GpuAdapter } from './tier';

const gpuWith = (adapter: GpuAdapter | null): Gpu => ({ requestAdapter: () => Promise.resolve(adapter) });

it('offers the graphics chip only where there is a real one', async () => {
	expect(await detectDevices({ gpu: gpuWith({ info: { isFallbackAdapter: false } }) })).toEqual(['webgpu', 'wasm']);
	expect(await detectDevices({ gpu: gpuWith(null) })).toEqual(['wasm']);
	expect(await detectDevices({ gpu: gpuWith({ info: { isFallbackAdapter: true } }) })).toEqual(['wasm']);
	expect(await detectDevices({ gpu: gpuWith({ isFallbackAdapter: true }) })).toEqual(['wasm']);
});

it('falls back to the processor when asking for an adapter fails', async () => {
	expect(await detectDevices({ gpu: { requestAdapter: () => Promise.reject(new Error('lost')) } })).toEqual(['wasm']);
});
