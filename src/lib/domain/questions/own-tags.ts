import { asId, type LanguageTag } from '../base/ids';
import { NUMBER_FORMS, type NumberForm } from '../number/number-form';
import type { AlgebraForm } from '../exercise/template';
import { ALGEBRA_FORMS, OWN_KINDS, type OwnKind, type OwnQuestion } from './own-question';

/**
 * What GIFT and Moodle XML have no place for travels as tags, which Moodle keeps and writes out again:
 * `darasa:kind=number`, `darasa:form=simplest`, `darasa:language=sw`, `darasa:shuffled=no`.
 */
const PREFIX = 'darasa:';
const TAG = /^darasa:([a-z]+)=([A-Za-z0-9-]{1,40})$/u;

/** A question's own tags, read. Its texts are in our notation, so `$` marks mathematics. */
export interface OwnTags {
	readonly kind: OwnKind;
	readonly numberForm: NumberForm;
	readonly algebraForm: AlgebraForm;
	readonly language: LanguageTag | undefined;
	readonly isShuffled: boolean;
}

export function ownTagsOf({ answer, language }: OwnQuestion): readonly string[] {
	const form = answer.kind === 'number' || answer.kind === 'expression' ? answer.form : undefined;
	return [
		`${PREFIX}kind=${answer.kind}`,
		...(form === undefined ? [] : [`${PREFIX}form=${form}`]),
		`${PREFIX}language=${language}`,
		...(answer.kind === 'choice' && !answer.isShuffled ? [`${PREFIX}shuffled=no`] : [])
	];
}

/** Undefined for a question that Darasa did not write. What a tag says badly is as if it said nothing. */
export function readOwnTags(tags: readonly string[]): OwnTags | undefined {
	const said = new Map(
		tags.flatMap((tag) => {
			const [, name, value] = TAG.exec(tag.trim()) ?? [];
			return name === undefined || value === undefined ? [] : [[name, value] as const];
		})
	);
	const kind = OWN_KINDS.find((one) => one === said.get('kind'));
	if (!kind) return undefined;
	const language = said.get('language');
	return {
		kind,
		numberForm: NUMBER_FORMS.find((form) => form === said.get('form')) ?? 'any',
		algebraForm: ALGEBRA_FORMS.find((form) => form === said.get('form')) ?? 'any',
		language: language === undefined ? undefined : asId<LanguageTag>(language),
		isShuffled: said.get('shuffled') !== 'no'
	};
}

export function isOwnTag(tag: string): boolean {
	return tag.trim().startsWith(PREFIX);
}
