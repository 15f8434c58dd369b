import { afterEach, expect, it, vi } from 'vitest';
import { followFrames } from './video-frames';

type Look = (now: number) => void;

/** A video, or a screen, that shows the next picture when it is told to. */
function makeBeat(): { wait(look: Look): number; cancel(): void; show(now: number): void; isWaited(): boolean } {
	let waiting: Look | undefined;
	return {
		wait: (look) => {
			waiting = look;
			return 1;
		},
		cancel: () => (waiting = undefined),
		show(now) {
			const look = waiting;
			waiting = undefined;
			look?.(now);
		},
		isWaited: () => waiting !== undefined
	};
}

afterEach(() => vi.unstubAllGlobals());

it.each(['of the video', 'of the screen'])(
	'follows the beat %s, no faster than asked, until it is ended',
	async (whose) => {
		const beat = makeBeat();
		const video = whose === 'of the video' && {
			requestVideoFrameCallback: beat.wait,
			cancelVideoFrameCallback: beat.cancel
		};
		if (!video) {
			vi.stubGlobal('requestAnimationFrame', beat.wait);
			vi.stubGlobal('cancelAnimationFrame', beat.cancel);
		}
		const seen: number[] = [];
		let now = 0;
		const end = followFrames((video || {}) as HTMLVideoElement, {
			leastMs: 125,
			onFrame: async () => void seen.push(now)
		});
		for (; now <= 300; now += 50) {
			beat.show(now);
			await Promise.resolve().then(() => undefined);
			await Promise.resolve();
		}
		expect(seen).toEqual([0, 150, 300]);
		await vi.waitFor(() => expect(beat.isWaited()).toBe(true));
		end();
		expect(beat.isWaited()).toBe(false);
	}
);

it('waits until the last picture is read, and ends also in the middle', async () => {
	const beat = makeBeat();
	const done: (() => void)[] = [];
	const onFrame = vi.fn(() => new Promise<void>((finish) => done.push(finish)));
	const video = { requestVideoFrameCallback: beat.wait, cancelVideoFrameCallback: beat.cancel };
	const end = followFrames(video as unknown as HTMLVideoElement, { leastMs: 1, onFrame });
	beat.show(0);
	expect(beat.isWaited()).toBe(false);
	done[0]?.();
	await vi.waitFor(() => expect(beat.isWaited()).toBe(true));
	beat.show(1_000);
	end();
	done[1]?.();
	await Promise.resolve();
	await Promise.resolve();
	expect([onFrame.mock.calls.length, beat.isWaited()]).toEqual([2, false]);
});
