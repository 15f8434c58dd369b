import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Camera, CameraProblem } from '../platform/camera';
import { LetterCollector } from '../sharing/letter-collector';
import { createFrameSeries } from '../sharing/letter-frames';
import { writeCodeLink } from '../sharing/letter-link';
import { CodeScanner, type CodeScannerOptions } from './code-scanner.svelte';

const address = 'https://darasa.example.org/receive';
const linkOf = (...bytes: number[]): string => writeCodeLink(Uint8Array.from(bytes), address);
const vibrate = vi.fn();

class FakePage extends EventTarget {
	hidden = false;
	turn(isHidden: boolean): void {
		this.hidden = isHidden;
		this.dispatchEvent(new Event('visibilitychange'));
	}
}

/** A camera before which codes are held. */
class FakeCamera implements Camera {
	readonly stream = { id: 'stream' } as MediaStream;
	readonly lights: boolean[] = [];
	isOpen = true;
	lose = (): void => undefined;
	readonly light = {
		turn: async (on: boolean) => {
			this.lights.push(on);
			return true;
		}
	};
	stop(): void {
		this.isOpen = false;
	}
	onLost(lost: () => void): void {
		this.lose = lost;
	}
}

let page: FakePage;
let cameras: FakeCamera[];
let letters: number[][];
let inView: readonly string[];
let look: ((now: number) => void) | undefined;
let now: number;

const video = {
	requestVideoFrameCallback: (callback: (now: number) => void) => {
		look = callback;
		return 1;
	},
	cancelVideoFrameCallback: () => (look = undefined)
} as unknown as HTMLVideoElement;

async function openFake(): Promise<Result<Camera, CameraProblem>> {
	const camera = new FakeCamera();
	cameras.push(camera);
	return succeed(camera);
}

function makeScanner(options: Partial<CodeScannerOptions> = {}): CodeScanner {
	return new CodeScanner({
		onLetter: (letter) => letters.push([...letter]),
		openCamera: openFake,
		loadReading: async () => ({ reader: { read: async () => inView }, collector: new LetterCollector() }),
		...options
	});
}

/** Holds codes before the camera for one picture. */
async function hold(...texts: readonly string[]): Promise<void> {
	inView = texts;
	now += 200;
	await vi.waitFor(() => expect(look).toBeDefined());
	const callback = look;
	look = undefined;
	callback?.(now);
	await vi.waitFor(() => expect(look).toBeDefined());
}

beforeEach(() => {
	page = new FakePage();
	cameras = [];
	letters = [];
	inView = [];
	look = undefined;
	now = 0;
	vibrate.mockClear();
	vi.stubGlobal('document', page);
	vi.stubGlobal('navigator', { vibrate });
});
afterEach(() => vi.unstubAllGlobals());

describe('a session of scanning', () => {
	it('gives each letter once, of many phones in a row, and buzzes for it', async () => {
		const scanner = makeScanner();
		await scanner.start();
		expect(scanner.scan).toEqual({ kind: 'looking' });
		scanner.watch(video);
		for (const text of [linkOf(1, 1), linkOf(1, 1), linkOf(1, 2), linkOf(1, 1), 'https://example.org/menu'])
			await hold(text);
		await hold(linkOf(1, 3), linkOf(1, 4));
		expect(letters).toEqual([
			[1, 1],
			[1, 2],
			[1, 3],
			[1, 4]
		]);
		expect(vibrate.mock.calls).toEqual([[60], [60], [60], [60]]);
	});

	it('says how much of a long letter is there, and looks for the next when it is whole', async () => {
		const long = Uint8Array.from({ length: 800 }, (_, at) => at % 256);
		const { textOf } = createFrameSeries(long);
		const scanner = makeScanner();
		await scanner.start();
		scanner.watch(video);
		await hold(textOf(2));
		await hold(textOf(0));
		expect(scanner.scan).toEqual({ kind: 'partial', got: 2, needed: 3 });
		await hold(textOf(1));
		expect(scanner.scan).toEqual({ kind: 'looking' });
		expect(letters).toEqual([[...long]]);
	});

	it('closes the camera while the page is hidden, goes on when it is seen, and knows what came before', async () => {
		const scanner = makeScanner();
		await scanner.start();
		const leave = scanner.watch(video);
		await hold(linkOf(1, 1));
		page.turn(true);
		expect([cameras[0]?.isOpen, scanner.stream]).toEqual([false, undefined]);
		leave();
		page.turn(false);
		await vi.waitFor(() => expect(scanner.scan).toEqual({ kind: 'looking' }));
		scanner.watch(video);
		await hold(linkOf(1, 1), linkOf(1, 2));
		expect(cameras.map(({ isOpen }) => isOpen)).toEqual([false, true]);
		expect(letters).toEqual([
			[1, 1],
			[1, 2]
		]);
	});

	it('is over when it is stopped: the camera is closed and does not come back with the page', async () => {
		const scanner = makeScanner();
		await scanner.start();
		scanner.stop();
		page.turn(true);
		page.turn(false);
		expect(cameras.map(({ isOpen }) => isOpen)).toEqual([false]);
		expect(scanner.stream).toBeUndefined();
	});

	it('closes a camera that was allowed only after it was stopped', async () => {
		let allow: () => void = () => undefined;
		const allowed = new Promise<void>((done) => (allow = done));
		const scanner = makeScanner({ openCamera: () => allowed.then(openFake) });
		const starting = scanner.start();
		scanner.stop();
		allow();
		await starting;
		expect([cameras[0]?.isOpen, scanner.stream]).toEqual([false, undefined]);
	});

	it('gives nothing any more when the first of two letters ended it', async () => {
		const scanner = makeScanner({
			onLetter(letter) {
				letters.push([...letter]);
				scanner.stop();
			}
		});
		await scanner.start();
		scanner.watch(video);
		await hold(linkOf(1, 1), linkOf(1, 2));
		expect(letters).toEqual([[1, 1]]);
	});

	it('says why it failed, and may be tried again', async () => {
		const outcomes = [async () => fail('refused' as const), openFake];
		const scanner = makeScanner({ openCamera: () => (outcomes.shift() ?? openFake)() });
		await scanner.start();
		expect(scanner.scan).toEqual({ kind: 'failed', problem: 'refused' });
		await scanner.start();
		expect(scanner.scan).toEqual({ kind: 'looking' });
		cameras[0]?.lose();
		expect(scanner.scan).toEqual({ kind: 'failed', problem: 'in-use' });
	});

	it('says that its part is missing, and leaves no camera open', async () => {
		const scanner = makeScanner({ loadReading: () => Promise.reject(new TypeError('Failed to fetch')) });
		await scanner.start();
		expect(scanner.scan).toEqual({ kind: 'failed', problem: 'missing' });
		expect(cameras[0]?.isOpen).toBe(false);
	});

	it('turns the light on and off where the camera has one', async () => {
		const scanner = makeScanner();
		await scanner.start();
		expect(scanner.hasLight).toBe(true);
		await scanner.toggleLight();
		expect(scanner.isLightOn).toBe(true);
		await scanner.toggleLight();
		expect(cameras[0]?.lights).toEqual([true, false]);
	});
});
