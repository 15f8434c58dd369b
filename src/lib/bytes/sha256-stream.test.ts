import { expect, it } from 'vitest';
import { sha256Hex } from './sha256';
import { createSha256 } from './sha256-stream';

it('is the hash of the whole, however it was cut, and can be asked on the way', async () => {
	const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251);
	const hash = createSha256();
	for (const [from, to] of [
		[0, 1],
		[1, 64],
		[64, 700]
	])
		hash.update(bytes.subarray(from, to));
	expect(hash.digestHex()).toBe(await sha256Hex(bytes.subarray(0, 700)));
	hash.update(bytes.subarray(700));
	expect(hash.digestHex()).toBe(await sha256Hex(bytes));
});
