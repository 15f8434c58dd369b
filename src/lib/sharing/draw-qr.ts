import { correction, generate, mode } from 'lean-qr';
import { fail, succeed, type Result } from '../domain/base/result';

/** A QR code as its modules, without the quiet zone around. */
export interface QrCode {
	/** Modules on each side: 17 and 4 for each version. */
	readonly size: number;
	/** Row by row from the top left; true is black. */
	readonly modules: readonly boolean[];
}

/**
 * Draws a text in the smallest code that holds it (ISO/IEC 18004), error correction L or more where there is room. Digits
 * stand in numeric segments, 10 bits for three, the rest in the shortest mix of the others; UTF-8 only where it must be, as
 * some readers do not know how to be told of it.
 */
export function drawQr(text: string): Result<QrCode, 'too-long'> {
	try {
		const modes = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];
		const code = generate(text, { modes, minCorrectionLevel: correction.L });
		const { size } = code;
		const modules = Array.from({ length: size * size }, (_, at) => code.get(at % size, Math.floor(at / size)));
		return succeed({ size, modules });
	} catch {
		// The library throws for a text that no version holds, and for nothing else.
		return fail('too-long');
	}
}
