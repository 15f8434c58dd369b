import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId, type MisconceptionId } from '../base/ids';
import { rational } from '../number/rational';
import { rightInput } from './answer-input';
import { checkQuotient } from './check-quotient';
import { checkTemplate } from './check-template';
import { diagnoseAnswer } from './diagnose-answer';
import { itemOfTask } from './item-of-task';
import { sampleTemplate, words } from './sample-template';
import { columns } from './task/sample-tasks.testing';

const style = { decimalSign: 'point', language: asId<LanguageTag>('en') } as const;
const answer = { kind: 'number', value: rational(103), form: 'whole', remainder: rational(3) } as const;
const known = {
	misconceptionId: asId<MisconceptionId>('skips-zero-in-quotient'),
	answer: { kind: 'number', value: rational(13) },
	feedback: words('Where it does not go in, write 0.')
} as const;

describe('checkQuotient', () => {
	it.each([
		['103 r 3', 'right'],
		['103r3', 'right'],
		['١٠٣ والباقي ٣', 'right'],
		['103', 'other-form'],
		['103.375', 'other-form'],
		['103 3/8', 'other-form'],
		['103 r 4', 'wrong'],
		['102 r 11', 'wrong'],
		['104', 'wrong'],
		['r 3', 'unreadable'],
		['103 r x', 'unreadable']
	])('%s is %s for 827 ÷ 8', (typed, kind) => {
		expect(checkQuotient(answer, [], typed, style).kind).toBe(kind);
	});

	it('knows the quotient that a mistake of the author leads to, with and without its remainder', () => {
		for (const typed of ['13', '13 r 3']) {
			expect(checkQuotient(answer, [known], typed, style)).toEqual({ kind: 'wrong', known });
		}
	});

	it('asks for no remainder where nothing is left over', () => {
		const exact = { ...answer, remainder: rational(0) };
		expect(checkQuotient(exact, [], '103', style).kind).toBe('right');
		expect(checkQuotient(exact, [], '103 r 0', style).kind).toBe('right');
		expect(checkQuotient(exact, [], '103 r 1', style).kind).toBe('wrong');
	});
});

describe('a division that leaves something over', () => {
	const made = itemOfTask({
		task: columns('÷', '827', '8'),
		form: 'any',
		lessonId: asId<LessonId>('division'),
		skills: [],
		level: 2
	});
	if (!made.ok) throw new Error(made.error.key);
	const item = made.value;

	it('is an item of its own, and its right answer is right', () => {
		expect(item.answer).toEqual(answer);
		expect(rightInput(item)).toEqual({ kind: 'typed', text: '103 r 3' });
	});

	it('is understood where it goes wrong', () => {
		const judge = (text: string) => {
			const judged = diagnoseAnswer(item, { kind: 'typed', text }, { kind: 'wrong' }, style);
			return judged.kind === 'wrong' ? judged.diagnoses?.[0] : undefined;
		};
		expect(judge('13 r 3')).toMatchObject({ misconceptionId: 'skips-zero-in-quotient' });
		expect(judge('102 r 11')).toMatchObject({ misconceptionId: 'leaves-too-much-over' });
	});

	it('is sound in a template that says quotient and remainder, and not in one that says another', () => {
		const division = (remainder: string) =>
			checkTemplate(
				sampleTemplate({
					variables: [
						{ kind: 'range', name: 'n', from: 100, to: 999, step: 1 },
						{ kind: 'range', name: 'd', from: 2, to: 9, step: 1 },
						{ kind: 'derived', name: 'k', value: '1' },
						{ kind: 'derived', name: 'top', value: '1' }
					],
					conditions: [],
					task: 'columns {n} ÷ {d}',
					answer: { kind: 'number', value: 'floor(n/d)', form: 'whole', remainder },
					mistakes: []
				}),
				Array.from({ length: 20 }, (_, index) => `seed ${index}`),
				[asId<LanguageTag>('en')]
			);
		expect(division('mod(n, d)')).toEqual([]);
		expect(division('mod(n, d) + 1').some(({ kind }) => kind === 'task-differs')).toBe(true);
	});
});
