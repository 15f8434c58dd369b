import { describe, expect, it } from 'vitest';
import english from '../../../../../locales/en/algebra.json';
import { isMessage, type Message, type MessageValue } from '../../base/message';
import { mathToText } from '../math-text';
import { readLine } from './sample-algebra';
import { wayOf } from './sample-way';
import type { AlgebraGoal } from './steps-to-goal';

const SENTENCES: Readonly<Record<string, string>> = english;

function say({ key, values }: Message): string {
	const sentence = SENTENCES[key.replace('algebra.', '')] ?? `no words for ${key}`;
	return sentence.replace(/\{\{(\w+)\}\}/gu, (_, place: string) => sayValue(values?.[place] ?? `no ${place}`));
}

function sayValue(value: MessageValue): string {
	if (typeof value !== 'object') return String(value);
	return isMessage(value) ? say(value) : mathToText(value, (canonical) => canonical);
}

describe('the reason for the next line', () => {
	it.each<[AlgebraGoal, string, string]>([
		['solve', '2x + 3 = 7', 'Take 3 away from both sides, so that 2x stands alone.'],
		['solve', '2x - 3 = 7', 'Add 3 to both sides, so that 2x stands alone.'],
		['solve', '5x = 2x + 9', 'Take 2x away from both sides, so that x is on one side only.'],
		['solve', '2x = 9 - x', 'Add x to both sides, so that x is on one side only.'],
		['solve', '-3x = 9', 'Divide both sides by -3, so that one x is left.'],
		['solve', '3 = x + 1', 'Both sides are equal, so they may change places.'],
		['solve', 'x = x + 1', 'Take x away from both sides. Now x is gone, and 0 is never 1: no number fits.'],
		['solve', '-x = 5', 'Change the sign of both sides, so that x stands there without a minus.'],
		['solve', 'x/4 = 3', 'Multiply both sides by 4, so that nothing is divided any more.'],
		[
			'solve',
			'x = x',
			'Take x away from both sides. Now x is gone, and both sides are always the same: every number fits.'
		],
		['collect', 'x + (-3)', '+(-3) is the same as -3.'],
		['collect', 'x - (-3)', '-(-3) is the same as +3.'],
		['collect', 'x - 2 × 3', 'Work out 2 × 3: it is 6.'],
		['collect', 'x - 2 × (-3)', 'Work out 2 × (-3): it is -6.'],
		['collect', '5x + 2y - 3x', 'Put together what is alike: 5x - 3x is 2x.'],
		['expand', '-3x(x + 1)', 'Multiply each part in the brackets by -3x.'],
		['expand', '-(x + 1)/2', 'Divide each part by -2.'],
		['expand', '(x + 2)^2', '(x + 2)^2 means (x + 2)(x + 2).'],
		['expand', '2(3(x + 1) + 4)', 'First look inside the brackets. Multiply each part in the brackets by 3.'],
		['factorise', '6x - 9', 'Every part can be divided by 3. Write 3 in front and the rest in brackets.'],
		['factorise', '6 + x - x^2', 'Every part can be divided by -1. Write -1 in front and the rest in brackets.'],
		[
			'factorise',
			'9x^2 - 4',
			'This is the square of 3x minus the square of 2: it is their difference times their sum.'
		],
		['factorise', 'x^2 - x - 6', 'Two numbers multiply to -6 and add up to -1: 2 and -3. They go into the brackets.'],
		[
			'factorise',
			'2x^2 + 7x + 3',
			'Two numbers multiply to 6 and add up to 7: 1 and 6. Split the middle part with them.'
		],
		['factorise', '2x^2 + x + 6x + 3', 'Take out what two and two parts have in common: (2x + 1) is left both times.']
	])('%s: of %s', (goal, text, sentence) => {
		const [step] = wayOf(readLine(text), goal);
		expect(step && say(step.reason)).toBe(sentence);
	});
});
