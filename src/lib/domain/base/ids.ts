declare const brand: unique symbol;

/** A string that cannot be mixed up with another kind of id. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ProfileId = Branded<'ProfileId'>;
export type DeviceId = Branded<'DeviceId'>;
/** `deviceId:seq`, unique over all devices. */
export type RecordId = Branded<'RecordId'>;
export type PackId = Branded<'PackId'>;
export type LessonId = Branded<'LessonId'>;
export type TemplateId = Branded<'TemplateId'>;
export type SkillId = Branded<'SkillId'>;
export type MisconceptionId = Branded<'MisconceptionId'>;
export type TermId = Branded<'TermId'>;
/** SHA-256 of an image or a recording, hex: its content is its name. */
export type MediaHash = Branded<'MediaHash'>;
export type ModelId = Branded<'ModelId'>;
/** A BCP 47 language tag such as `en`, `sw` or `am`. */
export type LanguageTag = Branded<'LanguageTag'>;
/** An ISO 3166-1 two-letter country code such as `KE`. */
export type CountryCode = Branded<'CountryCode'>;

/** Marks a plain string as an id of the kind the caller asks for. Only for trusted or just parsed text. */
export function asId<Id extends string>(text: string): Id {
	return text as Id;
}
