import type { LanguageTag, PackId, SkillId, TermId } from '../../domain/base/ids';
import { array, id, integer, object, optional, record, refine, string, type Parser } from '../../domain/base/parser';
import type { Skill, Term } from '../../domain/lesson/lesson';
import { byTag, languageTag } from '../parse-language';
import { authorWords, inAllLanguagesAndMore } from './author-notation';
import type { SourceReader } from './source-reader';

/** `pack.yaml`, `skills.yaml` and `terms.yaml`: what the lessons of a pack share. */
export interface PackFacts {
	readonly id: PackId;
	readonly version: number;
	readonly title: Readonly<Record<string, string>>;
	/** The languages that every lesson of the pack has. */
	readonly languages: readonly LanguageTag[];
	/** The lessons' names, in the order of the pack. */
	readonly lessons: readonly string[];
	readonly skills: readonly Skill[];
	readonly terms: readonly Term[];
}

const words = string({ minLength: 1, maxLength: 500 });
/** Lower case, so that it can be a path. */
export const fileName = string({ maxLength: 60, pattern: /^[a-z0-9][a-z0-9-]*$/ });

export function readPackFacts(reader: SourceReader): PackFacts | undefined {
	const head = reader.readYaml('pack.yaml', parseHead);
	if (!head) return undefined;
	const title = reader.readYaml('pack.yaml', object({ title: inAllLanguagesAndMore(words, head.languages) }));
	const skills = reader.readYaml('skills.yaml', skillsParser(head.languages));
	const terms = reader.readYaml('terms.yaml', termsParser(head.languages));
	return title && skills && terms ? { ...head, ...title, skills, terms } : undefined;
}

const parseHead = object({
	id: refine(fileName, 'a short name', (name) => name as string as PackId),
	version: integer({ min: 1 }),
	languages: refine(array(languageTag), 'English among the languages', (languages) =>
		languages.includes('en' as LanguageTag) ? languages : undefined
	),
	lessons: array(fileName)
});

function skillsParser(languages: readonly string[]): Parser<readonly Skill[]> {
	const skill = object({ name: inAllLanguagesAndMore(words, languages), needs: optional(array(id<SkillId>())) });
	return refine(record(skill), 'skills by id', (skills) =>
		Object.entries(skills).map(([skillId, { name, needs }]) => ({ id: skillId as SkillId, name, needs: needs ?? [] }))
	);
}

function termsParser(languages: readonly string[]): Parser<readonly Term[]> {
	const term = object({
		words: inAllLanguagesAndMore(authorWords, languages),
		countryWords: optional(byTag(authorWords)),
		meaning: inAllLanguagesAndMore(words, languages)
	});
	return refine(record(term), 'terms by id', (terms) =>
		Object.entries(terms).map(([termId, { words, countryWords, meaning }]) => ({
			id: termId as TermId,
			words,
			countryWords: countryWords ?? {},
			meaning
		}))
	);
}
