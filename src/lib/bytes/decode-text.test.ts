import { expect, it } from 'vitest';
import { decodeText } from './decode-text';

it('reads what phones and spreadsheets write', () => {
	expect(decodeText(new TextEncoder().encode('ውሃ · ماء'))).toBe('ውሃ · ماء');
	expect(decodeText(new Uint8Array([0xff, 0xfe, 0x12, 0x12]))).toBe('ሒ');
	expect(decodeText(new Uint8Array([0xfe, 0xff, 0x12, 0x12]))).toBe('ሒ');
	expect(decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
	expect(decodeText(new Uint8Array())).toBe('');
});
