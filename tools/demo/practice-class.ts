import { asId, type DeviceId, type LanguageTag, type ProfileId } from '../../src/lib/domain/base/ids';
import { createRandom } from '../../src/lib/domain/base/random';
import { PROFILE_PICTURES, type Profile } from '../../src/lib/domain/learning/profile';
import type { Lesson } from '../../src/lib/domain/lesson/lesson';
import type { BackupContents } from '../../src/lib/storage/backup/contents';
import { practiseWeeks, type Manner } from './practise-weeks';
import { PRACTICE_WORDS, type PracticeLanguage } from './words';

export interface ClassWish {
	readonly language: PracticeLanguage;
	readonly learners: number;
	/** The same seed makes the same class. */
	readonly seed: string;
	/** The last day of practice: milliseconds since 1970, at midnight. */
	readonly today: number;
	/** One a week. */
	readonly lessons: readonly Lesson[];
	readonly packVersion: number;
}

/** Those whom a teacher meets, by their share of the class. */
const MANNERS: readonly { readonly share: number; readonly manner: Manner }[] = [
	{ share: 0.3, manner: { knows: 0.8, gains: 0.01, comes: 0.7, ideas: 0 } },
	{ share: 0.25, manner: { knows: 0.55, gains: 0.015, comes: 0.6, ideas: 1, givesUpAfter: 10 } },
	{ share: 0.25, manner: { knows: 0.4, gains: 0.005, comes: 0.6, ideas: 2 } },
	{ share: 0.1, manner: { knows: 0.25, gains: 0, comes: 0.5, ideas: 3 } },
	{ share: 0.1, manner: { knows: 0.6, gains: 0, comes: 0.6, ideas: 1, until: 12 } }
];

const DAY_MS = 86_400_000;

/**
 * A teacher who is called a practice class, with made-up learners and their answers of some weeks, as a backup of his. All
 * ids are his own: deleting him deletes the whole class, and the file taken in twice is one class.
 */
export function makePracticeClass(wish: ClassWish): Omit<BackupContents, 'unreadable'> {
	const { language, learners, seed, today, lessons } = wish;
	const words = PRACTICE_WORDS[language];
	const teacherId = asId<ProfileId>(`practice-${language}`);
	const createdAt = today - lessons.length * 7 * DAY_MS;
	const times = { createdAt, updatedAt: createdAt, lastActiveAt: createdAt };
	const common = { language: asId<LanguageTag>(language), textSize: '100', theme: 'auto', ...times } as const;
	const pictures = createRandom(`${seed}/pictures`).shuffle(PROFILE_PICTURES);
	const pupils = Array.from({ length: learners }, (_, at): Profile => ({
		...common,
		id: asId(`${teacherId}-${at + 1}`),
		kind: 'learner',
		nickname: nameOf(words.names, at),
		picture: pictures[at % pictures.length] ?? 'lion',
		pupilOf: teacherId
	}));
	const teacher: Profile = { ...common, id: teacherId, kind: 'teacher', nickname: words.teacher, picture: 'eagle' };
	const attempts = pupils.flatMap(({ id: profileId }, at) =>
		practiseWeeks({
			...{ lessons, today, packVersion: wish.packVersion, language: common.language, profileId },
			...{ deviceId: asId<DeviceId>(`${teacherId}-phone-${at + 1}`), manner: mannerAt((at + 0.5) / learners) },
			seed: `${seed}/${at}`
		})
	);
	const row = {
		...{ id: asId<BackupContents['records']['classes'][number]['id']>(`${teacherId}-class`), teacherId },
		...{ name: words.className, createdAt, updatedAt: createdAt, content: describeClass(pupils, words.groups) }
	};
	const none = { corrections: [], places: [], assignments: [], questions: [], settings: [], screens: [], readings: [] };
	return {
		createdAt: today,
		profileId: teacherId,
		records: { profiles: [teacher, ...pupils], attempts, classes: [row], ...none }
	};
}

/** The tenth name has a letter behind it: two learners of one name could not be told apart. */
function nameOf(names: readonly string[], at: number): string {
	const round = Math.floor(at / names.length);
	return `${names[at % names.length]}${round === 0 ? '' : ` ${round + 1}`}`;
}

function mannerAt(place: number): Manner {
	let share = 0;
	const found = MANNERS.find((one) => (share += one.share) >= place);
	return (found ?? MANNERS[0])!.manner;
}

/** As storage keeps a class. */
function describeClass(pupils: readonly Profile[], groups: readonly string[]) {
	return {
		members: pupils.map(({ id: profileId }, at) => ({ profileId, groupId: `g${(at % groups.length) + 1}` })),
		groups: groups.map((name, at) => ({ id: `g${at + 1}`, name }))
	};
}
