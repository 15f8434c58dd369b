import { asId, type LanguageTag } from '../base/ids';
import { array, boolean, literal, object, oneOf, optional, refine, string, tagged, type Parser } from '../base/parser';
import { NUMBER_FORMS } from '../number/number-form';
import { OWN_CONDITIONS } from './numbers/own-numbers';
import { ALGEBRA_FORMS, type OwnAnswer, type OwnQuestion } from './own-question';

/** Far above what `checkOwnQuestion` lets pass; a draft may be long. */
const text = string({ maxLength: 5_000 });
const line = string({ maxLength: 500 });
const option = object({ text, feedback: text });
const options = array(option, { maxLength: 50 });

const answer: Parser<OwnAnswer> = tagged('kind', {
	choice: object({ kind: literal('choice'), before: options, right: option, after: options, isShuffled: boolean }),
	number: object({ kind: literal('number'), value: line, form: oneOf(NUMBER_FORMS) }),
	expression: object({ kind: literal('expression'), value: line, form: oneOf(ALGEBRA_FORMS) }),
	order: object({ kind: literal('order'), entries: array(text, { maxLength: 50 }) }),
	match: object({ kind: literal('match'), pairs: array(object({ left: text, right: text }), { maxLength: 50 }) }),
	text: object({
		kind: literal('text'),
		accepted: refine(array(line, { maxLength: 50 }), 'one word or more', ([first, ...more]) =>
			first === undefined ? undefined : ([first, ...more] as const)
		)
	})
});

const language = refine(
	string({ pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, maxLength: 35 }),
	'a language tag',
	(tag) => asId<LanguageTag>(tag)
);

const variable = object({
	name: string({ pattern: /^[a-z]$/ }),
	from: line,
	to: line,
	sample: string({ maxLength: 20, pattern: /^\d{1,9}(\.\d{1,3})?$/ })
});

const numbers = object({
	variables: refine(array(variable, { maxLength: 20 }), 'drawn numbers, each letter once', ([first, ...more]) =>
		first !== undefined && new Set([first, ...more].map(({ name }) => name)).size === more.length + 1
			? ([first, ...more] as const)
			: undefined
	),
	conditions: array(oneOf(OWN_CONDITIONS), { maxLength: OWN_CONDITIONS.length })
});

/** Reads a question that was kept on the phone or came from another. */
export const parseOwnQuestion: Parser<OwnQuestion> = object({
	title: line,
	language,
	question: text,
	answer,
	explanation: text,
	numbers: optional(numbers)
});
