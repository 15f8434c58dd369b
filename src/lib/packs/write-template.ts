import type { AnswerSpec, Template } from '../domain/exercise/template';
import type { ByLanguage, RichText } from '../domain/lesson/rich-text';

type PutText = (texts: ByLanguage<RichText>) => number;

/** A template as a pack stores it: as it is, with each text replaced by its number. */
export function writeTemplate(template: Template, put: PutText): unknown {
	return {
		id: template.id,
		level: template.level,
		skills: template.skills,
		variables: template.variables,
		conditions: template.conditions,
		question: put(template.question),
		...(template.picture ? { picture: writePicture(template.picture, put) } : {}),
		answer: writeAnswer(template.answer, put),
		...(template.task === undefined ? {} : { task: template.task }),
		mistakes: template.mistakes.map((mistake) => ({ ...mistake, feedback: put(mistake.feedback) })),
		hints: template.hints.map(put),
		solution: template.solution.map(put)
	};
}

function writePicture({ picture, descriptions }: NonNullable<Template['picture']>, put: PutText): unknown {
	return { name: picture.name, values: picture.values, description: put(descriptions) };
}

function writeAnswer(answer: AnswerSpec, put: PutText): unknown {
	switch (answer.kind) {
		case 'number':
		case 'text':
		case 'algebra':
			return answer;
		case 'choice':
			return { ...answer, options: answer.options.map((option) => ({ ...option, text: put(option.text) })) };
		case 'order':
			return { ...answer, entries: answer.entries.map((entry) => ({ ...entry, text: put(entry.text) })) };
		case 'match':
			return {
				...answer,
				pairs: answer.pairs.map((pair) => ({ ...pair, left: put(pair.left), right: put(pair.right) }))
			};
	}
}
