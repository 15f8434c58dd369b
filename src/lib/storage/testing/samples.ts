import { encodeJson } from '$lib/bytes/json-bytes';
import { asId } from '$lib/domain/base/ids';
import type { ProfileChoices } from '$lib/domain/learning/profile';
import type { Lesson } from '$lib/domain/lesson/lesson';
import { summariseLesson, type KeptLesson } from '$lib/domain/lesson/lesson-summary';
import type { NewAttempt } from '../record-answer';
import type { Rows, TableName } from '../tables';

export const thandi: ProfileChoices = {
	kind: 'learner',
	nickname: 'Thandi',
	picture: 'elephant',
	language: asId('sw'),
	textSize: '100',
	theme: 'auto'
};

export const juma: ProfileChoices = { ...thandi, nickname: 'Juma', picture: 'lion' };

export const guest: ProfileChoices = { ...thandi, kind: 'guest', nickname: '', picture: 'frog' };

/** An answer of a profile; only what the test is about is given. */
export function sampleAttempt(fields: Pick<NewAttempt, 'profileId' | 'at'> & Partial<NewAttempt>): NewAttempt {
	return {
		packId: asId('darasa-first'),
		packVersion: 1,
		lessonId: asId('equal-fractions'),
		templateId: asId('equal-fractions/missing-top'),
		seed: 'k3',
		level: 1,
		skills: [asId('fractions.equivalent')],
		answerKind: 'number',
		input: { kind: 'typed', text: '3/4' },
		outcome: 'right',
		tryNumber: 1,
		hintsSeen: 0,
		elapsedMs: 5_200,
		language: asId('sw'),
		...fields
	};
}

export function sampleLesson(fields: Partial<Lesson> = {}): Lesson {
	return {
		id: asId('equal-fractions'),
		packId: asId('darasa-first'),
		subject: 'mathematics',
		position: 1,
		grades: { from: 4, to: 6 },
		skills: [{ id: asId('fractions.equivalent'), name: { en: 'Equal fractions' }, needs: [] }],
		templates: [],
		terms: [],
		texts: {
			en: { title: 'Equal fractions', summary: 'Different names of one number', screens: [] },
			sw: { title: 'Sehemu sawa', summary: 'Majina tofauti ya namba moja', screens: [] }
		},
		...fields
	};
}

/** A lesson as a pack brings it. */
export function foldSample(lesson: Lesson): KeptLesson {
	return { summary: summariseLesson(lesson), content: encodeJson(lesson) };
}

/** One row of each table with every field that a row can have; the compiler sees that none is forgotten. */
export const FULL_ROWS: { readonly [Name in TableName]: Required<Rows[Name]> } = {
	profiles: {
		...thandi,
		id: asId('p7'),
		schoolLanguage: asId('en'),
		country: asId('TZ'),
		decimalSign: 'comma',
		spacing: 'wide',
		createdAt: 1,
		updatedAt: 2,
		lastActiveAt: 3,
		lock: { kind: 'number', salt: 'ab'.repeat(16), iterations: 600_000, hash: 'cd'.repeat(32) },
		lockTries: { failures: 1, blockedUntil: 0 },
		pupilOf: asId('teacher')
	},
	packs: {
		id: asId('darasa-first'),
		version: 1,
		titles: { en: 'First lessons' },
		sizeBytes: 40_000,
		sha256: 'ef'.repeat(32),
		origin: 'built-in',
		signer: '12'.repeat(32),
		importedAt: 4,
		media: [asId('0a'.repeat(32))],
		lessons: [],
		readings: []
	},
	media: { sha256: asId('0a'.repeat(32)), type: 'image/png', bytes: new Uint8Array([1, 2]) },
	lessons: {
		id: asId('equal-fractions'),
		packId: asId('darasa-first'),
		position: 1,
		content: foldSample(sampleLesson()).content,
		isPacked: true
	},
	attempts: {
		...sampleAttempt({ profileId: asId('p7'), at: 5 }),
		id: asId('d1:1'),
		deviceId: asId('d1'),
		seq: 1,
		ownerId: asId('p7'),
		choices: 4,
		misconceptionId: asId('adds-tops-and-bottoms'),
		lines: ['3/6 + 2/6'],
		country: asId('TZ'),
		purpose: 'twin',
		couldShow: [asId('adds-tops-and-bottoms')],
		faded: 'half',
		twinOf: 'k2',
		bearsOn: [asId('fractions.parts')],
		detour: { needId: asId('fractions.parts'), skillId: asId('fractions.equivalent') }
	},
	arrivals: { id: asId('l1'), ownerId: asId('p7'), attempts: [] },
	corrections: {
		id: asId('d1:2'),
		deviceId: asId('d1'),
		seq: 2,
		at: 6,
		attemptIds: [asId('d1:1')],
		toProfileId: asId('p7')
	},
	places: { profileId: asId('p7'), lessonId: asId('equal-fractions'), screenId: 'halves', updatedAt: 7 },
	mastery: { profileId: asId('p7'), skillId: asId('fractions.equivalent'), payload: { known: 0.4 }, updatedAt: 8 },
	reviews: {
		profileId: asId('p7'),
		skillId: asId('fractions.equivalent'),
		payload: { stability: 2 },
		updatedAt: 9,
		dueAt: 10
	},
	assignments: {
		id: asId('a1'),
		profileId: asId('p7'),
		role: 'received',
		classId: asId('c1'),
		title: 'Fractions this week',
		dueAt: 11,
		createdAt: 12,
		updatedAt: 13,
		content: { lessons: ['equal-fractions'] }
	},
	classes: {
		id: asId('c1'),
		teacherId: asId('p7'),
		name: '5 East',
		createdAt: 14,
		updatedAt: 15,
		content: { members: [] }
	},
	questions: {
		id: asId('q1'),
		teacherId: asId('p7'),
		position: 1,
		updatedAt: 16,
		content: { draft: { title: 'Halves' } }
	},
	settings: {
		scope: 'p7',
		key: 'turnRounds',
		value: { c1: { lessonId: 'equal-fractions', groupId: '', together: 1, lastId: 'p8', lap: 2, keptAt: 17 } }
	},
	screens: {
		id: asId('s1'),
		teacherId: asId('p7'),
		position: 1,
		updatedAt: 16,
		content: { title: 'Roots', words: 'A root drinks.', voice: { media: 'e'.repeat(64), seconds: 5 } },
		media: [asId('e'.repeat(64))]
	},
	readings: {
		...{ lessonId: asId('equal-fractions'), part: 'screen', partId: 'halves', language: asId('sw') },
		...{ media: asId('d'.repeat(64)), seconds: 8, packVersion: 1, teacherId: asId('p7'), updatedAt: 17 },
		place: 'screen equal-fractions halves sw'
	},
	device: { key: 'own', id: asId('d1'), nextSeq: 3 }
};
