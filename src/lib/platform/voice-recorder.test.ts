import { afterEach, expect, it, vi } from 'vitest';
import { recordVoice } from './voice-recorder';

const stopped = vi.fn();

class FakeRecorder {
	static isTypeSupported = (type: string): boolean => type.startsWith('audio/webm');
	state = 'inactive';
	ondataavailable?: (event: { data: Blob }) => void;
	onstop?: () => void;
	readonly mimeType: string;

	constructor(_: unknown, { mimeType }: { readonly mimeType: string }) {
		this.mimeType = mimeType;
	}
	start(): void {
		this.state = 'recording';
	}
	stop(): void {
		this.state = 'inactive';
		this.ondataavailable?.({ data: new Blob(['said']) });
		this.onstop?.();
	}
}

function stubPhone(getUserMedia: () => Promise<unknown>): void {
	vi.stubGlobal('MediaRecorder', FakeRecorder);
	vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
}

const microphone = () => Promise.resolve({ getTracks: () => [{ stop: stopped }] });

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
	stopped.mockClear();
});

it('gives what was said, and lets the microphone go', async () => {
	stubPhone(microphone);
	const opened = await recordVoice({ mostMs: 60_000 });
	if (!opened.ok) throw new Error(opened.error);
	opened.value.stop();
	const said = await opened.value.done;
	expect([said.type, await said.text()]).toEqual(['audio/webm;codecs=opus', 'said']);
	expect(stopped).toHaveBeenCalledOnce();
});

it('ends by itself after the longest time', async () => {
	vi.useFakeTimers();
	stubPhone(microphone);
	const opened = await recordVoice({ mostMs: 60_000 });
	vi.advanceTimersByTime(60_000);
	expect(opened.ok && (await (await opened.value.done).text())).toBe('said');
});

it.each([
	['NotAllowedError', 'refused'],
	['NotFoundError', 'none'],
	['NotReadableError', 'in-use']
])('says why there is none: %s', async (name, problem) => {
	stubPhone(() => Promise.reject(Object.assign(new Error(), { name })));
	expect(await recordVoice({ mostMs: 1 })).toEqual({ ok: false, error: problem });
});

it('says that a browser keeps no recordings', async () => {
	vi.stubGlobal('MediaRecorder', undefined);
	expect(await recordVoice({ mostMs: 1 })).toEqual({ ok: false, error: 'unable' });
});
