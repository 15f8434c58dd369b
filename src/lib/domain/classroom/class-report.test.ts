import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId, type ProfileId, type SkillId } from '../base/ids';
import type { Attempt } from '../learning/attempt';
import { foldSkillProgress } from '../learning/progress';
import { sampleAttempt } from '../learning/sample-attempt';
import { reportClass, stateOfSkill, WEEK_MS, type PupilRecord } from './class-report';

const NOW = 1_000 * WEEK_MS;
const DAY = WEEK_MS / 7;
const adding = asId<SkillId>('adding');
const tops = asId<MisconceptionId>('adds-tops-and-bottoms');

/** A learner with tries at one skill, a day apart, the last one today: `R` right, `W` wrong, `M` wrong by a misconception. */
function pupil(name: string, tries: string, changes: Partial<Attempt> = {}): PupilRecord {
	const profileId = asId<ProfileId>(name);
	const attempts = [...tries].map((sign, place) =>
		sampleAttempt({
			profileId,
			deviceId: asId(name),
			seq: place + 1,
			at: NOW - (tries.length - 1 - place) * DAY - 1,
			seed: `${name}/${place}`,
			skills: [adding],
			outcome: sign === 'R' ? 'right' : 'wrong',
			couldShow: [tops],
			...(sign === 'M' ? { misconceptionId: tops } : {}),
			...changes
		})
	);
	return { profileId, attempts, progress: foldSkillProgress(attempts) };
}

describe('stateOfSkill', () => {
	it.each([
		['', 'new'],
		['R', 'learning'],
		['W', 'learning'],
		['RWW', 'stuck'],
		['WWR', 'learning'],
		['RRRR', 'known']
	])('%s: %s', (tries, state) => {
		expect(stateOfSkill(pupil('a', tries).progress.get(adding))).toBe(state);
	});
});

describe('reportClass', () => {
	it('names who meets the rule, most needs first, and why', () => {
		const report = reportClass([pupil('fine', 'RRRR'), pupil('stuck', 'RWW'), pupil('mixed-up', 'MM')], NOW);
		expect(report.needHelp.map(({ profileId, needs }) => [profileId, needs])).toEqual([
			[
				'mixed-up',
				[
					{ kind: 'misconception', misconceptionId: tops, times: 2 },
					{ kind: 'skill', skillId: adding }
				]
			],
			['stuck', [{ kind: 'skill', skillId: adding }]]
		]);
	});

	it('asks for the same mistake twice within a week', () => {
		const once = pupil('once', 'RM');
		const early = { ...once, attempts: pupil('once', 'MRRRRRRRRM').attempts };
		expect(reportClass([once], NOW).needHelp).toEqual([]);
		expect(reportClass([early], NOW).needHelp).toEqual([]);
	});

	it('puts nobody on the list for today who has not been here for weeks', () => {
		const { attempts, ...away } = pupil('away', 'RWW');
		const old = attempts.map((attempt) => ({ ...attempt, at: attempt.at - 5 * WEEK_MS }));
		const [reported] = reportClass([{ ...away, attempts: old }], NOW).pupils;
		expect([reported?.needs, reported?.lastAt, reported?.answersSinceWeek]).toEqual([[], undefined, 0]);
	});

	it('ranks mistakes by how many learners showed them, without those who got over them', () => {
		const other = asId<MisconceptionId>('compares-tops-only');
		const report = reportClass(
			[
				pupil('a', 'M'),
				pupil('b', 'MM'),
				pupil('c', 'W', { misconceptionId: other }),
				// Two right answers on two days, where the mistake leads elsewhere.
				pupil('over', 'MRR')
			],
			NOW
		);
		expect(
			report.misconceptions.map(({ misconceptionId, profileIds, times }) => [misconceptionId, profileIds, times])
		).toEqual([
			[tops, ['a', 'b'], 3],
			[other, ['c'], 1]
		]);
		const over = report.pupils.find(({ profileId }) => profileId === 'over');
		expect([over?.open, over?.overcome]).toEqual([[], [tops]]);
	});

	it('puts each learner into one group, those with the same need together, who can go on at the end', () => {
		const report = reportClass(
			[pupil('a', 'MM'), pupil('b', 'MM'), pupil('c', 'WW'), pupil('fine', 'RR'), pupil('never', '')],
			NOW
		);
		// All three are stuck in the skill, so that is what they share.
		expect(report.groups).toEqual([
			{ need: { kind: 'skill', skillId: adding }, profileIds: ['a', 'b', 'c'] },
			{ profileIds: ['fine'] }
		]);
	});

	it('counts what became firm within a week, and who answered anything', () => {
		const old = pupil('old', 'RRRR');
		const before = old.attempts.map((attempt) => ({ ...attempt, at: attempt.at - 2 * WEEK_MS }));
		const report = reportClass(
			[pupil('new', 'RRRR'), { ...old, attempts: before, progress: foldSkillProgress(before) }],
			NOW
		);
		expect([report.knownSinceWeek, report.activeSinceWeek]).toEqual([1, 1]);
		expect(report.pupils.map(({ known, knownSinceWeek }) => [known, knownSinceWeek])).toEqual([
			[1, 1],
			[1, 0]
		]);
	});
});
