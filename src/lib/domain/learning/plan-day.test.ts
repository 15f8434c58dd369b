import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../base/ids';
import { createRandom } from '../base/random';
import type { Attempt } from './attempt';
import { chooseNext } from './choose-next';
import type { TemplateOutline } from './next-scene';
import { planDay, type DayQuestion } from './plan-day';
import { foldSkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';

const day = 86_400_000;
const now = 1_000 * day;
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const skills = names.map((name) => ({ id: asId<SkillId>(name), needs: [] }));

function mastered(name: string, daysAgo: number): Attempt[] {
	const at = now - daysAgo * day;
	return [1, 2, 3].map((seq) => sampleAttempt({ at: at + seq, seed: `${name}/${seq}`, skills: [asId(name)] }));
}

function plan(attempts: readonly Attempt[], change: Partial<DayQuestion> = {}) {
	const askable = new Set(skills.map(({ id }) => id));
	return planDay({ skills, askable, progress: foldSkillProgress(attempts), attempts: [], now, ...change });
}

const exercises = (count: number) => ({ key: 'learning.exercises', values: { count } });
const about = (count: number) => ({ key: 'learning.aboutMinutes', values: { count } });

const written = (items: ReturnType<typeof plan>['items']) =>
	items.map(({ skillId, purpose }) => `${purpose === 'review' ? '?' : '+'}${skillId}`).join(' ');

describe('planDay', () => {
	it('spreads new work over three skills at a time, each as often as mastery takes', () => {
		const { items, minutes, summary } = plan([]);
		expect(written(items)).toBe('+a +b +c +a +b +c +a +d +b +e +d +e +c +f +d +f +e +f');
		expect(minutes).toBe(18);
		expect(summary).toEqual({ key: 'learning.dayNew', values: { exercises: exercises(18), time: about(18) } });
	});

	it('is what will be chosen when every answer is right', () => {
		const templates = names.map((name): TemplateOutline => {
			return { id: asId(name), level: 1, skills: [asId(name)], mistakes: [] };
		});
		const attempts: Attempt[] = mastered('a', 30);
		const { items } = plan(attempts);
		for (const [place, { skillId, purpose }] of items.entries()) {
			const at = now + place * 60_000;
			const progress = foldSkillProgress(attempts);
			const question = { templates, skills, attempts, progress, now: at, random: createRandom('day') };
			expect(chooseNext(question), `item ${place}`).toMatchObject({ skillIds: [skillId], purpose });
			attempts.push(sampleAttempt({ at, seed: `${place}`, templateId: asId(skillId), skills: [skillId], purpose }));
		}
	});

	it('foresees what the work of the day will open', () => {
		const chain = names.map((name, place) => ({
			id: asId<SkillId>(name),
			needs: names.slice(Math.max(0, place - 1), place).map((need) => asId<SkillId>(need))
		}));
		expect(written(plan([], { skills: chain, minutes: 8 }).items)).toBe('+a +a +b +a +b +c +b +c');
	});

	it('takes due reviews and new work in turn, the most overdue first', () => {
		const { items, summary } = plan([...mastered('a', 20), ...mastered('b', 40), ...mastered('c', 1)]);
		expect(written(items)).toBe('?b +d ?a +e +f +d +e +f +d +e +f');
		expect(summary).toEqual({
			key: 'learning.dayBoth',
			values: { exercises: exercises(11), time: about(11), reviews: 2, fresh: 9 }
		});
	});

	it('fits the minutes she has, and says what waits', () => {
		const all = names.flatMap((name, index) => mastered(name, 10 + index));
		const { items, minutes, postponed, summary } = plan(all, { minutes: 4 });
		expect(written(items)).toBe('?f ?e ?d ?c');
		expect(minutes).toBe(4);
		expect(summary).toEqual({ key: 'learning.dayReviews', values: { exercises: exercises(4), time: about(4) } });
		expect(postponed).toEqual(['b', 'a']);
	});

	it('goes by her own pace', () => {
		const slow = names.map((name) => sampleAttempt({ seed: name, elapsedMs: 180_000 }));
		expect(plan([], { attempts: slow, minutes: 10 })).toMatchObject({
			minutes: 9,
			items: { length: 3 },
			summary: { values: { exercises: exercises(3), time: about(9) } }
		});
	});

	it('brings reviews forward before an exam', () => {
		const known = mastered('a', 3);
		const firm = [...known, sampleAttempt({ at: now - day, skills: [asId('a')], seed: 'a/9' })];
		expect(written(plan(firm).items)).not.toContain('?a');
		expect(written(plan(firm, { limits: { examAt: now + day } }).items)).toContain('?a');
	});

	it('is a free day when nothing is due and all is mastered', () => {
		const fresh = names.flatMap((name) => mastered(name, 0.1));
		expect(plan(fresh)).toEqual({ items: [], minutes: 0, postponed: [], summary: { key: 'learning.dayFree' } });
	});

	it('never plans more than fits, but always at least one item where there is one', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 90 })), { maxLength: 8 }),
				fc.integer({ min: 1, max: 30 }),
				(known, minutes) => {
					const attempts = known.flatMap(([name, daysAgo]) => mastered(name, daysAgo));
					const { items, minutes: planned } = plan(attempts, { minutes });
					expect(items.length).toBeLessThanOrEqual(minutes);
					expect(planned).toBeLessThanOrEqual(minutes);
					if (plan(attempts, { minutes: 1_000 }).items.length > 0) expect(items.length).toBeGreaterThan(0);
				}
			)
		);
	});
});
