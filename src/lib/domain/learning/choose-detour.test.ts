import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../base/ids';
import type { Attempt } from './attempt';
import { detourOfLast } from './choose-detour';
import { choose, day, right, skill, template, wrong, type Event } from './choose-next.testing';
import { sampleAttempt } from './sample-attempt';

const minute = 60_000;
const id = (name: string) => asId<SkillId>(name);
const now = 1_000 * day;

const lesson = {
	skills: [skill('parts'), skill('widen', 'parts'), skill('add', 'widen')],
	templates: [
		template('name', 1, ['parts']),
		template('widen-1', 1, ['widen'], ['adds-the-same']),
		template('widen-2', 2, ['widen']),
		template('add-1', 1, ['add']),
		template('add-2', 2, ['add'])
	]
};

/** Sure enough of what adding needs to have come to it, and not firm. */
const ready: readonly Event[] = [...right('name', 3), ...right('widen-1', 2)];
const failsTwice: readonly Event[] = [
	['add-1', wrong],
	['add-1', wrong]
];
const way = { detour: { needId: id('widen'), skillId: id('add') } } as const;
const toWiden: Partial<ReturnType<typeof ask> & object> = { skillIds: [id('widen')], ...way };
const backToAdd = {
	skillIds: [id('add')],
	purpose: 'practice',
	reason: { key: 'learning.chosenBack', values: { skill: 'add' } }
} as const;

const ask = (events: readonly Event[], question: Parameters<typeof choose>[1] = {}) =>
	choose(events, { ...lesson, ...question });

/** So many items on the way, one of three right, so that the skill does not become firm. */
function onTheWay(items: number): readonly Event[] {
	return Array.from(
		{ length: items },
		(_, place) => ['widen-1', place % 3 === 1 ? way : { ...way, ...wrong }] as const
	);
}

/** When the last of so many answers was given; `choose` lets them follow each other by a minute. */
const afterAnswers = (count: number): number => now - (100 - count) * minute + minute / 2;

describe('a detour', () => {
	it('leads to the need that is not firm, and says for what', () => {
		expect(ask([...ready, ...failsTwice])).toMatchObject({
			...toWiden,
			purpose: 'practice',
			reason: { key: 'learning.chosenNeed', values: { need: 'widen', skill: 'add' } }
		});
	});

	it('leads to the least sure of several needs', () => {
		const skills = [skill('parts'), skill('widen'), skill('add', 'parts', 'widen')];
		const events: Event[] = [...right('name', 2), ['name', wrong], ...right('widen-1', 2), ...failsTwice];
		expect(ask(events, { skills })?.detour).toEqual({ needId: 'parts', skillId: 'add' });
	});

	it('leads to what was mastered long ago and is likely forgotten', () => {
		const longAgo: Event[] = [{ daysAgo: 200 }, ...right('name', 3), ...right('widen-1', 3), { daysAgo: 0.05 }];
		expect(ask([...longAgo, ...failsTwice])).toMatchObject(toWiden);
	});

	it('is not for one who failed once, nor where all that is needed is firm', () => {
		expect(ask([...ready, ['add-1', wrong]])?.detour).toBeUndefined();
		expect(ask([...ready, ['widen-1'], ...failsTwice])?.detour).toBeUndefined();
	});

	it('goes on while its need is not firm, through twins and contrasts too', () => {
		const begun: Event[] = [...ready, ...failsTwice, ['widen-1', { ...way, ...wrong }]];
		expect(ask(begun)).toMatchObject(toWiden);
		const shown: Event[] = [...begun, ['widen-1', { ...way, outcome: 'shown', tryNumber: 3, seed: 'w/1' }]];
		expect(ask(shown)).toMatchObject({ purpose: 'twin', twinOf: 'w/1' });
		expect(ask([...shown, ['widen-1', { purpose: 'twin', twinOf: 'w/1' }]])).toMatchObject(toWiden);
		expect(ask([...begun, ['widen-1', { purpose: 'contrast', ...wrong }]])).toMatchObject(toWiden);
	});

	it('ends when its need is firm', () => {
		expect(ask([...ready, ...failsTwice, ['widen-1', way]])).toMatchObject(backToAdd);
	});

	it('ends after six items, however they went and however often each was tried', () => {
		const five = [...ready, ...failsTwice, ...onTheWay(5)];
		expect(ask(five)).toMatchObject(toWiden);
		const tries: Event[] = [2, 3].map((tryNumber) => ['widen-1', { ...way, ...wrong, tryNumber, seed: 'widen-1/12' }]);
		expect(ask([...five, ...tries])).toMatchObject(toWiden);
		expect(ask([...ready, ...failsTwice, ...onTheWay(6)])).toMatchObject(backToAdd);
	});

	it('ends at once where she says so, even before its first answer, and a twin can wait', () => {
		const before = [...ready, ...failsTwice];
		const leftAt = (count: number) => ({ leftDetours: [{ skillId: id('add'), at: afterAnswers(count) }] });
		expect(ask(before, leftAt(before.length))).toMatchObject(backToAdd);
		const shown: Event[] = [...before, ['widen-1', { ...way, outcome: 'shown', tryNumber: 1 }]];
		expect(ask(shown)?.purpose).toBe('twin');
		expect(ask(shown, leftAt(shown.length))).toMatchObject(backToAdd);
		const later: Event[] = [...before, ...failsTwice];
		expect(ask(later, leftAt(before.length))?.detour).toBeUndefined();
	});

	it('may be offered again in another sitting to one who left it', () => {
		const leftDetours = [{ skillId: id('add'), at: now - day }];
		expect(ask([{ daysAgo: 1.5 }, ...ready, { daysAgo: 0.05 }, ...failsTwice], { leftDetours })).toMatchObject(toWiden);
	});

	it('is told to be over until she has answered, and then is', () => {
		const over = [...ready, ...failsTwice, ...onTheWay(6)];
		expect(ask(over)).toEqual(ask(over));
		expect(ask([...over, ['add-1']])?.reason.key).not.toBe('learning.chosenBack');
	});

	it('does not come twice for the same need, unless she struggles again after it', () => {
		const over = [...ready, ...failsTwice, ...onTheWay(6)];
		expect(ask([...over, ['add-1', wrong]])?.detour).toBeUndefined();
		expect(ask([...over, ...failsTwice])).toMatchObject(toWiden);
		const again = [...over, ...failsTwice];
		expect(ask([...again, ...onTheWay(5)])).toMatchObject(toWiden);
		expect(ask([...again, ...onTheWay(6)])).toMatchObject(backToAdd);
	});

	it('does not begin after a placement or a review, which have their own way', () => {
		for (const purpose of ['placement', 'review'] as const) {
			const failed: Event[] = [0, 1].map(() => ['add-1', { ...wrong, purpose }]);
			expect(ask([...ready, ...failed])?.detour).toBeUndefined();
		}
		const placed: Event[] = [...ready, ['add-1', { ...wrong, purpose: 'placement' }], ['add-1', wrong]];
		expect(ask(placed)?.detour).toBeUndefined();
	});

	it('waits for the pair that a misconception calls for', () => {
		const shows = { misconceptionId: asId('adds-the-same'), couldShow: [asId('adds-the-same')] } as Partial<Attempt>;
		expect(ask([...ready, ['add-1', wrong], ['add-1', { ...wrong, ...shows }]])?.purpose).toBe('contrast');
	});

	it('is not for two who practise together', () => {
		const events = [...ready, ...failsTwice];
		expect(ask(events, { withoutDetours: true })?.detour).toBeUndefined();
		const leftDetours = [{ skillId: id('add'), at: afterAnswers(events.length) }];
		expect(ask(events, { withoutDetours: true, leftDetours })?.reason.key).not.toBe('learning.chosenBack');
	});

	it('does not follow her into a lesson that has nothing to do with it', () => {
		const other = { skills: lesson.skills.slice(0, 2), templates: lesson.templates.slice(0, 3) };
		const choice = ask([...ready, ...failsTwice, ['widen-1', { ...way, ...wrong }]], { skills: other.skills });
		expect([choice?.detour, choice?.reason.key]).toEqual([undefined, expect.not.stringMatching('chosenBack')]);
	});
});

describe('detourOfLast', () => {
	const last = (attempts: readonly Partial<Attempt>[]) =>
		detourOfLast(
			attempts.map((attempt, place) => sampleAttempt({ at: now + place, ...attempt })),
			now + minute
		);

	it('is that of the last answer of this sitting', () => {
		expect(last([way])).toEqual(way.detour);
		expect(last([way, { purpose: 'twin' }, { purpose: 'pair' }, { purpose: 'group' }])).toEqual(way.detour);
		expect(last([way, {}])).toBeUndefined();
		expect(last([{ ...way, at: now - day }])).toBeUndefined();
		expect(last([])).toBeUndefined();
	});
});
