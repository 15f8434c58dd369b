import { describe, expect, it } from 'vitest';
import { asId } from '../domain/base/ids';
import type { Attempt } from '../domain/learning/attempt';
import { foldSkillProgress } from '../domain/learning/progress';
import { sampleAttempt } from '../domain/learning/sample-attempt';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import { planToday, type TodayQuestion } from './plan-today';

const day = 86_400_000;
/** Noon in Nairobi. */
const now = 1_000 * day + day / 2 - 3 * 3_600_000;
const clock = { minutesAheadOfUtc: 180 };

function lesson(name: string, ...skills: readonly string[]): LessonSummary {
	return {
		id: asId(name),
		position: 1,
		subject: 'mathematics',
		grades: { from: 4, to: 6 },
		titles: { en: name },
		summaries: { en: name },
		skills: skills.map((id) => ({ id: asId(id), name: { en: id }, needs: [] }))
	};
}

const adding = lesson('adding', 'add', 'carry');
const widening = lesson('widening', 'widen');
const melting = lesson('melting', 'melt');

/** Three right answers at a skill, so many days ago. */
const mastered = (skill: string, daysAgo: number) =>
	[1, 2, 3].map((seq) =>
		sampleAttempt({ at: now - daysAgo * day + seq, seed: `${skill}/${seq}`, skills: [asId(skill)] })
	);

function plan(attempts: Parameters<typeof foldSkillProgress>[0], change: Partial<TodayQuestion> = {}) {
	const { lesson, way, summary } = planToday({
		lessons: [adding, widening, melting],
		current: adding,
		isPractised: true,
		progress: foldSkillProgress(attempts),
		attempts: [],
		now,
		clock,
		...change
	});
	const { reviews, fresh } = summary.values ?? {};
	return { where: `${way} ${lesson.id}`, kind: summary.key, reviews, fresh };
}

describe('planToday', () => {
	it('begins with reading where nothing was practised yet, and counts what that lesson teaches', () => {
		expect(plan([], { isPractised: false })).toMatchObject({ where: 'read adding', kind: 'learning.dayNew' });
	});

	it('goes on with the lesson in work, the reviews of others in between', () => {
		const attempts = [...mastered('widen', 40), ...mastered('melt', 1)];
		expect(plan(attempts)).toEqual({ where: 'practise adding', kind: 'learning.dayBoth', reviews: 1, fresh: 6 });
	});

	it('counts nothing of lessons that the practice will not ask from', () => {
		const { summary } = planToday({
			...{ lessons: [adding, widening, melting], current: widening, isPractised: true },
			...{ progress: new Map(), attempts: [], now, clock }
		});
		expect(summary.values?.['exercises']).toMatchObject({ values: { count: 3 } });
	});

	it('lets a new lesson wait until what is due elsewhere is done', () => {
		const due = mastered('melt', 40);
		expect(plan(due, { isPractised: false })).toMatchObject({
			where: 'practise melting',
			kind: 'learning.dayReviews'
		});
		const done = [...due, sampleAttempt({ at: now - 1, seed: 'again', skills: [asId('melt')] })];
		expect(plan(done, { isPractised: false })).toMatchObject({ where: 'read adding', kind: 'learning.dayNew' });
	});

	it('goes where most is likely forgotten when the lesson she was in is finished', () => {
		const attempts = [
			...mastered('add', 1),
			...mastered('carry', 1),
			...mastered('widen', 20),
			...mastered('melt', 40)
		];
		expect(plan(attempts)).toMatchObject({ where: 'practise melting', kind: 'learning.dayReviews' });
	});

	it('leaves a free day with practice for whoever wants it', () => {
		const attempts = ['add', 'carry', 'widen', 'melt'].flatMap((skill) => mastered(skill, 0.1));
		expect(plan(attempts)).toMatchObject({ where: 'practise adding', kind: 'learning.dayFree' });
	});

	it('takes off what she has worked today, and tells what it was when her time is over', () => {
		const today = (minutes: number) =>
			Array.from({ length: minutes / 5 }, (_, place) =>
				sampleAttempt({ at: now - place * 300_000, seed: `${place}`, skills: [asId('add')], elapsedMs: 300_000 })
			);
		const wide = lesson('wide', ...Array.from({ length: 30 }, (_, place) => `skill ${place}`));
		const ask = (attempts: readonly Attempt[]) =>
			planToday({
				...{ lessons: [wide], current: wide, isPractised: true, progress: new Map(), attempts, now, clock }
			});
		expect(ask([]).summary.values).toMatchObject({ time: { values: { count: 20 } } });
		expect(ask(today(5)).summary.values).toMatchObject({ time: { values: { count: 15 } } });
		expect(ask(today(20))).toMatchObject({
			isDone: true,
			summary: { key: 'learning.dayDone', values: { exercises: { values: { count: 4 } } } }
		});
	});
});
