import type { LanguageTag } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import type { Skill } from '../domain/lesson/lesson';
import { inLanguage } from '../domain/lesson/rich-text';

/** A sentence in which skills stand by their ids, with their names instead. */
export function nameSkills(
	{ key, values = {} }: Message,
	{ skills, language }: { readonly skills: readonly Pick<Skill, 'id' | 'name'>[]; readonly language: LanguageTag }
): Message {
	const named = Object.entries(values).map(([place, value]) => {
		const skill = skills.find(({ id }) => id === value);
		return [place, skill ? inLanguage(skill.name, language).content : value] as const;
	});
	return { key, values: Object.fromEntries(named) };
}
