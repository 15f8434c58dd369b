import type { LanguageTag } from '../domain/base/ids';

/** A voice of this phone that reads without a network. */
export type Voice = SpeechSynthesisVoice;

/** Chromium falls silent in the middle of a longer text. */
const LONGEST_PART = 200;

/**
 * A voice that is on this phone and really speaks the language; undefined where there is none. Never the voice of another
 * language: an English voice makes nonsense of Swahili. Voices may come late, so `onChange` tells when to look again.
 */
export function findVoice(language: LanguageTag): Voice | undefined {
	const voices = globalThis.speechSynthesis?.getVoices() ?? [];
	const base = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';
	return voices.find(({ lang, localService }) => localService && base(lang) === base(language));
}

/** Calls back whenever the phone's list of voices changes. Returns what ends it. */
export function watchVoices(onChange: () => void): () => void {
	const speech = globalThis.speechSynthesis;
	speech?.addEventListener?.('voiceschanged', onChange);
	return () => speech?.removeEventListener?.('voiceschanged', onChange);
}

/** Reads a text aloud, line by line; `onEnd` is called once, at the end or when it is stopped. */
export function speak(text: string, voice: Voice, onEnd: () => void): void {
	stopSpeaking();
	const parts = text.split('\n').flatMap(cutLine);
	for (const [place, part] of parts.entries()) {
		const utterance = new SpeechSynthesisUtterance(part);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.rate = 0.9;
		if (place === parts.length - 1) utterance.onend = utterance.onerror = () => onEnd();
		speechSynthesis.speak(utterance);
	}
	if (parts.length === 0) onEnd();
}

export function stopSpeaking(): void {
	globalThis.speechSynthesis?.cancel();
}

/** At ends of sentences, so that the voice breathes where a reader would. */
function cutLine(line: string): readonly string[] {
	const sentences = line.match(/[^.!?።؟]+[.!?።؟]*\s*/gu) ?? [];
	const parts: string[] = [];
	for (const sentence of sentences) {
		const last = parts.at(-1);
		if (last !== undefined && last.length + sentence.length <= LONGEST_PART) parts[parts.length - 1] = last + sentence;
		else parts.push(sentence);
	}
	return parts.map((part) => part.trim()).filter((part) => part !== '');
}
