import { describe, expect, it } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { readPackSource } from '../../../tools/lessons/read-source';
import { asId } from '../domain/base/ids';
import { checkOwnQuestion } from '../domain/questions/check-own-question';
import { compilePack } from '../packs/compile/compile-pack';
import { valueOf } from '../storage/testing/value-of';
import { listTakeable, takeOver } from './lesson-exercises';

const { lessons } = valueOf(compilePack(readPackSource('lessons/darasa-core'), AUTHORING_TOOLS));
const templates = lessons.flatMap((lesson) => lesson.templates);

describe.each(['en', 'sw', 'am', 'ar'])('exercises of real lessons taken over in %s', (language) => {
	const place = { language: asId<never>(language), country: asId<never>('TZ') };
	const taken = templates.flatMap((template) => {
		const question = takeOver(template, 'k7', place);
		return question ? [{ template, question }] : [];
	});

	it('are sound questions, but for explanations that are long', () => {
		expect(taken.length).toBeGreaterThan(templates.length / 4);
		const wrong = taken.flatMap(({ template, question }) =>
			checkOwnQuestion(question)
				.filter(({ kind }) => kind !== 'too-many-words')
				.map((problem) => `${template.id} ${JSON.stringify(problem)} ${JSON.stringify(question)}`)
		);
		expect(wrong).toEqual([]);
	});

	it('keep their kind and their language', () => {
		for (const { template, question } of taken) {
			expect(question.answer.kind).toBe(template.answer.kind);
			expect(question.language).toBe(template.question[language] ? language : 'en');
		}
	});
});

it('offers no exercise with a picture, and none that asks for an expression', () => {
	const place = { language: asId<never>('en'), country: asId<never>('KE') };
	for (const lesson of lessons) {
		for (const { picture, answer } of listTakeable(lesson, place)) {
			expect([picture, answer.kind === 'algebra']).toEqual([undefined, false]);
		}
	}
});
