import { openCamera, type Camera, type CameraProblem } from '../platform/camera';
import { followFrames } from '../platform/video-frames';
import type { Collected, LetterCollector } from '../sharing/letter-collector';
import type { QrReader } from '../sharing/read-qr';

/** `missing`: the part of Darasa that reads codes is not on this phone yet. */
export type ScanProblem = CameraProblem | 'missing';

export type Scan =
	| { readonly kind: 'opening' | 'looking' }
	| { readonly kind: 'partial'; readonly got: number; readonly needed: number }
	| { readonly kind: 'failed'; readonly problem: ScanProblem };

interface Reading {
	readonly reader: QrReader;
	readonly collector: Pick<LetterCollector, 'add'>;
}

export interface CodeScannerOptions {
	/** Called once for each letter of the session, however often its code is seen. */
	onLetter(letter: Uint8Array): void;
	/** Tests bring a camera of their own. */
	readonly openCamera?: typeof openCamera;
	readonly loadReading?: () => Promise<Reading>;
}

/** At most eight readings in a second: a weak phone has other work to do, and no hand moves faster. */
const LEAST_MS = 125;
const VIBRATION_MS = 60;

async function loadReading(): Promise<Reading> {
	const [{ createQrReader }, { LetterCollector }] = await Promise.all([
		import('../sharing/read-qr'),
		import('../sharing/letter-collector')
	]);
	return { reader: await createQrReader(), collector: new LetterCollector() };
}

/**
 * One session of scanning, which stays open: a teacher passes over sixty phones without touching his own. The camera is
 * closed while nobody looks at the page.
 */
export class CodeScanner {
	scan = $state.raw<Scan>({ kind: 'opening' });
	/** What the camera gives; undefined while it is closed. */
	stream = $state.raw<MediaStream>();
	isLightOn = $state(false);
	hasLight = $state(false);
	readonly #options: CodeScannerOptions;
	#reading: Reading | undefined;
	#camera: Camera | undefined;
	/** Counts openings, so that a camera that comes after it was given up is closed at once. */
	#openings = 0;
	#isRunning = false;

	constructor(options: CodeScannerOptions) {
		this.#options = options;
	}

	/** Begins a session, or tries again after a failure: what came before is still known. */
	async start(): Promise<void> {
		if (!this.#isRunning) document.addEventListener('visibilitychange', this.#followPage);
		this.#isRunning = true;
		await this.#open();
	}

	/** Ends the session and closes the camera for good. */
	stop(): void {
		document.removeEventListener('visibilitychange', this.#followPage);
		this.#isRunning = false;
		this.#close();
		this.#reading = undefined;
	}

	/** Reads the pictures of a video, until what it returns is called. */
	readonly watch = (video: HTMLVideoElement): (() => void) =>
		followFrames(video, { leastMs: LEAST_MS, onFrame: () => this.#read(video) });

	async toggleLight(): Promise<void> {
		const wanted = !this.isLightOn;
		if (await this.#camera?.light?.turn(wanted)) this.isLightOn = wanted;
	}

	readonly #followPage = (): void => {
		if (document.hidden) this.#close();
		else void this.#open();
	};

	async #open(): Promise<void> {
		this.#close();
		const opening = this.#openings;
		this.scan = { kind: 'opening' };
		const loading = this.#loadReading();
		const opened = await (this.#options.openCamera ?? openCamera)();
		const hasReading = await loading;
		if (opening !== this.#openings) {
			if (opened.ok) opened.value.stop();
			if (!this.#isRunning) this.#reading = undefined;
			return;
		}
		if (!opened.ok) return this.#fail(opened.error);
		this.#camera = opened.value;
		if (!hasReading) return this.#fail('missing');
		this.#camera.onLost(() => this.#fail('in-use'));
		this.hasLight = this.#camera.light !== undefined;
		this.stream = this.#camera.stream;
		this.scan = { kind: 'looking' };
	}

	async #loadReading(): Promise<boolean> {
		try {
			this.#reading ??= await (this.#options.loadReading ?? loadReading)();
			return true;
		} catch {
			return false;
		}
	}

	#close(): void {
		this.#openings += 1;
		this.#camera?.stop();
		this.#camera = undefined;
		this.stream = undefined;
		this.hasLight = false;
		this.isLightOn = false;
	}

	#fail(problem: ScanProblem): void {
		this.#close();
		this.scan = { kind: 'failed', problem };
	}

	async #read(video: HTMLVideoElement): Promise<void> {
		const [reading, opening] = [this.#reading, this.#openings];
		if (!reading || !this.#camera) return;
		const texts = await reading.reader.read(video);
		for (const text of texts) {
			// Whoever got a letter may have ended the session.
			if (opening !== this.#openings) return;
			this.#take(reading.collector.add(text));
		}
	}

	#take(collected: Collected): void {
		if (collected.kind === 'partial') this.scan = collected;
		if (collected.kind !== 'letter') return;
		this.scan = { kind: 'looking' };
		navigator.vibrate?.(VIBRATION_MS);
		this.#options.onLetter(collected.letter);
	}
}
