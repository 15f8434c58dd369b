import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LanguageTag, type MediaHash } from '../domain/base/ids';
import type { Screen } from '../domain/lesson/lesson';
import type { ReadingPlace } from '../domain/lesson/reading';
import { ScreenReader } from './screen-reader.svelte';

const english = asId<LanguageTag>('en');
const recording = asId<MediaHash>('ab'.repeat(32));
const plain: Screen = { id: 'one', title: 'Halves', blocks: [] };
const recorded: Screen = { ...plain, recording };

let spoken: string[];
let players: FakeAudio[];
let canPlay: boolean;
let addresses: Set<string>;
let sizes: number[];

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

const place: ReadingPlace = { lessonId: asId('halves'), part: 'screen', partId: 'one', language: english };

interface Heard {
	readonly here?: readonly MediaHash[];
	/** What was read of the place. */
	read?: readonly MediaHash[];
	onChange?: () => void;
}

function makeReader(heard: Heard = {}): ScreenReader {
	const { here = [recording] } = heard;
	return new ScreenReader({
		openMedia: async (hash) => (here.includes(hash) ? new Blob([hash]) : undefined),
		findReadings: async (wanted) => (wanted === place ? (heard.read ?? []) : []),
		watchReadings: (onChange) => {
			heard.onChange = onChange;
			return () => delete heard.onChange;
		}
	});
}

/** Waits until what there is was found; tests wait for nothing else. */
const settle = async (): Promise<void> => {
	for (let turn = 0; turn < 12; turn++) await Promise.resolve();
};

beforeEach(() => {
	spoken = [];
	players = [];
	addresses = new Set();
	sizes = [];
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
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		sizes.push((blob as Blob).size);
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
		await settle();
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
		await settle();
		expect(reader.canRead).toBe(true);
	});

	it('falls silent when it is stopped or left', async () => {
		const reader = makeReader();
		const leave = reader.open(recorded);
		await settle();
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
		await settle();
		reader.toggle();
		await vi.waitFor(() => expect(spoken).toEqual(['Halves.']));
		expect(reader.isReading).toBe(true);
		reader.toggle();
		reader.toggle();
		expect(players).toHaveLength(1);
	});

	it('is read by the voice where the recording is not on this phone', async () => {
		const reader = makeReader({ here: [] });
		reader.followVoices(english);
		reader.open(recorded);
		await settle();
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

describe('a screen that teachers have read', () => {
	/** Told apart by their sizes. */
	const [short, long] = [asId<MediaHash>('own'), asId<MediaHash>('addon')];

	it('is heard as it was read on this phone, before what a pack has and what the lesson has', async () => {
		const reader = makeReader({ here: [recording, short, long], read: [short, long] });
		reader.open(recorded, place);
		await settle();
		reader.toggle();
		expect(sizes).toEqual([short.length]);
	});

	it('is heard from the next that is here, where a backup brought no recording', async () => {
		const reader = makeReader({ here: [recording, long], read: [short, long] });
		reader.open(recorded, place);
		await settle();
		reader.toggle();
		expect(sizes).toEqual([long.length]);
	});

	it('is heard from each in turn where the phone cannot play them, then from the voice', async () => {
		canPlay = false;
		const reader = makeReader({ here: [recording, short], read: [short] });
		reader.followVoices(english);
		reader.open(recorded, place);
		await settle();
		reader.toggle();
		await vi.waitFor(() => expect(spoken).toEqual(['Halves.']));
		expect(sizes).toEqual([short.length, recording.length]);
	});

	it('is offered as soon as somebody reads it, and no longer once that is gone', async () => {
		const heard: Heard = { here: [short] };
		const reader = makeReader(heard);
		const leave = reader.open(plain, place);
		await settle();
		expect(reader.canRead).toBe(false);
		heard.read = [short];
		heard.onChange?.();
		await settle();
		expect(reader.canRead).toBe(true);
		heard.read = [];
		heard.onChange?.();
		await settle();
		expect(reader.canRead).toBe(false);
		leave();
		expect(heard.onChange).toBeUndefined();
	});
});
