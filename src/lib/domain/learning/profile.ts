import type { CountryCode, LanguageTag, ProfileId } from '../base/ids';
import type { Lock, LockTries } from './lock';

export const PROFILE_KINDS = ['learner', 'teacher', 'guest'] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** Animals to choose from: no photo of a child is ever kept. `ui` draws one picture for each. */
export const PROFILE_PICTURES = [
	'elephant',
	'lion',
	'giraffe',
	'zebra',
	'crocodile',
	'tortoise',
	'hippo',
	'monkey',
	'eagle',
	'flamingo',
	'goat',
	'cow',
	'camel',
	'chicken',
	'cat',
	'dog',
	'fish',
	'frog',
	'snail',
	'bee',
	'butterfly',
	'spider',
	'snake',
	'mouse'
] as const;
export type ProfilePicture = (typeof PROFILE_PICTURES)[number];

/** What fits under a picture: as much as a nickname's field takes, in UTF-16 units. */
export const NICKNAME_LETTERS = 24;

/** Per cent of the usual size. */
export const TEXT_SIZES = ['100', '125', '150', '175', '200'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Wide sets letters, words and lines further apart, which many readers with dyslexia find easier. */
export const SPACINGS = ['normal', 'wide'] as const;
export type Spacing = (typeof SPACINGS)[number];

export const DECIMAL_SIGNS = ['point', 'comma'] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** What somebody chooses for herself. */
export interface ProfileChoices {
	readonly kind: ProfileKind;
	readonly nickname: string;
	readonly picture: ProfilePicture;
	readonly language: LanguageTag;
	/** In which she is taught and examined, where it is another one than she lives in. */
	readonly schoolLanguage?: LanguageTag;
	readonly country?: CountryCode;
	/** Only where it differs from the country's. */
	readonly decimalSign?: DecimalSign;
	readonly textSize: TextSize;
	readonly theme: Theme;
	/** Normal without one. */
	readonly spacing?: Spacing;
}

/** A learner, a teacher or a guest on this device. All times are milliseconds since 1970. */
export interface Profile extends ProfileChoices {
	readonly id: ProfileId;
	readonly createdAt: number;
	/** When she last chose something for herself; of two copies of a profile the later one counts. */
	readonly updatedAt: number;
	readonly lastActiveAt: number;
	readonly lock?: Lock;
	/** Failed tries at the lock on this phone. */
	readonly lockTries?: LockTries;
	/** The teacher whose class she is in, if he keeps her profile: she is found in the class's list, not in the phone's. */
	readonly pupilOf?: ProfileId;
}
