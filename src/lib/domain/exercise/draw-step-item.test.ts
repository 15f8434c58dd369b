import { expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '../base/ids';
import { checkAnswer } from './check-answer';
import { drawStepItem } from './draw-step-item';

const place = { lessonId: asId<LessonId>('fractions'), stepId: 'screen-3/step-2' };
const style = { decimalSign: 'point', language: asId<LanguageTag>('en') } as const;

it.each([
	['2/4', 'right'],
	['1/2', 'right'],
	['1/4', 'wrong'],
	['', 'unreadable']
])('the step left open takes "%s" as %s', (text, verdict) => {
	const item = drawStepItem({ kind: 'number', value: '1/4 + 1/4', form: 'any' }, place);
	expect(item.ok && checkAnswer(item.value, { kind: 'typed', text }, style).kind).toBe(verdict);
});

it('names what is wrong with a step', () => {
	expect(drawStepItem({ kind: 'number', value: 'n + 1', form: 'any' }, place)).toMatchObject({
		error: { kind: 'no-value' }
	});
});
