import { takePixels, type QrFrame } from './take-pixels';

/** Finds codes in pictures. */
export interface QrReader {
	/** The texts of all codes in the picture; none where it shows none, or is not there yet. Never rejects. */
	read(frame: QrFrame): Promise<readonly string[]>;
}

/** What Chromium on Android and macOS has of the Shape Detection API (W3C draft). */
interface Detector {
	detect(frame: QrFrame): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorKind {
	new (options: { formats: readonly string[] }): Detector;
	getSupportedFormats(): Promise<readonly string[]>;
}

/** More than one frame's time for hard pictures: at most eight are read in a second. */
const MOST_RETRY_MS = 40;

/**
 * The phone's own reader where it has one for QR codes, else one of 15 KB that is fetched now. Rejects only where that
 * cannot be had.
 */
export async function createQrReader(): Promise<QrReader> {
	const detector = await findDetector();
	return detector ? readWithPhone(detector) : readWithLibrary();
}

async function findDetector(): Promise<Detector | undefined> {
	const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorKind };
	try {
		const formats = (await BarcodeDetector?.getSupportedFormats()) ?? [];
		return BarcodeDetector && formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
	} catch {
		return undefined;
	}
}

/** A phone may lose its reader, which is a part of Google's services, while Darasa is open. */
function readWithPhone(detector: Detector): QrReader {
	let instead: Promise<QrReader> | undefined;
	return {
		async read(frame) {
			if (instead) return (await instead).read(frame);
			try {
				return (await detector.detect(frame)).map(({ rawValue }) => rawValue);
			} catch (problem) {
				// A video without a picture yet is an InvalidStateError, and no reason to give up.
				if (problem instanceof DOMException && problem.name === 'InvalidStateError') return [];
				instead = readWithLibrary().catch(() => ({ read: async () => [] }));
				return (await instead).read(frame);
			}
		}
	};
}

async function readWithLibrary(): Promise<QrReader> {
	const { decodeQRBatch } = await import('qr/decode.js');
	return {
		async read(frame) {
			const pixels = takePixels(frame);
			if (!pixels) return [];
			const { width, height } = pixels;
			const [found = []] = await decodeQRBatch([pixels], {
				format: 'RGBA',
				maxSize: { width, height },
				timeLimit: MOST_RETRY_MS
			}).catch(() => []);
			return found.filter((text) => typeof text === 'string');
		}
	};
}
