import type { TableName, Rows } from './tables';

/**
 * Where a field can be: only on this phone; also in a backup file that somebody saves; also in a result slip that a
 * learner chooses to hand in, or in the answer with which she chooses to join a class, both sealed for one teacher (id and
 * nickname are in both). Nothing goes anywhere by itself.
 */
export type DataPlace = 'this phone' | 'backup' | 'backup and slip' | 'backup and answer';

export interface DataUse {
	readonly purpose: string;
	readonly place: DataPlace;
	readonly kept: string;
}

const untilProfileDeleted = 'until the profile is deleted';
const untilPackDeleted = 'until the pack is deleted or replaced';
const untilSiteDeleted = 'until the data of the site are deleted';
const untilRecount = 'until it is worked out anew or the profile is deleted';
const untilHandled = 'until it is deleted, or the profile is';

function uses<Name extends string>(
	place: DataPlace,
	kept: string,
	purposes: Readonly<Record<Name, string>>
): Readonly<Record<Name, DataUse>> {
	const entries = Object.entries<string>(purposes).map(([field, purpose]) => [field, { purpose, place, kept }]);
	return Object.fromEntries(entries) as Readonly<Record<Name, DataUse>>;
}

/**
 * Every field that Darasa stores: why, where and for how long. data-map.test.ts checks it against the schema and
 * against rows that have every field. There are no real names, birthdays, photos, addresses or places on a map.
 */
export const DATA_MAP: { readonly [Name in TableName]: Readonly<Record<keyof Rows[Name], DataUse>> } = {
	profiles: {
		...uses('backup and slip', untilProfileDeleted, {
			id: 'tells profiles apart; drawn by chance',
			nickname: 'to find oneself in the list; whatever she likes to be called'
		}),
		...uses('backup and answer', untilProfileDeleted, {
			picture: 'to find oneself in the list without reading'
		}),
		...uses('backup', untilProfileDeleted, {
			kind: 'which pages to offer',
			language: 'language of the pages and lessons',
			schoolLanguage: 'to show the words of her school beside her own',
			country: 'words, decimal sign and money of her country',
			decimalSign: 'how numbers are written',
			textSize: 'to read with ease',
			theme: 'to read with ease',
			spacing: 'to read with ease',
			createdAt: 'of two copies of a profile, to keep the older beginning',
			updatedAt: 'of two copies of a profile, to keep the later choices',
			lastActiveAt: 'order of the list',
			lock: 'keeps others on the same phone out; the secret itself is not stored',
			pupilOf: 'to find her in the list of her class'
		}),
		...uses('this phone', 'until the profile is entered or deleted', {
			lockTries: 'makes guessing at a lock slow'
		})
	},
	packs: uses('this phone', untilPackDeleted, {
		id: 'tells packs apart',
		version: 'never to replace newer lessons by older',
		titles: 'name in the list',
		sizeBytes: 'to show what a pack takes',
		sha256: 'to recognise the same file',
		origin: 'whether it came with the app',
		signer: 'only the same hand may replace it',
		importedAt: 'to show when it came',
		media: 'which images and recordings to keep',
		lessons: 'list of lessons without loading them',
		readings: 'which screens and words it has somebody reading aloud'
	}),
	media: uses('this phone', 'until no pack, no screen and no reading of a teacher needs it', {
		sha256: 'which image or recording it is',
		type: 'how to show or play it',
		bytes: 'an image or a recording of a lesson, also one that a teacher makes; never of a learner'
	}),
	lessons: uses('this phone', untilPackDeleted, {
		id: 'tells lessons apart',
		packId: 'which pack it belongs to',
		position: 'order of the list',
		content: 'the lesson itself: its screens, exercises and words',
		isPacked: 'whether it is still compressed'
	}),
	attempts: {
		// A slip has the time to the minute, whether there was help, and the minutes of all answers together.
		...uses('backup and slip', untilProfileDeleted, {
			id: 'counts an answer once, however often it arrives',
			deviceId: 'part of the id; drawn by chance',
			seq: 'part of the id',
			profileId: 'who was learning when it was given',
			at: 'order of answers, days of learning, when to review',
			lessonId: 'which exercise it was',
			templateId: 'which exercise it was',
			seed: 'which numbers the exercise had',
			outcome: 'what it says about a skill',
			misconceptionId: 'which wrong idea it shows',
			faded: 'how much of it was done for her: only what she did alone counts for mastery',
			tryNumber: 'only first tries count for mastery',
			hintsSeen: 'only tries without help count for mastery',
			elapsedMs: 'to offer help in time',
			purpose: 'why it was asked: an answer in a review says something else than one in a placement'
		}),
		...uses('backup', untilProfileDeleted, {
			packId: 'which exercise it was',
			packVersion: 'which exercise it was',
			level: 'how hard it was',
			skills: 'what it says about which skill',
			answerKind: 'how likely a lucky guess is',
			choices: 'how likely a lucky guess is',
			input: 'what was answered, to look at again',
			lines: 'the working before the answer, to see where it went wrong',
			language: 'to make the exercise again as it was',
			country: 'to make the exercise again as it was',
			couldShow: 'which wrong ideas a right answer speaks against',
			twinOf: 'whether she can do alone what was shown to her',
			bearsOn: 'what an answer in a placement says about other skills',
			detour: 'which skill it was to help with, to lead back there'
		}),
		...uses('this phone', untilProfileDeleted, {
			ownerId: 'whose it is after corrections; worked out from them'
		})
	},
	// In a backup and on a slip they are attempts like all others.
	arrivals: uses('this phone', untilProfileDeleted, {
		id: 'tells one lot from another',
		ownerId: 'whose answers they are',
		attempts: 'answers that came together from another phone, until they stand among her other ones'
	}),
	corrections: uses('backup', untilProfileDeleted, {
		id: 'counts a correction once, however often it arrives',
		deviceId: 'part of the id',
		seq: 'part of the id',
		at: 'of two corrections, the later counts',
		attemptIds: 'which answers were given on the wrong profile',
		toProfileId: 'who really gave them'
	}),
	places: uses('backup', untilProfileDeleted, {
		profileId: 'whose place it is',
		lessonId: 'in which lesson',
		screenId: 'to continue where she was',
		updatedAt: 'of two places, the later counts'
	}),
	mastery: uses('this phone', untilRecount, {
		profileId: 'whose it is',
		skillId: 'of which skill',
		payload: 'how well it is known; worked out from attempts',
		updatedAt: 'when it was worked out'
	}),
	reviews: uses('this phone', untilRecount, {
		profileId: 'whose it is',
		skillId: 'of which skill',
		payload: 'how well it is remembered; worked out from attempts',
		updatedAt: 'when it was worked out',
		dueAt: 'when to ask again'
	}),
	assignments: uses('backup', untilHandled, {
		id: 'counts an assignment once, however often it arrives',
		profileId: 'the teacher who gave it or the learner who received it',
		role: 'given or received',
		classId: 'which class it is for',
		title: 'name in the list',
		dueAt: 'to show what is next',
		createdAt: 'order of the list',
		updatedAt: 'of two copies, the later counts',
		content: 'what there is to do'
	}),
	classes: uses('backup', untilHandled, {
		id: 'tells classes apart',
		teacherId: 'whose class it is',
		name: 'name in the list',
		createdAt: 'order of the list',
		updatedAt: 'of two copies, the later counts',
		content: 'who is in it'
	}),
	questions: uses('backup', untilHandled, {
		id: 'tells questions apart',
		teacherId: 'whose question it is',
		position: 'order of the list',
		updatedAt: 'of two copies, the later counts',
		content: 'the question itself, and a draft of it'
	}),
	screens: uses('backup', untilHandled, {
		id: 'tells screens apart',
		teacherId: 'whose screen it is',
		position: 'order of the list',
		updatedAt: 'of two copies, the later counts',
		content: 'its words, and which photo and recording belong to it',
		media: 'which photo and recording to keep; the two themselves are in the lesson that is made of them'
	}),
	readings: uses('backup', untilHandled, {
		lessonId: 'which lesson was read aloud',
		part: 'whether a screen or a word of it',
		partId: 'which one',
		language: 'in which language',
		media: 'which recording it is; the recording itself is in the add-on that is made of it',
		seconds: 'to show how long it is',
		packVersion: 'to show whether the lesson has changed since',
		teacherId: 'whose reading it is',
		place: 'finds the reading of a screen or a word',
		updatedAt: 'of two copies, the later counts'
	}),
	// Of all settings only a teacher's printed sheets, turns and lesson are in a backup (TRAVELLING_SETTINGS); beside them
	// his key, if he locks it with a passphrase. How somebody would say words of the app leaves in a text file that she shares.
	settings: uses('backup', untilSiteDeleted, {
		scope: 'this phone, or the profile that it is about; then it goes with the profile',
		key: 'which setting',
		value: 'what was chosen, how words of the app should be said, or when something was last done'
	}),
	device: uses('this phone', untilSiteDeleted, {
		key: 'there is one row',
		id: 'part of the id of each record; drawn by chance, drawn again after a restore',
		nextSeq: 'number of the next record'
	})
};
