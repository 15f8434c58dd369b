import { expect, it } from 'vitest';
import { newestOf, readQuestionContent } from './question-content';
import { sampleOwnQuestion } from './sample-own-question.testing';

const saved = sampleOwnQuestion();
const draft = sampleOwnQuestion({ question: '' });

it('keeps the question that counts beside the draft that changes it', () => {
	expect(readQuestionContent({ saved, draft })).toEqual({ saved, draft });
	expect(newestOf({ saved, draft })).toEqual(draft);
	expect(newestOf({ saved })).toEqual(saved);
});

it('loses no part to damage in the other', () => {
	expect(readQuestionContent({ saved, draft: { title: 3 } })).toEqual({ saved });
	expect(readQuestionContent({ saved: 'x', draft })).toEqual({ draft });
	expect([readQuestionContent(null), readQuestionContent([]), readQuestionContent({})]).toEqual([{}, {}, {}]);
});
