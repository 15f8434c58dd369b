import type { LanguageTag, LessonId, PackId } from '../domain/base/ids';
import { array, id, integer, object, oneOf, string, type Parser } from '../domain/base/parser';
import type { Subject } from '../domain/lesson/lesson';
import type { ByLanguage } from '../domain/lesson/rich-text';
import { byLanguage, languageTag } from './parse-language';
import { SUBJECTS } from './parse-lesson';

/** What `packs/index.json` says of one built-in pack; `sha256` is of the whole file and is why it is trusted. */
export interface PackIndexEntry {
	readonly id: PackId;
	readonly version: number;
	/** Beside the index. */
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly title: ByLanguage<string>;
	readonly languages: readonly LanguageTag[];
	readonly lessons: readonly { readonly id: LessonId; readonly subject: Subject; readonly title: ByLanguage<string> }[];
}

export interface PackIndex {
	readonly packs: readonly PackIndexEntry[];
}

const words = byLanguage(string({ minLength: 1, maxLength: 500 }));

export const parsePackIndex: Parser<PackIndex> = object({
	packs: array(
		object({
			id: id<PackId>(),
			version: integer({ min: 1 }),
			file: string({ maxLength: 120, pattern: /^[a-z0-9][a-z0-9.-]*\.darasa$/ }),
			bytes: integer({ min: 1 }),
			sha256: string({ pattern: /^[0-9a-f]{64}$/ }),
			title: words,
			languages: array(languageTag),
			lessons: array(object({ id: id<LessonId>(), subject: oneOf(SUBJECTS), title: words }))
		}),
		{ maxLength: 1_000 }
	)
});
