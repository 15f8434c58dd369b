import { describe, expect, it } from 'vitest';
import { asId, type SkillId, type TemplateId } from '../base/ids';
import { createRandom } from '../base/random';
import type { Attempt } from './attempt';
import { chooseNext, type NextChoice } from './choose-next';
import type { NextQuestion } from './next-scene';
import { foldSkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';

const minute = 60_000;
const day = 86_400_000;
const add = asId<SkillId>('add');
const take = asId<SkillId>('take');

const templates = [add, take].flatMap((skillId) =>
	['a', 'b', 'c'].map((name) => ({
		id: asId<TemplateId>(`${skillId}/${name}`),
		level: 1 as const,
		skills: [skillId],
		mistakes: []
	}))
);

const wrong = { outcome: 'wrong' } as const;
const last = { faded: 'last' } as const;
const half = { faded: 'half' } as const;

/** What comes after these answers at one skill, a minute apart; a number is a pause in days. */
function choose(events: readonly (Partial<Attempt> | number)[], question: Partial<NextQuestion> = {}) {
	let at = 0;
	const attempts = events.flatMap((event, place): Attempt[] => {
		at += typeof event === 'number' ? event * day : minute;
		if (typeof event === 'number') return [];
		return [
			sampleAttempt({
				at,
				seq: place + 1,
				skills: [add],
				templateId: asId('add/a'),
				seed: `${place}`,
				...event
			})
		];
	});
	return chooseNext({
		templates,
		skills: [
			{ id: add, needs: [] },
			{ id: take, needs: [] }
		],
		attempts,
		progress: foldSkillProgress(attempts),
		now: at + minute,
		random: createRandom('any'),
		...question
	});
}

/** How the next item of the skill is asked, where there is nothing else to learn. */
function stageAfter(...events: readonly (Partial<Attempt> | number)[]): NextChoice['fade'] {
	return choose(events, {
		templates: templates.slice(0, 3),
		skills: [{ id: add, needs: [] }]
	})?.fade;
}

describe('an example', () => {
	it('comes first for who meets a skill, and fades from the end while she goes on with the same kind', () => {
		expect(stageAfter()).toBe('whole');
		expect(stageAfter(last)).toBe('half');
		expect(stageAfter(last, half)).toBe('alone');
		for (const events of [[last], [last, half]]) {
			expect(choose(events)).toMatchObject({
				templateId: 'add/a',
				skillIds: [add],
				purpose: 'practice'
			});
		}
		expect(choose([last, half, {}])?.skillIds).toEqual([take]);
	});

	it('never comes for who was right alone at once, whatever goes wrong later', () => {
		expect(stageAfter({})).toBe('alone');
		expect(stageAfter({}, wrong, wrong, wrong, 1, wrong)).toBe('alone');
		expect(stageAfter({ purpose: 'placement' })).toBe('alone');
	});

	it('comes for who failed alone', () => {
		expect(stageAfter(wrong)).toBe('whole');
		expect(stageAfter({ hintsSeen: 2 })).toBe('whole');
		expect(stageAfter({ ...wrong, purpose: 'placement' })).toBe('whole');
	});

	it('keeps its stage for a second item where the first went wrong, and not for a third', () => {
		const lost = { ...last, ...wrong };
		expect(stageAfter(lost)).toBe('last');
		expect(stageAfter(lost, { ...last, tryNumber: 2 })).toBe('last');
		expect(stageAfter(lost, lost)).toBe('half');
		expect(stageAfter(lost, lost, { ...half, ...wrong }, { ...half, ...wrong })).toBe('alone');
	});

	it('goes on in a later sitting where it was', () => {
		expect(stageAfter(last, 1)).toBe('half');
	});

	it('comes back in a later sitting for who failed after it, not in the same one', () => {
		expect(stageAfter(last, half, wrong)).toBe('alone');
		expect(stageAfter(last, half, wrong, 1)).toBe('whole');
	});

	it('is not hers who says that she can do it alone', () => {
		expect(choose([], { alone: new Set([add, take]) })?.fade).toBe('alone');
	});

	it('is not begun by a choice, nor ended by what followed something just shown', () => {
		expect(stageAfter({ answerKind: 'choice', choices: 4 })).toBe('whole');
		expect(stageAfter(last, { ...wrong, purpose: 'contrast' })).toBe('half');
		expect(stageAfter({ outcome: 'shown', tryNumber: 3 }, { purpose: 'twin', twinOf: '0' })).toBe('whole');
	});

	it('counts as help: it proves no skill, and who is led through it is not struggling', () => {
		const progress = foldSkillProgress([sampleAttempt({ skills: [add], ...last })]);
		expect(progress.get(add)).toMatchObject({
			probability: 0.1,
			firstTries: [],
			mastered: false
		});
		const needing = {
			skills: [
				{ id: add, needs: [take] },
				{ id: take, needs: [] }
			]
		};
		const lost = { ...last, ...wrong };
		expect(choose([lost, lost], needing)?.skillIds).toEqual([add]);
		expect(choose([wrong, wrong], needing)?.skillIds).toEqual([take]);
	});

	it('belongs to practice alone', () => {
		const shown = { outcome: 'shown', tryNumber: 3 } as const;
		expect(choose([wrong, shown])).toMatchObject({ purpose: 'twin' });
		expect(choose([wrong, shown])?.fade).toBeUndefined();
	});
});
