import type { Profile } from '$lib/domain/learning/profile';
import type { TextKey } from '$lib/i18n/text-key';
import { PICTURE_LABELS } from '../profile/picture-names';

/** A guest is called by its picture, so that two guests can be told apart. */
export function namePlayer({ kind, nickname, picture }: Profile, t: (key: TextKey) => string): string {
	return kind === 'guest' ? t(PICTURE_LABELS[picture]) : nickname;
}
