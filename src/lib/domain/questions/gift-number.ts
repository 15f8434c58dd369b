import { succeed, type Result } from '../base/result';
import type { GiftContext } from './gift-answer';
import { unmaskEscapes } from './gift-escapes';
import { splitAnswers, type GiftMark } from './gift-marks';
import { notSupported, notUnderstood, type Refusal } from './import-outcome';
import { numberFromWeights, type WeighedNumber } from './number-from-weights';
import type { OwnAnswer } from './own-question';

/** Reads `{#3}`, `{#3.14:0}`, `{#1..5}` and `{#=3:0#yes =%50%3:1}` behind its `#`. */
export function readGiftNumber(masked: string, { texts, own }: GiftContext): Result<OwnAnswer, Refusal> {
	if (masked.trim() === '') return notUnderstood('no-answer');
	const marks = splitAnswers(masked);
	if (!marks.ok) return marks;
	if (marks.value.some(({ feedback }) => feedback.trim() !== '')) texts.note('feedback-left-out');
	const numbers: WeighedNumber[] = [];
	for (const mark of marks.value) {
		const number = readNumberMark(mark);
		if (!number.ok) return number;
		numbers.push(number.value);
	}
	const value = numberFromWeights(numbers);
	if (!value.ok) return value;
	return succeed({ kind: 'number', value: value.value, form: own?.numberForm ?? 'any' });
}

function readNumberMark({ text, feedback, weight }: GiftMark): Result<WeighedNumber, Refusal> {
	const written = unmaskEscapes(text).trim();
	const [low, high] = written.split('..');
	if (high !== undefined) {
		if (Number(low) !== Number(high)) return notSupported('tolerance');
		return succeed({ text: low ?? '', tolerance: '', feedback, weight });
	}
	const [value = '', tolerance = ''] = written.split(':');
	return succeed({ text: value, tolerance, feedback, weight });
}
