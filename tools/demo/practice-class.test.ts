import { beforeAll, describe, expect, it } from 'vitest';
import { readClassContent } from '../../src/lib/domain/classroom/class-content';
import { reportClass, type ClassReport } from '../../src/lib/domain/classroom/class-report';
import { NICKNAME_LETTERS } from '../../src/lib/domain/learning/profile';
import { foldSkillProgress } from '../../src/lib/domain/learning/progress';
import type { BackupContents } from '../../src/lib/storage/backup/contents';
import { readBackup } from '../../src/lib/storage/backup/read-backup';
import { writeBackup } from '../../src/lib/storage/backup/write-backup';
import { openTestStorage } from '../../src/lib/storage/testing/open-test-storage';
import { valueOf } from '../../src/lib/storage/testing/value-of';
import { makePracticeClass, type ClassWish } from './practice-class';
import { readPracticeLessons } from './read-lessons';
import { PRACTICE_WORDS, type PracticeLanguage } from './words';

const today = Date.UTC(2026, 9, 26);
const HOURS_MS = 3_600_000;
let wish: ClassWish;
let contents: BackupContents;
let report: ClassReport;

async function makeFile(changes: Partial<ClassWish> = {}): Promise<Uint8Array> {
	return valueOf(await writeBackup(makePracticeClass({ ...wish, ...changes })));
}

beforeAll(async () => {
	const material = await readPracticeLessons();
	wish = { ...material, language: 'en', learners: 40, seed: 'darasa', today };
	contents = valueOf(await readBackup(await makeFile()));
	const { profiles, attempts } = contents.records;
	const pupils = profiles.filter(({ pupilOf }) => pupilOf !== undefined);
	const records = pupils.map(({ id: profileId }) => {
		const own = attempts.filter((one) => one.profileId === profileId);
		return { profileId, attempts: own, progress: foldSkillProgress(own) };
	});
	report = reportClass(records, today + 12 * HOURS_MS);
}, 60_000);

describe('the file of the practice class', () => {
	it('is read by the app without a loss', () => {
		const { profiles, classes, attempts } = contents.records;
		expect(contents.unreadable).toBe(0);
		expect(profiles.map(({ kind }) => kind)).toEqual(['teacher', ...Array<string>(40).fill('learner')]);
		expect(new Set(profiles.map(({ nickname }) => nickname)).size).toBe(41);
		expect(new Set(profiles.map(({ picture }) => picture)).size).toBeGreaterThan(20);
		expect(readClassContent(classes[0]?.content).members).toHaveLength(40);
		expect(attempts.length).toBeGreaterThan(1_000);
		expect(new Set(attempts.map(({ id }) => id)).size).toBe(attempts.length);
	});

	it('shows something of each kind that a class page can show', () => {
		expect(report.needHelp.length).toBeGreaterThan(3);
		expect(report.needHelp.length).toBeLessThan(30);
		expect(report.needHelp.flatMap(({ needs }) => needs.map(({ kind }) => kind))).toEqual(
			expect.arrayContaining(['misconception', 'skill'])
		);
		expect(report.misconceptions.length).toBeGreaterThan(3);
		expect(report.misconceptions[0]?.profileIds.length).toBeGreaterThan(2);
		expect(report.groups.filter(({ need }) => need).length).toBeGreaterThan(1);
		expect(report.groups.some(({ need, profileIds }) => !need && profileIds.length > 1)).toBe(true);
		expect(report.knownSinceWeek).toBeGreaterThan(0);
		expect(report.activeSinceWeek).toBeGreaterThan(20);
		expect(report.activeSinceWeek).toBeLessThan(40);
		const states = new Set(report.pupils.flatMap((pupil) => [...pupil.states.values()]));
		expect([...states].sort()).toEqual(['known', 'learning', 'stuck']);
		expect(report.pupils.some(({ overcome }) => overcome.length > 0)).toBe(true);
	});

	it('is the same for the same seed, and another for another', () => {
		const few = { ...wish, learners: 2 };
		expect(makePracticeClass(few)).toEqual(makePracticeClass(few));
		expect(makePracticeClass({ ...few, seed: 'other' })).not.toEqual(makePracticeClass(few));
	});

	it.each(Object.keys(PRACTICE_WORDS) as PracticeLanguage[])('says in %s that nobody in it is real', (language) => {
		const { profiles, classes } = makePracticeClass({ ...wish, language, learners: 2 }).records;
		const { teacher, className } = PRACTICE_WORDS[language];
		expect(profiles[0]).toMatchObject({ kind: 'teacher', nickname: teacher, language });
		expect(classes[0]?.name).toBe(className);
		expect(profiles.every(({ nickname }) => nickname.length <= NICKNAME_LETTERS)).toBe(true);
	});

	it('goes without a trace when its teacher is deleted', async () => {
		const storage = await openTestStorage();
		const restored = valueOf(await storage.backups.restore(contents));
		expect(restored).toMatchObject({ counts: { profiles: 41, classes: 1 }, leftOut: 0 });
		expect(valueOf(await storage.backups.restore(contents)).counts).toMatchObject({ profiles: 0, attempts: 0 });
		const teacher = contents.records.profiles[0];
		if (teacher) valueOf(await storage.profiles.delete(teacher.id));
		expect(valueOf(await storage.profiles.list())).toEqual([]);
		expect(valueOf(await storage.classroom.listAllClasses())).toEqual([]);
		const left = valueOf(await storage.backups.read(valueOf(await storage.backups.make({ now: today })).bytes));
		expect(left.records).toMatchObject({ profiles: [], attempts: [], classes: [] });
	});
});
