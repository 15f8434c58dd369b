import type { LanguageTag, ProfileId } from '../domain/base/ids';
import type { StorageRoom } from './storage-room';

/** The language in which a learner wants to read lessons; undefined for that of the app. */
export async function readLessonLanguage(room: StorageRoom, profileId: ProfileId): Promise<LanguageTag | undefined> {
	const settings = await room.use((storage) => storage.settings.readProfile(profileId));
	return settings.ok ? settings.value.lessonLanguage : undefined;
}
