import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from './camera';

class FakeTrack extends EventTarget {
	isStopped = false;
	readonly turned: unknown[] = [];

	constructor(readonly capabilities: object = {}) {
		super();
	}
	stop(): void {
		this.isStopped = true;
	}
	getCapabilities(): object {
		return this.capabilities;
	}
	async applyConstraints(constraints: unknown): Promise<void> {
		this.turned.push(constraints);
	}
}

function giveCamera(getUserMedia: (wanted: MediaStreamConstraints) => Promise<unknown>): void {
	vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
	vi.stubGlobal('isSecureContext', true);
}

function giveTrack(track: FakeTrack): void {
	giveCamera(async () => ({ getVideoTracks: () => [track], getTracks: () => [track] }));
}

async function open() {
	const opened = await openCamera();
	if (!opened.ok) throw new Error(opened.error);
	return opened.value;
}

afterEach(() => vi.unstubAllGlobals());

describe('a camera', () => {
	it('is asked for at the back, without sound', async () => {
		const getUserMedia = vi.fn().mockResolvedValue({ getVideoTracks: () => [], getTracks: () => [] });
		giveCamera(getUserMedia);
		await openCamera();
		expect(getUserMedia).toHaveBeenCalledWith({
			audio: false,
			video: expect.objectContaining({ facingMode: { ideal: 'environment' } })
		});
	});

	it.each([
		['NotAllowedError', 'refused'],
		['SecurityError', 'refused'],
		['NotFoundError', 'none'],
		['NotReadableError', 'in-use'],
		['SomethingNewError', 'in-use']
	])('that does not open for %s is %s', async (name, problem) => {
		giveCamera(() => Promise.reject(new DOMException('no', name)));
		expect(await openCamera()).toEqual({ ok: false, error: problem });
	});

	it.each([
		[false, 'insecure'],
		[true, 'none']
	])('that the browser does not offer, at a trusted address: %s, is %s', async (isTrusted, problem) => {
		vi.stubGlobal('navigator', {});
		vi.stubGlobal('isSecureContext', isTrusted);
		expect(await openCamera()).toEqual({ ok: false, error: problem });
	});

	it('is closed for good, and tells when the phone takes it away', async () => {
		const track = new FakeTrack();
		giveTrack(track);
		const camera = await open();
		const lost = vi.fn();
		camera.onLost(lost);
		track.dispatchEvent(new Event('ended'));
		expect(lost).toHaveBeenCalledTimes(1);
		camera.stop();
		expect(track.isStopped).toBe(true);
	});

	it('has a light only where it says so', async () => {
		giveTrack(new FakeTrack());
		expect((await open()).light).toBeUndefined();
		const track = new FakeTrack({ torch: true });
		giveTrack(track);
		expect(await (await open()).light?.turn(true)).toBe(true);
		expect(track.turned).toEqual([{ advanced: [{ torch: true }] }]);
	});
});
