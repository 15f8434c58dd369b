import type { CountryCode, LanguageTag, ProfileId } from '../base/ids';
import { integer, number, object, oneOf, optional, string, type Parser } from '../base/parser';
import type { Lock, LockTries } from './lock';
import {
	DECIMAL_SIGNS,
	PROFILE_KINDS,
	PROFILE_PICTURES,
	SPACINGS,
	TEXT_SIZES,
	THEMES,
	type Profile,
	type ProfilePicture
} from './profile';

/** In UTF-16 units; the fields that ask for one take fewer. */
const LONGEST_NICKNAME = 200;

const parseLock: Parser<Lock> = object({
	kind: oneOf(['pictures', 'number'] as const),
	salt: string({ pattern: /^[0-9a-f]{32,128}$/ }),
	iterations: integer({ min: 1, max: 10_000_000 }),
	hash: string({ pattern: /^[0-9a-f]{64}$/ })
});

const parseTries: Parser<LockTries> = object({
	failures: integer({ min: 0, max: 1_000_000 }),
	blockedUntil: number({ min: 0 })
});

const parseTime = number({ min: 0, max: 8.64e15 });
const parseId = string({ minLength: 1, maxLength: 120 });
const parseLanguage = string({ pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, maxLength: 35 }) as Parser<LanguageTag>;
const parseCountry = string({ pattern: /^[A-Z]{2}$/ }) as Parser<CountryCode>;

export interface ReadProfileOptions {
	/** Languages this app has; another one is read as the first of them. Without it any language tag is taken. */
	readonly languages?: readonly LanguageTag[];
}

/**
 * Reads a stored profile field by field: what does not fit gets a plain value in its place, so a fault in one field
 * never costs a learner her name or her work. Undefined only if there is no id, which no row of the table lacks.
 */
export function readProfile(row: unknown, { languages }: ReadProfileOptions = {}): Profile | undefined {
	const fields = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
	const id = readField(parseId, fields['id']);
	if (id === undefined) return undefined;
	const createdAt = readField(parseTime, fields['createdAt']) ?? 0;
	const language = readLanguage(fields['language'], languages);
	return {
		id: id as ProfileId,
		kind: readField(oneOf(PROFILE_KINDS), fields['kind']) ?? 'learner',
		nickname: readField(string({ maxLength: LONGEST_NICKNAME }), fields['nickname']) ?? '',
		picture: readField(oneOf(PROFILE_PICTURES), fields['picture']) ?? pictureOf(id),
		language,
		textSize: readField(oneOf(TEXT_SIZES), fields['textSize']) ?? '100',
		theme: readField(oneOf(THEMES), fields['theme']) ?? 'auto',
		createdAt,
		updatedAt: readField(parseTime, fields['updatedAt']) ?? createdAt,
		lastActiveAt: readField(parseTime, fields['lastActiveAt']) ?? createdAt,
		...present('schoolLanguage', readSchoolLanguage(fields['schoolLanguage'], { language, languages })),
		...present('country', readField(parseCountry, fields['country'])),
		...present('decimalSign', readField(oneOf(DECIMAL_SIGNS), fields['decimalSign'])),
		...present('spacing', readField(oneOf(SPACINGS), fields['spacing'])),
		...present('lock', readField(parseLock, fields['lock'])),
		...present('lockTries', readField(parseTries, fields['lockTries'])),
		...present('pupilOf', readField(parseId, fields['pupilOf']) as ProfileId | undefined)
	};
}

function readLanguage(value: unknown, languages: readonly LanguageTag[] | undefined): LanguageTag {
	const language = readField(parseLanguage, value);
	if (language && (!languages || languages.includes(language))) return language;
	return languages?.[0] ?? ('en' as LanguageTag);
}

/** Who has come to live in the language of her school has no second one for as long. */
function readSchoolLanguage(
	value: unknown,
	{ language, languages }: { readonly language: LanguageTag; readonly languages: readonly LanguageTag[] | undefined }
): LanguageTag | undefined {
	const school = readField(parseLanguage, value);
	return school === language || (school && languages && !languages.includes(school)) ? undefined : school;
}

/** Two profiles with a broken picture still look different. */
function pictureOf(id: string): ProfilePicture {
	let sum = 0;
	for (let at = 0; at < id.length; at++) sum += id.charCodeAt(at);
	return PROFILE_PICTURES[sum % PROFILE_PICTURES.length] as ProfilePicture;
}

function readField<Value>(parse: Parser<Value>, value: unknown): Value | undefined {
	const parsed = optional(parse)(value);
	return parsed.ok ? parsed.value : undefined;
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): { [N in Name]?: Value } {
	return (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value };
}
