import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId, type ProfileId, type SkillId } from '../base/ids';
import { drawItem } from '../exercise/draw-item';
import { listCouldShow } from '../exercise/could-show';
import { ENGINE_TEMPLATE } from '../exercise/engine-template';
import { sampleTemplate } from '../exercise/sample-template';
import type { Attempt } from '../learning/attempt';
import { foldMisconceptions } from '../learning/misconception-memory';
import { foldSkillProgress } from '../learning/progress';
import { sampleAttempt } from '../learning/sample-attempt';
import { answersFrom, createSlipReader, minutesOf, type ResultSlip } from './result-slip';
import { drawQuiz } from './quiz';
import { resolveShort, shortId } from './short-id';
import { countWorkLeft } from './work-left';
import type { Assignment } from './assignment';

const template = sampleTemplate();
const amina = asId<ProfileId>('amina-on-her-phone');
const widens = asId<MisconceptionId>('widens-top-only');

function attempt(seq: number, changes: Partial<Attempt> = {}): Attempt {
	const item = drawItem(template, `${amina}/${template.id}/${seq}`);
	if (!item.ok) throw new Error('not drawn');
	return sampleAttempt({
		profileId: amina,
		deviceId: asId('phone'),
		seq,
		at: seq * 60_000,
		templateId: template.id,
		lessonId: template.lessonId,
		seed: item.value.seed,
		skills: template.skills,
		couldShow: listCouldShow(item.value),
		...changes
	});
}

const practised = { id: asId<Assignment['id']>('0011223344556677') };
const slipOf = (attempts: readonly Attempt[]): ResultSlip => ({
	workId: asId('0011223344556677'),
	nickname: 'Amina',
	profileId: amina,
	minutes: 5,
	flags: 0,
	answers: answersFrom(attempts, amina, { work: practised })
});

const owner = asId<ProfileId>('amina-in-the-class');
const names = {
	lessons: [
		{ id: template.lessonId, packId: asId<Attempt['packId']>('darasa'), packVersion: 3, templates: [template] }
	],
	misconceptions: [],
	language: asId<Attempt['language']>('sw')
};

describe('a slip', () => {
	it('makes the same progress on the teacher’s phone as on the learner’s', () => {
		const marks = fc.array(
			fc.constantFrom<Partial<Attempt>>(
				{ outcome: 'right' },
				{ outcome: 'wrong' },
				{ outcome: 'wrong', misconceptionId: widens },
				{ outcome: 'shown' },
				{ outcome: 'right', tryNumber: 2 },
				{ outcome: 'right', hintsSeen: 2 },
				{ outcome: 'right', purpose: 'review' }
			),
			{ minLength: 1, maxLength: 12 }
		);
		fc.assert(
			fc.property(marks, (changes) => {
				const own = changes.map((change, place) => attempt(place + 1, change));
				const { attempts, unknown } = createSlipReader(names)(slipOf(own), owner, practised);
				expect(unknown).toBe(0);
				expect(foldSkillProgress(attempts)).toEqual(foldSkillProgress(own));
			})
		);
	});

	it('makes attempts under the learner’s name in the class, with the numbers of her own phone', () => {
		const { attempts } = createSlipReader(names)(
			slipOf([attempt(7, { outcome: 'wrong', misconceptionId: widens })]),
			owner,
			practised
		);
		expect(attempts).toMatchObject([
			{ id: 'phone:7', profileId: owner, at: 420_000, misconceptionId: widens, packVersion: 3, level: 1 }
		]);
	});

	it('tells what she is over with as her own phone does, also what she met before this work', () => {
		const day = 24 * 60 * 60_000;
		const own = [1, 2, 3, 4].map((seq) => attempt(seq, { at: seq * day }));
		const met = { ...attempt(0, { outcome: 'wrong', misconceptionId: widens }), at: 0 };
		const stageOn = (attempts: readonly Attempt[]) => foldMisconceptions(attempts).get(widens);
		for (const [given, before] of [
			[[met, ...own], []],
			[own, [widens]]
		] as const) {
			const slip = { ...slipOf([]), answers: answersFrom(given, amina, { work: practised, met: before }) };
			const { attempts } = createSlipReader(names)(slip, owner, practised);
			expect(stageOn(before.length > 0 ? [met, ...attempts] : attempts)).toEqual(stageOn([met, ...own]));
			expect(stageOn([met, ...own])?.overcomeAt).toBeDefined();
		}
	});

	it.each([false, true])('brings the questions of a quiz back to the item (individual: %s)', (isIndividual) => {
		const work = { ...practised, isIndividual };
		const lesson = { id: template.lessonId, skills: template.skills.map((id) => ({ id })), templates: [template] };
		const own = drawQuiz({ ...work, exercises: 3 }, [lesson], amina).map((item, place) =>
			attempt(place + 1, { seed: item.seed, purpose: 'quiz' })
		);
		const slip = { ...slipOf([]), answers: answersFrom(own, amina, { work }) };
		const { attempts } = createSlipReader(names)(slip, owner, work);
		expect(attempts.map(({ seed }) => seed)).toEqual(own.map(({ seed }) => seed));
	});

	it('brings back a sum that the engine made on the way, but none of a skill that no lesson here has', () => {
		const sum = { templateId: ENGINE_TEMPLATE, seed: 'calculate 1/2 + 1/3', level: 2 } as const;
		const own = [attempt(1, sum), attempt(2, { ...sum, skills: [asId('unheard-of')] })];
		const { attempts, unknown } = createSlipReader(names)(slipOf(own), owner, practised);
		expect(attempts).toMatchObject([
			{ templateId: ENGINE_TEMPLATE, seed: sum.seed, level: 2, skills: template.skills }
		]);
		expect(unknown).toBe(1);
	});

	it('says how many answers no lesson here has', () => {
		const opened = createSlipReader({ ...names, lessons: [] })(slipOf([attempt(1), attempt(2)]), owner, practised);
		expect([opened.attempts, opened.unknown]).toEqual([[], 2]);
	});

	it('counts at most five minutes for one answer', () => {
		expect(minutesOf([{ elapsedMs: 60_000 }, { elapsedMs: 3_600_000 }])).toBe(6);
	});
});

describe('short ids', () => {
	it('stand for one name only, or for none', () => {
		const names = ['a', 'b', 'c'];
		expect(names.map((one) => resolveShort(names).get(shortId(one)))).toEqual(names);
		// Two names with the same short id, found by trying.
		const seen = new Map<number, string>();
		let pair: readonly string[] = [];
		for (let number = 0; pair.length === 0; number++) {
			const known = seen.get(shortId(`n${number}`));
			if (known) pair = [known, `n${number}`];
			seen.set(shortId(`n${number}`), `n${number}`);
		}
		expect(resolveShort(pair).size).toBe(0);
	});
});

describe('what is left', () => {
	const work: Assignment = {
		id: asId('00'),
		teacherKey: '',
		teacher: '',
		audience: '',
		lessonIds: [template.lessonId, asId('other')],
		exercises: 2,
		withHints: true,
		withModel: true
	};
	const skillsOf = () => template.skills;
	const left = (attempts: readonly Attempt[]) =>
		countWorkLeft(work, { attempts, progress: foldSkillProgress(attempts), skillsOf });

	it('counts exercises, not tries', () => {
		const first = attempt(1, { outcome: 'wrong' });
		const again = { ...attempt(2), seed: first.seed };
		expect(left([first, again]).lessons[0]).toMatchObject({ done: 1, wanted: 2, isDone: false });
		const done = left([first, attempt(3, { outcome: 'shown' })]);
		expect(done.lessons.map(({ isDone }) => isDone)).toEqual([true, false]);
		expect(done.isDone).toBe(false);
	});

	it('is nothing of a lesson that was worked on for as long as is wanted', () => {
		const timed = { ...work, lessonIds: [template.lessonId], exercises: 50, minutes: 6 };
		const weigh = (elapsed: readonly number[]) => {
			const attempts = elapsed.map((minutes, place) =>
				attempt(place + 1, { elapsedMs: minutes * 60_000, outcome: 'wrong' })
			);
			return countWorkLeft(timed, { attempts, progress: new Map(), skillsOf }).lessons[0];
		};
		// Of an hour at one exercise five minutes count: the phone lay there.
		expect(weigh([60])).toMatchObject({ minutes: { done: 5, wanted: 6 }, isDone: false });
		expect(weigh([60, 1])).toMatchObject({ minutes: { done: 6, wanted: 6 }, isDone: true });
	});

	it('counts only exercises of the skills that were chosen', () => {
		const [own, other] = [asId<SkillId>('own'), asId<SkillId>('other')];
		const skills = { [template.lessonId]: [shortId(own)] } as Assignment['skills'];
		const narrow = { ...work, lessonIds: [template.lessonId], ...(skills ? { skills } : {}) };
		const attempts = [attempt(1, { skills: [other] }), attempt(2, { skills: [own] })];
		const known = { attempts, progress: foldSkillProgress(attempts), skillsOf: () => [own, other] };
		expect(countWorkLeft(narrow, known).lessons[0]).toMatchObject({ done: 1, wanted: 2, isDone: false });
		const firm = [3, 4, 5, 6].map((seq) => attempt(seq, { skills: [own] }));
		// The other skill is not firm, and nobody asked for it.
		const done = { attempts: [], progress: foldSkillProgress(firm), skillsOf: () => [own, other] };
		expect(countWorkLeft(narrow, done).isDone).toBe(true);
	});

	it('is nothing where all is firm already', () => {
		const firm = [1, 2, 3, 4].map((seq) => attempt(seq));
		expect(left(firm)).toMatchObject({ isDone: true });
	});
});
