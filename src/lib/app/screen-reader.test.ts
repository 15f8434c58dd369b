import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LanguageTag, type MediaHash } from '../domain/base/ids';
import type { Screen } from '../domain/lesson/lesson';
import { ScreenReader } from './screen-reader.svelte';

const english = asId<LanguageTag>('en');
const recording = asId<MediaHash>('ab'.repeat(32));
const plain: Screen = { id: 'one', title: 'Halves', blocks: [] };
const recorded: Screen = { ...plain, recording };

let spoken: string[];
let players: FakeAudio[];
let canPlay: boolean;
let addresses: Set<string>;

class FakeAudio {
	onended: (() => void) | undefined;
	isPaused = false;

	constructor(readonly address: string) {
		players.push(this);
	}

	async play(): Promise<void> {
		if (!canPlay) throw new DOMException('no decoder', 'NotSupportedError');
	}

	pause(): void {
		this.isPaused = true;
	}
}

function makeReader({ isHere = true } = {}): ScreenReader {
	const openMedia = async (hash: MediaHash) => (isHere && hash === recording ? new Blob(['heard']) : undefined);
	return new ScreenReader({ openMedia });
}

beforeEach(() => {
	spoken = [];
	players = [];
	addresses = new Set();
	canPlay = true;
	vi.stubGlobal('Audio', FakeAudio);
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			constructor(readonly text: string) {}
		}
	);
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => [{ lang: 'en-GB', localService: true }],
		speak: ({ text }: { text: string }) => spoken.push(text),
		cancel: () => {}
	});
	vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
		addresses.add('blob:1');
		return 'blob:1';
	});
	vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void addresses.delete(String(address)));
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('a screen that somebody has read', () => {
	it('is heard from the recording, not from the voice', async () => {
		const reader = makeReader();
		reader.followVoices(english);
		reader.open(recorded);
		await Promise.resolve();
		reader.toggle();
		expect(reader.isReading).toBe(true);
		expect([players.length, spoken]).toEqual([1, []]);
		players[0]?.onended?.();
		expect(reader.isReading).toBe(false);
		expect(addresses.size).toBe(0);
	});

	it('is heard where the phone has no voice of the language', async () => {
		const reader = makeReader();
		reader.followVoices(asId('sw'));
		reader.open(recorded);
		await Promise.resolve();
		expect(reader.canRead).toBe(true);
	});

	it('falls silent when it is stopped or left', async () => {
		const reader = makeReader();
		const leave = reader.open(recorded);
		await Promise.resolve();
		reader.toggle();
		reader.toggle();
		expect([players[0]?.isPaused, reader.isReading]).toEqual([true, false]);
		reader.toggle();
		leave();
		expect([players[1]?.isPaused, reader.isReading, reader.canRead]).toEqual([true, false, false]);
		expect(addresses.size).toBe(0);
	});

	it('is read by the voice where the phone cannot play the recording, and the recording is not offered again', async () => {
		canPlay = false;
		const reader = makeReader();
		reader.followVoices(english);
		reader.open(recorded);
		await Promise.resolve();
		reader.toggle();
		await vi.waitFor(() => expect(spoken).toEqual(['Halves.']));
		expect(reader.isReading).toBe(true);
		reader.toggle();
		reader.toggle();
		expect(players).toHaveLength(1);
	});

	it('is read by the voice where the recording is not on this phone', async () => {
		const reader = makeReader({ isHere: false });
		reader.followVoices(english);
		reader.open(recorded);
		await Promise.resolve();
		reader.toggle();
		expect([players.length, spoken.length]).toEqual([0, 1]);
	});
});

it('offers nothing where there is neither a recording nor a voice', () => {
	const reader = makeReader();
	reader.followVoices(asId('sw'));
	reader.open(plain);
	expect(reader.canRead).toBe(false);
});
