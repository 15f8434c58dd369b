import { describe, expect, it } from 'vitest';
import { asId, type SkillId, type TemplateId } from '../base/ids';
import { createRandom } from '../base/random';
import type { Attempt } from './attempt';
import type { Level } from './follow-level';
import { READY } from './knowledge-tracing';
import { lookAround, type Scene, type TemplateOutline } from './next-scene';
import { firstTriesOf, nearestLevel, pickOfSkill, pickUnseen } from './pick-template';
import { sampleAttempt } from './sample-attempt';

const see = asId<SkillId>('see');
const widen = asId<SkillId>('widen');

function template(name: string, level: Level, ...skills: readonly SkillId[]): TemplateOutline {
	return { id: asId<TemplateId>(name), level, skills: skills.length > 0 ? skills : [see], mistakes: [] };
}

function scene(
	templates: readonly TemplateOutline[],
	attempts: readonly Attempt[] = [],
	{ known = {}, seed = 's' }: { readonly known?: Readonly<Record<string, number>>; readonly seed?: string } = {}
): Scene {
	const progress = new Map(
		Object.entries(known).map(([name, probability]) => [
			asId<SkillId>(name),
			{ probability, mastered: false, firstTries: [], misconceptions: new Map() }
		])
	);
	return lookAround({ templates, skills: [], attempts, progress, now: 1_000, random: createRandom(seed) });
}

/** Answers to templates one after the other, all to the skill `see`. */
const answered = (...names: readonly string[]): readonly Attempt[] =>
	names.map((name, index) => sampleAttempt({ at: index + 1, templateId: asId(name), skills: [see] }));

const namesOf = (templates: readonly TemplateOutline[]): readonly string[] => templates.map(({ id }) => id);

describe('nearestLevel', () => {
	it.each<[Level, readonly string[]]>([
		[1, ['a1', 'b1']],
		[2, ['a1', 'b1']],
		[3, ['a3']]
	])('finds those of level %i, else the nearest, and of two as near the easier', (level, names) => {
		expect(namesOf(nearestLevel([template('a3', 3), template('a1', 1), template('b1', 1)], level))).toEqual(names);
	});

	it('goes up where there is nothing easier', () => {
		expect(namesOf(nearestLevel([template('a3', 3), template('a2', 2)], 1))).toEqual(['a2']);
	});
});

describe('pickUnseen', () => {
	const pool = ['a', 'b', 'c'].map((name) => template(name, 1));

	it('takes one never seen before one seen long ago', () => {
		expect(pickUnseen(scene(pool, answered('a', 'b')), pool)?.id).toBe('c');
	});

	it('counts the last time a template was seen', () => {
		expect(pickUnseen(scene(pool, answered('a', 'b', 'c', 'a', 'b')), pool)?.id).toBe('c');
		expect(pickUnseen(scene(pool, answered('a', 'b', 'c', 'a')), pool)?.id).toBe('b');
	});

	it('lets chance decide among those never seen, and has nothing where there is nothing', () => {
		const drawn = Array.from({ length: 40 }, (_, seed) => pickUnseen(scene(pool, [], { seed: `${seed}` }), pool)?.id);
		expect(new Set(drawn)).toEqual(new Set(['a', 'b', 'c']));
		expect(pickUnseen(scene(pool), [])).toBeUndefined();
	});
});

describe('pickOfSkill', () => {
	it('tells the level she is on and how she came there', () => {
		const templates = [template('a1', 1), template('a2', 2), template('w3', 3, widen)];
		expect(pickOfSkill(scene(templates), see)).toEqual({ template: templates[0], level: 1, move: 'start' });
		const two = answered('a1', 'a1');
		expect(pickOfSkill(scene(templates, two), see)).toEqual({ template: templates[1], level: 2, move: 'up' });
		expect(
			pickOfSkill(
				scene(
					templates,
					[...two, ...answered('a2')].map((one, at) => ({ ...one, at }))
				),
				see
			)
		).toMatchObject({
			move: 'stay'
		});
	});

	it('follows her level by her answers to this skill alone', () => {
		const templates = [template('w1', 1, widen), template('w2', 2, widen)];
		expect(pickOfSkill(scene(templates, answered('x', 'y')), widen)).toMatchObject({ level: 1, move: 'start' });
	});

	it('leaves out what asks for something else not yet known, unless there is nothing else', () => {
		const [pure, both] = [template('pure', 1), template('both', 1, see, widen)];
		for (const seed of ['1', '2', '3', '4', '5', '6']) {
			expect(pickOfSkill(scene([both, pure], answered('pure'), { seed }), see)?.template.id).toBe('pure');
		}
		expect(pickOfSkill(scene([both]), see)?.template.id).toBe('both');
	});

	it('asks for two things at once as soon as the other one is ready', () => {
		const templates = [template('pure', 1), template('both', 1, see, widen)];
		const seen = answered('pure');
		expect(pickOfSkill(scene(templates, seen, { known: { widen: READY } }), see)?.template.id).toBe('both');
		expect(pickOfSkill(scene(templates, seen, { known: { widen: READY - 0.01 } }), see)?.template.id).toBe('pure');
	});

	it('waits until all the others are ready', () => {
		const templates = [template('pure', 1), template('three', 1, see, widen, asId('compare'))];
		expect(pickOfSkill(scene(templates, answered('pure'), { known: { widen: 0.9 } }), see)?.template.id).toBe('pure');
	});

	it('has nothing for a skill that nothing asks for', () => {
		expect(pickOfSkill(scene([template('a1', 1)]), widen)).toBeUndefined();
	});
});

describe('firstTriesOf', () => {
	it('leaves out further tries, and right values in another form', () => {
		const attempts = [
			sampleAttempt({ seq: 1, outcome: 'other-form' }),
			sampleAttempt({ seq: 2 }),
			sampleAttempt({ seq: 3, outcome: 'wrong' }),
			sampleAttempt({ seq: 4, tryNumber: 2 }),
			sampleAttempt({ seq: 5, outcome: 'shown' })
		];
		expect(firstTriesOf(attempts).map(({ seq }) => seq)).toEqual([2, 3, 5]);
	});
});
