import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId } from '../base/ids';
import { choose, day, right, skill, template, templates, wrong, type Event } from './choose-next.testing';

const adds = asId<MisconceptionId>('adds-the-same');

const shown = { outcome: 'shown', tryNumber: 3 } as const;

describe('chooseNext', () => {
	it('starts with the first skill on its easiest level', () => {
		expect(choose([])).toMatchObject({
			templateId: 'shade',
			purpose: 'practice',
			reason: { key: 'learning.chosenToStart' }
		});
	});

	it('goes up a level after two right and says so', () => {
		const two = [template('shade', 1, ['see'], []), template('name', 2, ['see'])];
		const choice = choose([['shade', wrong], ...right('shade', 2)], { templates: two, skills: [skill('see')] });
		expect(choice).toMatchObject({ templateId: 'name', reason: { key: 'learning.chosenHarder' } });
	});

	it('goes down a level after two wrong and says so', () => {
		const failed: Event[] = [...right('shade', 2), ['name', wrong], ['name', wrong]];
		expect(choose(failed, { skills: [skill('see')], templates: templates.slice(0, 2) })).toMatchObject({
			templateId: 'shade',
			reason: { key: 'learning.chosenEasier' }
		});
	});

	it('opens a skill when what it needs is known', () => {
		expect(choose(right('shade', 1))?.skillIds).toEqual(['see']);
		expect(choose(right('shade', 3))).toMatchObject({
			skillIds: ['widen'],
			reason: { key: 'learning.chosenNew' }
		});
	});

	it('does not wait for a need that cannot be asked here', () => {
		const alone = templates.slice(4);
		expect(choose([], { templates: alone })).toMatchObject({ templateId: 'compare-1', purpose: 'practice' });
	});

	it('keeps at most three skills in work and finishes those begun', () => {
		const many = ['a', 'b', 'c', 'd', 'e'];
		const open = { skills: many.map((name) => skill(name)), templates: many.map((name) => template(name, 1, [name])) };
		const asked = new Set<string>();
		const events: Event[] = [];
		for (let round = 0; round < 6; round++) {
			const name = choose(events, open)?.templateId as string;
			asked.add(name);
			events.push([name, wrong]);
		}
		expect([...asked]).toEqual(['a', 'b', 'c']);
	});

	it('does not ask the same skill twice in a row while another is in work', () => {
		const open = { skills: [skill('see'), skill('widen')], templates: templates.slice(0, 4) };
		expect(choose([['shade', wrong]], open)?.skillIds).toEqual(['widen']);
		expect(choose([['widen-1'], ['shade', wrong]], open)?.skillIds).toEqual(['widen']);
		expect(choose([['shade', wrong], ['widen-1']], open)?.skillIds).toEqual(['see']);
	});

	it('takes the template not seen for longest', () => {
		const alike = { skills: [skill('see')], templates: ['a', 'b', 'c'].map((name) => template(name, 1, ['see'])) };
		expect(
			choose(
				[
					['b', wrong],
					['a', wrong],
					['c', wrong]
				],
				alike
			)?.templateId
		).toBe('b');
	});

	it('prefers a template that asks for nothing not yet known', () => {
		const mixed = [template('both', 1, ['see', 'compare']), template('only', 1, ['see'])];
		for (const before of [[], [['only', wrong]]] as Event[][]) {
			expect(choose(before, { templates: mixed, skills: [skill('see')] })?.templateId).toBe('only');
		}
	});

	describe('after a shown solution', () => {
		it('asks for its twin at once', () => {
			expect(choose([...right('shade', 3), ['widen-2', wrong], ['widen-2', { ...shown, seed: 'w/7' }]])).toMatchObject({
				templateId: 'widen-2',
				purpose: 'twin',
				twinOf: 'w/7',
				reason: { key: 'learning.chosenTwin' }
			});
		});

		it('asks for it once in a sitting', () => {
			const twin = { purpose: 'twin', twinOf: 'w/7' } as const;
			const failed: Event[] = [
				...right('shade', 3),
				['widen-2', { ...shown, seed: 'w/7' }],
				['widen-2', { ...wrong, ...twin }],
				['widen-2', { ...shown, ...twin }]
			];
			expect(choose(failed)?.purpose).not.toBe('twin');
		});

		it('asks for it no more a day later', () => {
			expect(choose([{ daysAgo: 1 }, ['shade', shown]])?.purpose).toBe('practice');
		});
	});

	describe('after a misconception', () => {
		const met = { ...wrong, misconceptionId: adds, couldShow: [adds] };
		const contrast = { purpose: 'contrast', couldShow: [adds] } as const;
		const start: Event[] = [...right('shade', 3), ['widen-1', met], ['widen-1', { tryNumber: 2, couldShow: [adds] }]];

		it('asks for two items that could show it, one after the other', () => {
			const first = choose(start);
			expect(first).toMatchObject({ purpose: 'contrast', misconceptionId: adds });
			expect(first?.reason.key).toBe('learning.chosenContrast');
			const name = first?.templateId as string;
			const second = choose([...start, [name, contrast]]);
			expect(second).toMatchObject({ purpose: 'contrast', misconceptionId: adds });
			expect(choose([...start, [name, contrast], [second?.templateId as string, contrast]])?.purpose).not.toBe(
				'contrast'
			);
		});

		it('does not go on for ever with one who shows it in the pair as well', () => {
			const events: Event[] = [...start];
			for (let round = 0; round < 4; round++) events.push(['widen-1', { ...met, ...contrast }]);
			expect(choose(events)?.purpose).not.toBe('contrast');
		});

		it('names where it was met, even when it was shown again in the pair', () => {
			const events: Event[] = [...start, ['widen-1', { ...met, ...contrast, misconceptionId: adds }]];
			expect(choose(events)?.metAt).toMatchObject({ templateId: 'widen-1', seed: 'widen-1/4' });
		});

		it('finds an item for one that no author foresaw', () => {
			const unforeseen = asId<MisconceptionId>('keeps-old-tops');
			const events: Event[] = [...right('shade', 3), ['widen-1', { ...wrong, misconceptionId: unforeseen }]];
			const choice = { purpose: 'contrast', misconceptionId: unforeseen, templateId: 'widen-1' };
			expect(choose(events)).toMatchObject(choice);
		});

		it('goes on where no such item could be drawn', () => {
			expect(choose(start, { withoutContrast: new Set([adds]) })?.purpose).toBe('practice');
		});

		it('makes a pair of one that she chose herself, on any day', () => {
			const earlier: Event[] = [{ daysAgo: 9 }, ...start, { daysAgo: 0.01 }];
			const chosenContrast = { misconceptionId: adds, sinceAt: 1_000 * day - 0.02 * day };
			const pair: Event[] = [
				['widen-1', contrast],
				['widen-2', contrast]
			];
			for (const done of [0, 1]) {
				const choice = choose([...earlier, ...pair.slice(0, done)], { chosenContrast });
				expect(choice).toMatchObject({ purpose: 'contrast', misconceptionId: adds, metAt: { seed: 'widen-1/5' } });
			}
			expect(choose([...earlier, ...pair], { chosenContrast })?.purpose).not.toBe('contrast');
		});

		it('leaves one of another day to its next meeting', () => {
			expect(choose([{ daysAgo: 1 }, ...start])?.purpose).not.toBe('contrast');
		});
	});

	describe('reviews', () => {
		const monthAgo: Event[] = [{ daysAgo: 30 }, ...right('shade', 3)];

		it('come when they are due, in turn with new work', () => {
			expect(choose(monthAgo)).toMatchObject({
				skillIds: ['see'],
				purpose: 'review',
				reason: { key: 'learning.chosenReview' }
			});
			const two: Event[] = [...monthAgo, ...right('widen-1', 3), { daysAgo: 0.01 }, ['shade', { purpose: 'review' }]];
			expect(choose(two)).toMatchObject({ skillIds: ['compare'], purpose: 'practice' });
		});

		it('do not come before they are due', () => {
			expect(choose([{ daysAgo: 1 }, ...right('shade', 3)])).toMatchObject({
				skillIds: ['widen'],
				purpose: 'practice'
			});
		});

		it('take the skill first that is most overdue for its stability', () => {
			const firm: Event[] = [
				{ daysAgo: 60 },
				...right('shade', 3),
				{ daysAgo: 50 },
				['shade'],
				{ daysAgo: 30 },
				['shade']
			];
			const events: Event[] = [...firm, { daysAgo: 20 }, ...right('widen-1', 3)];
			expect(choose(events)).toMatchObject({ skillIds: ['widen'], purpose: 'review' });
		});

		it('go on when there is nothing else, with what is likeliest forgotten', () => {
			const all: Event[] = ['shade', 'widen-1', 'compare-1'].flatMap((name) => right(name, 3));
			expect(choose(all)).toMatchObject({ purpose: 'review', reason: { key: 'learning.chosenToStayStrong' } });
		});
	});

	it('takes no notice of judgements', () => {
		const judged = { purpose: 'pair', answerKind: 'choice', choices: 2, ...wrong } as const;
		expect(
			choose([
				['shade', judged],
				['shade', judged]
			])?.reason.key
		).toBe('learning.chosenToStart');
	});

	it('takes no notice of what a group answered', () => {
		const grouped = { purpose: 'group', ...wrong } as const;
		expect(
			choose([
				['shade', grouped],
				['shade', grouped]
			])?.reason.key
		).toBe('learning.chosenToStart');
	});

	it('says nothing where there is nothing to ask', () => {
		expect(choose([], { templates: [] })).toBeUndefined();
	});

	it('always finds something, whatever happened, and the same on every phone', () => {
		const event = fc.tuple(
			fc.constantFrom(...templates.map(({ id }) => id as string)),
			fc.record(
				{
					outcome: fc.constantFrom('right', 'wrong', 'shown', 'other-form'),
					tryNumber: fc.integer({ min: 1, max: 3 }),
					hintsSeen: fc.integer({ min: 0, max: 2 }),
					purpose: fc.constantFrom('practice', 'review', 'placement', 'contrast', 'twin', 'pair', 'group'),
					misconceptionId: fc.constant(adds),
					couldShow: fc.constant([adds])
				},
				{ requiredKeys: [] }
			)
		);
		const pause = fc.record({ daysAgo: fc.integer({ min: 0, max: 60 }) });
		fc.assert(
			fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: event }, pause), { maxLength: 30 }), (events) => {
				const choice = choose(events as readonly Event[]);
				expect(templates.map(({ id }) => id)).toContain(choice?.templateId);
				expect(choose(events as readonly Event[])).toEqual(choice);
			})
		);
	});
});
