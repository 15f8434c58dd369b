import { afterEach, describe, expect, it, vi } from 'vitest';
import { createQrReader } from './read-qr';

const frame = { width: 2, height: 2, data: new Uint8ClampedArray(16), colorSpace: 'srgb' } as ImageData;

function givePhoneReader(detect: () => Promise<readonly { rawValue: string }[]>, formats = ['ean_13', 'qr_code']) {
	vi.stubGlobal(
		'BarcodeDetector',
		class {
			detect = detect;
			static getSupportedFormats = async () => formats;
		}
	);
}

afterEach(() => vi.unstubAllGlobals());

describe('a reader of codes', () => {
	it('is the phone’s own where it reads QR codes, and gives all it finds', async () => {
		givePhoneReader(async () => [{ rawValue: 'one' }, { rawValue: 'two' }]);
		expect(await (await createQrReader()).read(frame)).toEqual(['one', 'two']);
	});

	it('is ours where the phone reads other codes only', async () => {
		const detect = vi.fn();
		givePhoneReader(detect, ['ean_13']);
		expect(await (await createQrReader()).read(frame)).toEqual([]);
		expect(detect).not.toHaveBeenCalled();
	});

	it('waits for a video that has no picture yet', async () => {
		const detect = vi.fn().mockRejectedValueOnce(new DOMException('no picture', 'InvalidStateError'));
		givePhoneReader(detect.mockResolvedValue([{ rawValue: 'one' }]));
		const reader = await createQrReader();
		expect(await reader.read(frame)).toEqual([]);
		expect(await reader.read(frame)).toEqual(['one']);
	});

	it('is ours from then on when the phone’s own fails', async () => {
		const detect = vi.fn().mockRejectedValue(new DOMException('service gone', 'NotSupportedError'));
		givePhoneReader(detect);
		const reader = await createQrReader();
		expect(await reader.read(frame)).toEqual([]);
		expect(await reader.read(frame)).toEqual([]);
		expect(detect).toHaveBeenCalledTimes(1);
	});
});
