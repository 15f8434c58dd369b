import type { ByLanguage, RichText } from '../lesson/rich-text';
import type { AnswerSpec, Template } from './template';

/** A text of a template, with its place in it such as `hints[1]`. */
export interface PlacedTexts {
	readonly where: string;
	readonly texts: ByLanguage<RichText>;
}

/** Every rich text of a template that has languages. */
export function templateTexts(template: Template): readonly PlacedTexts[] {
	return [
		{ where: 'question', texts: template.question },
		...(template.picture ? [{ where: 'picture.descriptions', texts: template.picture.descriptions }] : []),
		...answerTexts(template.answer),
		...template.mistakes.map(({ feedback }, index) => ({ where: `mistakes[${index}].feedback`, texts: feedback })),
		...template.hints.map((texts, index) => ({ where: `hints[${index}]`, texts })),
		...template.solution.map((texts, index) => ({ where: `solution[${index}]`, texts }))
	];
}

function answerTexts(answer: AnswerSpec): readonly PlacedTexts[] {
	switch (answer.kind) {
		case 'choice':
			return answer.options.map(({ id, text }) => ({ where: `answer.options.${id}`, texts: text }));
		case 'order':
			return answer.entries.map(({ id, text }) => ({ where: `answer.entries.${id}`, texts: text }));
		case 'match':
			return answer.pairs.flatMap(({ id, left, right }) => [
				{ where: `answer.pairs.${id}.left`, texts: left },
				{ where: `answer.pairs.${id}.right`, texts: right }
			]);
		case 'number':
		case 'text':
		case 'algebra':
			return [];
	}
}
