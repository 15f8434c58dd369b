import type { LanguageTag, PackId, ProfileId, SkillId } from '$lib/domain/base/ids';
import { parseBoardRound } from '$lib/domain/classroom/board-round';
import { MOST_SHEETS, parsePaperSheet } from '$lib/domain/classroom/paper-sheet';
import { parseTurnRound } from '$lib/domain/classroom/turn-round';
import type { ReadingLevel } from '$lib/domain/tutor/rewording';
import { MOST_CORRECTIONS, parseWordCorrection } from '$lib/domain/wording/word-correction';
import {
	array,
	boolean,
	integer,
	number,
	object,
	oneOf,
	record,
	string,
	type Parsed,
	type Parser
} from '$lib/domain/base/parser';

/** More phones than a teacher ever has; the oldest key is forgotten first. */
export const MOST_READING_KEYS = 20;

interface SettingKey<Value> {
	/** What is stored is read with this; what does not fit counts as not set. */
	readonly parse: Parser<Value>;
	readonly fallback: Value;
}

/** A setting that may be unset. */
function unset<Value>(parse: Parser<Value>): SettingKey<Value | undefined> {
	return { parse, fallback: undefined };
}

const time = number({ min: 0, max: 8.64e15 });
const languageTag = string({ pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, maxLength: 35 }) as Parser<LanguageTag>;
const profileId = string({ minLength: 1, maxLength: 120 }) as Parser<ProfileId>;
const privateKey = string({ pattern: /^[0-9a-f]{64}$/ });
const skillId = string({ minLength: 1, maxLength: 200 }) as Parser<SkillId>;

const madePack = object({
	id: string({ pattern: /^own-[0-9a-z]{1,40}$/ }) as Parser<PackId>,
	version: integer({ min: 1 }),
	title: string({ minLength: 1, maxLength: 200 }),
	mark: string({ pattern: /^[0-9a-f]{64}$/ })
});

/** Every setting of this phone. Times are milliseconds since 1970. */
export const DEVICE_SETTINGS = {
	/** Before anybody has chosen who is learning. */
	language: unset(languageTag),
	activeProfileId: unset(profileId),
	/** When the whole phone was last saved to a file. */
	lastBackupAt: unset(time),
	backupHintHiddenAt: unset(time),
	/** Set once; if it is gone the browser has evicted everything. */
	evictionCanaryAt: unset(time),
	persistenceAskedAt: unset(time),
	installHintHiddenAt: unset(time),
	/** Public keys (hex) of makers of lessons that somebody on this phone has said she trusts. */
	trustedSigners: { parse: array(string({ pattern: /^[0-9a-f]{64}$/ }), { maxLength: 200 }), fallback: [] },
	/** The model that somebody chose here, and what it runs on. */
	chosenModel: unset(string({ minLength: 1, maxLength: 120 })),
	chosenDevice: unset(oneOf(['wasm', 'webgpu'] as const)),
	/** How often each model ended the app or broke. */
	modelCrashes: { parse: record(integer({ min: 0, max: 1_000 }), { maxLength: 200 }), fallback: {} },
	/** Whether files for airplane mode may be fetched over data that costs money. */
	meteredFetch: { parse: oneOf(['ask', 'always', 'never'] as const), fallback: 'ask' },
	/** How somebody would say sentences of the app, newest first, until they are taken back. They leave by a file that is shared. */
	wordCorrections: { parse: array(parseWordCorrection, { maxLength: MOST_CORRECTIONS }), fallback: [] }
} as const satisfies Readonly<Record<string, SettingKey<unknown>>>;

/** Every setting of one profile on this phone. What she chooses for herself is in the profile and travels with it. */
export const PROFILE_SETTINGS = {
	/** When this profile was last saved to a file. */
	lastBackupAt: unset(time),
	/** An exam to be ready for: no review is put off beyond it. */
	examAt: unset(time),
	/** No review is put off longer than this. */
	longestReviewDays: unset(integer({ min: 1, max: 1_000 })),
	/** In which language she reads lessons, where it is not that of the app. */
	lessonLanguage: unset(languageTag),
	/** What she has for learning in a day. */
	minutesPerDay: unset(integer({ min: 5, max: 120 })),
	/** What a language model wrote for her, newest first, and whether she said that it is wrong. */
	modelTalk: {
		parse: array(
			object({
				at: time,
				text: string({ maxLength: 4_000 }),
				said: string({ maxLength: 4_000 }),
				isWrong: boolean
			}),
			{ maxLength: 200 }
		),
		fallback: []
	},
	/** In which words a model writes for her: from 1, the easiest, to 4, those of the lesson. */
	readingLevel: unset(integer({ min: 1, max: 4 }) as Parser<ReadingLevel>),
	/** What she asked, newest first. The answers are made anew from the lessons. */
	askedBefore: {
		parse: array(object({ at: time, question: string({ minLength: 1, maxLength: 1_000 }) }), { maxLength: 100 }),
		fallback: []
	},
	/** Skills she went back to by herself in her last sitting, and when. */
	leftDetours: unset(array(object({ skillId, at: time }), { maxLength: 200 })),
	/** Of a teacher: the item that each class has on the board, and who has raised which letter. */
	boardRounds: { parse: record(parseBoardRound, { maxLength: 100 }), fallback: {} },
	/** The private key (hex) that signs what is handed on. It leaves this phone only in a teacher's backup, locked. */
	signingKey: unset(privateKey),
	/** Of a teacher: private keys (hex) of his other phones, newest first. They open old slips and sign nothing. */
	readingKeys: { parse: array(privateKey, { maxLength: MOST_READING_KEYS }), fallback: [] },
	/** Of a teacher: for each class, who had the phone last as it went round. */
	turnRounds: { parse: record(parseTurnRound, { maxLength: 100 }), fallback: {} },
	/** Of a teacher: for each class, the worksheets that were printed, and the letters that came back. */
	paperSheets: {
		parse: record(array(parsePaperSheet, { maxLength: MOST_SHEETS }), { maxLength: 100 }),
		fallback: {}
	},
	/** Of a teacher: the pack of his own questions as it was last made; `mark` is the SHA-256 of what is in it. */
	ownPack: unset(madePack),
	/** The same of the pack of his readings. */
	ownReadings: unset(madePack)
} as const satisfies Readonly<Record<string, SettingKey<unknown>>>;

type ValueOf<Key> = Key extends { readonly parse: infer P; readonly fallback: infer Fallback }
	? Parsed<P> | (undefined extends Fallback ? undefined : never)
	: never;

export type DeviceSettings = {
	readonly [Name in keyof typeof DEVICE_SETTINGS]: ValueOf<(typeof DEVICE_SETTINGS)[Name]>;
};
export type ProfileSettings = {
	readonly [Name in keyof typeof PROFILE_SETTINGS]: ValueOf<(typeof PROFILE_SETTINGS)[Name]>;
};
