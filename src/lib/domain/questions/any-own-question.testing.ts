import fc from 'fast-check';
import { asId, type LanguageTag } from '../base/ids';
import { NUMBER_FORMS } from '../number/number-form';
import type { ImportEntry, ImportOptions, ImportResult } from './import-outcome';
import { ALGEBRA_FORMS, type OwnAnswer, type OwnQuestion } from './own-question';
import { tidyLine, tidyText } from '../text/tidy-text';

export const OPTIONS: ImportOptions = {
	language: asId<LanguageTag>('en'),
	words: { true: 'True', false: 'False' }
};

const HOSTILE = [
	'~',
	'=',
	'#',
	'####',
	'{',
	'}',
	':',
	'::',
	'\\',
	'\\n',
	'<',
	'>',
	'->',
	'&',
	'&amp;',
	'"',
	"'",
	',',
	';',
	'\n',
	'\t',
	'$',
	'%50%',
	'*',
	'//',
	'[html]',
	']]>',
	'<b>',
	'-',
	'+',
	'@',
	' ',
	'..',
	'|',
	'$CATEGORY:'
];

const raw = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
			fc.string({ unit: 'grapheme', maxLength: 6 }),
			fc.constantFrom('maji', 'ውሃ', 'ماء', '3/4')
		),
		{ minLength: 1, maxLength: 8 }
	)
	.map((parts) => parts.join(''));

export const anyText = raw.map(tidyText).filter((text) => text !== '');
const anyLine = raw.map(tidyLine).filter((text) => text !== '');
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);
const anyOption = fc.record({ text: anyText, feedback: maybe(anyText) });

const anyAnswer: fc.Arbitrary<OwnAnswer> = fc.oneof(
	fc.record({
		kind: fc.constant('choice' as const),
		before: fc.array(anyOption, { maxLength: 2 }),
		right: anyOption,
		after: fc.array(anyOption, { maxLength: 2 }),
		isShuffled: fc.boolean()
	}),
	fc.record({
		kind: fc.constant('number' as const),
		value: fc.oneof(fc.constantFrom('3/4', '2.50', '-7', '1 1/2', '25%', '3:4'), anyLine),
		form: fc.constantFrom(...NUMBER_FORMS)
	}),
	fc.record({
		kind: fc.constant('expression' as const),
		value: fc.oneof(fc.constantFrom('2x + 3', '3(x + 2)', 'x^2'), anyLine),
		form: fc.constantFrom(...ALGEBRA_FORMS)
	}),
	fc.record({ kind: fc.constant('order' as const), entries: fc.array(anyText, { minLength: 1, maxLength: 4 }) }),
	fc.record({
		kind: fc.constant('match' as const),
		pairs: fc.array(fc.record({ left: anyText, right: anyText }), { minLength: 1, maxLength: 4 })
	}),
	fc.record({
		kind: fc.constant('text' as const),
		accepted: fc.array(anyLine, { minLength: 1, maxLength: 3 }).map((words) => words as [string, ...string[]])
	})
);

export const anyOwnQuestion: fc.Arbitrary<OwnQuestion> = fc.record({
	title: maybe(anyLine),
	language: fc.constantFrom(...['en', 'sw', 'am', 'pt-BR'].map((tag) => asId<LanguageTag>(tag))),
	question: anyText,
	answer: anyAnswer,
	explanation: maybe(anyText)
});

/** The questions that were read; throws where one was not. */
export function questionsOf(result: ImportResult): readonly OwnQuestion[] {
	if (!result.ok) throw new Error(result.error.kind);
	return result.value.map(({ outcome, source }) => {
		if (outcome.kind !== 'question') throw new Error(`${source}: ${JSON.stringify(outcome)}`);
		return outcome.question;
	});
}

/** `question` or the name of the refusal, for each entry. */
export function outcomesOf(result: ImportResult): readonly string[] {
	return entriesOf(result).map(({ outcome }) => {
		if (outcome.kind === 'not-supported') return outcome.what;
		return outcome.kind === 'not-understood' ? outcome.problem : outcome.kind;
	});
}

export function entriesOf(result: ImportResult): readonly ImportEntry[] {
	if (!result.ok) throw new Error(result.error.kind);
	return result.value;
}
