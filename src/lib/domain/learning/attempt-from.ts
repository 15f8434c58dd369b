import type { CountryCode, LanguageTag, PackId, ProfileId } from '../base/ids';
import { listCouldShow } from '../exercise/could-show';
import type { Item } from '../exercise/item';
import type { Attempt, NewAttempt } from './attempt';
import type { TryRecord } from './practice-session';

/** Who practises, with which pack, in which language, and why this item was asked. */
export interface AttemptContext extends Pick<Attempt, 'purpose' | 'twinOf' | 'bearsOn' | 'detour'> {
	readonly profileId: ProfileId;
	readonly packId: PackId;
	readonly packVersion: number;
	readonly language: LanguageTag;
	readonly country?: CountryCode;
}

/** Makes the record that storage appends, with all that later uses need even when the pack is gone. */
export function attemptFrom(item: Item, record: TryRecord, context: AttemptContext): NewAttempt {
	const { lessonId, templateId, seed, level, skills, answer } = item;
	const couldShow = listCouldShow(item);
	return {
		...context,
		lessonId,
		templateId,
		seed,
		level,
		skills,
		answerKind: answer.kind,
		...(answer.kind === 'choice' ? { choices: answer.options.length } : {}),
		...(couldShow.length > 0 ? { couldShow } : {}),
		...record
	};
}
