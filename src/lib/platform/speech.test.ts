import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { asId, type LanguageTag } from '../domain/base/ids';
import { findVoice, speak, stopSpeaking, type Voice } from './speech';

const tag = (text: string): LanguageTag => asId<LanguageTag>(text);
let voices: Partial<Voice>[];
let spoken: { text: string; onend?: () => void }[];

beforeEach(() => {
	voices = [
		{ lang: 'en-GB', localService: true, name: 'Alice' },
		{ lang: 'sw_KE', localService: false, name: 'of the network' },
		{ lang: 'fr-FR', localService: true, name: 'Aline' }
	];
	spoken = [];
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			constructor(readonly text: string) {}
		}
	);
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => voices,
		speak: (utterance: { text: string }) => spoken.push(utterance),
		cancel: () => (spoken = [])
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

it('finds a voice of the phone that speaks the language, and never one of another language or of the network', () => {
	expect(findVoice(tag('en'))?.name).toBe('Alice');
	expect(findVoice(tag('fr'))?.name).toBe('Aline');
	expect(findVoice(tag('sw'))).toBeUndefined();
	expect(findVoice(tag('am'))).toBeUndefined();
	vi.stubGlobal('speechSynthesis', undefined);
	expect(findVoice(tag('en'))).toBeUndefined();
});

it('reads line by line, in parts that no browser gives up on, and says when it is through', () => {
	const onEnd = vi.fn();
	const long = 'This is a sentence of some length. '.repeat(20);
	speak(`One half.\n${long}`, voices[0] as Voice, onEnd);
	expect(spoken[0]?.text).toBe('One half.');
	expect(spoken.every(({ text }) => text.length <= 200)).toBe(true);
	expect(
		spoken
			.map(({ text }) => text)
			.join(' ')
			.replace(/\s+/g, ' ')
	).toBe(`One half. ${long.trim()}`);
	expect(onEnd).not.toHaveBeenCalled();
	spoken.at(-1)?.onend?.();
	expect(onEnd).toHaveBeenCalledOnce();
});

it('begins anew instead of reading two texts at once, and stops when told', () => {
	speak('One.', voices[0] as Voice, () => {});
	speak('Two.', voices[0] as Voice, () => {});
	expect(spoken.map(({ text }) => text)).toEqual(['Two.']);
	stopSpeaking();
	expect(spoken).toEqual([]);
});
