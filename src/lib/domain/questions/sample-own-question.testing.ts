import { asId, type LanguageTag } from '../base/ids';
import type { OwnAnswer, OwnOption, OwnQuestion } from './own-question';

/** A sound question for tests. */
export function sampleOwnQuestion(changes: Partial<OwnQuestion> = {}): OwnQuestion {
	return {
		title: 'Halves',
		language: asId<LanguageTag>('sw'),
		question: 'What is $1/2$ of 8?',
		answer: { kind: 'number', value: '4', form: 'whole' },
		explanation: 'Share 8 between two.\n$8 ÷ 2 = 4$',
		...changes
	};
}

export function asking(answer: OwnAnswer): OwnQuestion {
	return sampleOwnQuestion({ answer });
}

export const option = (text: string, feedback = ''): OwnOption => ({ text, feedback });

/** The first option is right. */
export function choosing(right: OwnOption, ...after: readonly OwnOption[]): OwnQuestion {
	return asking({ kind: 'choice', before: [], right, after, isShuffled: true });
}
