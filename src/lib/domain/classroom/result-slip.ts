import type { DeviceId, LessonId, MisconceptionId, ProfileId, SkillId, TemplateId } from '../base/ids';
import { asId } from '../base/ids';
import { ENGINE_TEMPLATE } from '../exercise/engine-template';
import type { Template } from '../exercise/template';
import { compareAttempts, PURPOSES, type Attempt, type Purpose } from '../learning/attempt';
import type { Assignment, GivenWorkId } from './assignment';
import { quizSeed } from './quiz-seed';
import { resolveShort, shortId } from './short-id';

/** One answer in short: what a report needs, and what makes it the same answer however often it arrives. */
export interface SlipAnswer {
	readonly deviceId: DeviceId;
	readonly seq: number;
	/** Minutes since 1970. */
	readonly minute: number;
	/** Short ids; see `shortId`. */
	readonly lesson: number;
	readonly template: number;
	readonly misconception?: number;
	/** Of the wrong ideas that she has shown, those that a right answer here speaks against; smallest first. */
	readonly couldShow?: readonly number[];
	readonly outcome: Attempt['outcome'];
	readonly purpose: Purpose;
	readonly isFirstTry: boolean;
	readonly isHelped: boolean;
	/** The number at the end of the item's seed, of practice or of the quiz; it tells one item from another. */
	readonly draw?: number;
	/** Of an item that no lesson has, but the engine made. */
	readonly made?: MadeAnswer;
}

/** What a template would tell of an item: of a sum on the way to another skill, or beside one that went wrong. */
export interface MadeAnswer {
	/** The sum itself. */
	readonly seed: string;
	/** Short ids. */
	readonly skills: readonly number[];
	readonly level: Attempt['level'];
	readonly answerKind: Attempt['answerKind'];
}

/** What a learner hands in. It is signed and sealed on its way. */
export interface ResultSlip {
	readonly workId: GivenWorkId;
	readonly nickname: string;
	/** The learner's profile on her own phone: it is in the seeds of her items, and it tells two Aminas apart. */
	readonly profileId: ProfileId;
	/** Minutes she has worked on it. */
	readonly minutes: number;
	/** Texts of a model that she said are wrong. */
	readonly flags: number;
	readonly answers: readonly SlipAnswer[];
}

/** More than one code holds travels as a row of codes; beyond this, work is handed in a second time later. */
export const MOST_ANSWERS = 400;

export interface SlipScope {
	readonly work: SeededWork;
	/** The misconceptions that she has shown before: an answer of today may speak against one of last week. */
	readonly met?: readonly MisconceptionId[];
}

/** The answers of a slip, oldest first, the newest where there are more than a slip holds. */
export function answersFrom(
	attempts: readonly Attempt[],
	profileId: ProfileId,
	{ work, met = [] }: SlipScope
): readonly SlipAnswer[] {
	const shown = new Set([...met, ...attempts.flatMap(({ misconceptionId }) => misconceptionId ?? [])]);
	return [...attempts]
		.sort(compareAttempts)
		.slice(-MOST_ANSWERS)
		.map((attempt) => {
			const { deviceId, seq, at, lessonId, templateId, misconceptionId, outcome, purpose = 'practice' } = attempt;
			const draw = drawOf(attempt, profileId, work);
			const couldShow = speaksAgainst(attempt, shown);
			return {
				...{ deviceId, seq, minute: Math.floor(at / 60_000), lesson: shortId(lessonId), template: shortId(templateId) },
				...(misconceptionId === undefined ? {} : { misconception: shortId(misconceptionId) }),
				...(couldShow.length > 0 ? { couldShow } : {}),
				...{ outcome, purpose, isFirstTry: attempt.tryNumber === 1 },
				isHelped: attempt.hintsSeen > 0 || attempt.faded !== undefined,
				...(draw === undefined ? {} : { draw }),
				...(templateId === ENGINE_TEMPLATE ? { made: madeOf(attempt) } : {})
			};
		});
}

/** Worked out on her phone, which has made the item: the teacher's needs no engine to count it. */
function speaksAgainst(
	{ outcome, misconceptionId, couldShow = [] }: Attempt,
	shown: ReadonlySet<MisconceptionId>
): readonly number[] {
	if (outcome !== 'right' && outcome !== 'shown') return [];
	const against = couldShow.filter((id) => id !== misconceptionId && shown.has(id));
	return [...new Set(against.map(shortId))].sort((one, other) => one - other);
}

/** Her own minutes of work: thinking times added up, each at most five minutes, as a phone may lie there. */
export function minutesOf(attempts: readonly Pick<Attempt, 'elapsedMs'>[]): number {
	const longest = 5 * 60_000;
	return Math.round(attempts.reduce((sum, { elapsedMs }) => sum + Math.min(elapsedMs, longest), 0) / 60_000);
}

function madeOf({ seed, skills, level, answerKind }: Attempt): MadeAnswer {
	return { seed, skills: skills.map(shortId), level, answerKind };
}

/** What the seeds of given work follow from. */
export type SeededWork = Pick<Assignment, 'id' | 'isIndividual'>;

function drawOf(
	{ seed, templateId, purpose = 'practice' }: Attempt,
	profileId: ProfileId,
	work: SeededWork
): number | undefined {
	const prefix = seedOf({ profileId, templateId, purpose, work }, '');
	const number = seed.startsWith(prefix) ? Number(seed.slice(prefix.length)) : Number.NaN;
	return Number.isSafeInteger(number) && number > 0 && `${number}` === seed.slice(prefix.length) ? number : undefined;
}

/** What the teacher's phone knows of the lessons of given work. */
export interface KnownLesson {
	readonly id: LessonId;
	readonly packId: Attempt['packId'];
	readonly packVersion: number;
	readonly templates: readonly Template[];
}

/** What short ids may stand for on the teacher's phone. */
export interface SlipNames {
	readonly lessons: readonly KnownLesson[];
	/** Beside what the templates name. */
	readonly misconceptions: readonly MisconceptionId[];
	readonly language: Attempt['language'];
}

export interface OpenedSlip {
	readonly attempts: readonly Attempt[];
	/** Answers to exercises that no lesson on this phone has. */
	readonly unknown: number;
}

/** Makes attempts of a slip's answers; `ownerId` is the learner's profile on the teacher's phone. */
export type OpenSlip = (slip: ResultSlip, ownerId: ProfileId, work: SeededWork) => OpenedSlip;

/** What an answer says nothing of itself: what its template tells, or what came with an item that the engine made. */
interface KnownItem {
	readonly templateId: TemplateId;
	readonly level: Attempt['level'];
	readonly skills: Attempt['skills'];
	readonly answerKind: Attempt['answerKind'];
	readonly choices?: number;
	/** Of an item that the engine made. */
	readonly seed?: string;
}

interface OpenLesson {
	readonly lesson: KnownLesson;
	readonly items: ReadonlyMap<number, KnownItem>;
	readonly skillOf: ReadonlyMap<number, SkillId>;
	readonly misconceptionOf: ReadonlyMap<number, MisconceptionId>;
}

/**
 * Reads slips as if the learners had given their answers on this phone: the same slip always makes the same attempts, with
 * the numbers that the learner's own phone gave them, so that they are counted once. The names are looked up once for
 * however many slips.
 */
export function createSlipReader({ lessons, misconceptions, language }: SlipNames): OpenSlip {
	const lessonOf = resolveShort(lessons.map(({ id }) => id));
	const skills = lessons.flatMap(({ templates }) => templates.flatMap((template) => template.skills));
	const skillOf = resolveShort(skills);
	const open = new Map(
		lessons.map((lesson) => {
			const named = lesson.templates.flatMap(({ mistakes }) => mistakes.map((one) => one.misconceptionId));
			const misconceptionOf = resolveShort([...named, ...misconceptions]);
			return [lesson.id, { lesson, items: itemsOf(lesson), skillOf, misconceptionOf }] as const;
		})
	);
	return (slip, ownerId, work) => {
		const attempts = slip.answers.flatMap((answer) => {
			const lessonId = lessonOf.get(answer.lesson);
			const known = lessonId && open.get(lessonId);
			const item = known && findItem(answer, known);
			if (!item) return [];
			const seed = item.seed ?? seedFrom(answer, item.templateId, { profileId: slip.profileId, work });
			return [{ ...attemptOf(answer, item, known), seed, profileId: ownerId, language }];
		});
		return { attempts, unknown: slip.answers.length - attempts.length };
	};
}

function itemsOf({ templates }: KnownLesson): ReadonlyMap<number, KnownItem> {
	const byId = new Map(templates.map((template) => [template.id, template] as const));
	const items = [...resolveShort(byId.keys())].flatMap(([short, id]): (readonly [number, KnownItem])[] => {
		const template = byId.get(id);
		if (!template) return [];
		const { level, skills, answer } = template;
		const choices = answer.kind === 'choice' ? { choices: answer.options.length } : {};
		return [[short, { templateId: id, level, skills, answerKind: answer.kind, ...choices }]];
	});
	return new Map(items);
}

function findItem({ template, made }: SlipAnswer, { items, skillOf }: OpenLesson): KnownItem | undefined {
	if (!made) return items.get(template);
	const skills = made.skills.flatMap((short) => skillOf.get(short) ?? []);
	return skills.length < made.skills.length ? undefined : { ...made, skills, templateId: ENGINE_TEMPLATE };
}

function attemptOf(
	answer: SlipAnswer,
	item: KnownItem,
	{ lesson, misconceptionOf }: OpenLesson
): Omit<Attempt, 'profileId' | 'language' | 'seed'> {
	const { deviceId, seq, minute, outcome, purpose, isFirstTry, isHelped, misconception } = answer;
	const couldShow = (answer.couldShow ?? []).flatMap((short) => misconceptionOf.get(short) ?? []);
	const misconceptionId = misconception === undefined ? undefined : misconceptionOf.get(misconception);
	const { templateId, level, skills, answerKind, choices } = item;
	return {
		id: asId(`${deviceId}:${seq}`),
		deviceId,
		seq,
		// Answers of one minute keep their order by their numbers.
		at: minute * 60_000,
		packId: lesson.packId,
		packVersion: lesson.packVersion,
		lessonId: lesson.id,
		...{ templateId, level, skills, answerKind },
		...(choices === undefined ? {} : { choices }),
		// What she wrote stays on her phone.
		input: { kind: 'typed', text: '' },
		outcome,
		...(misconceptionId ? { misconceptionId } : {}),
		tryNumber: isFirstTry ? 1 : 2,
		hintsSeen: isHelped ? 1 : 0,
		elapsedMs: 0,
		purpose,
		...(couldShow.length > 0 ? { couldShow } : {})
	};
}

function seedFrom(
	{ deviceId, seq, draw, purpose }: SlipAnswer,
	templateId: TemplateId,
	place: Pick<SeedPlace, 'profileId' | 'work'>
): string {
	return draw === undefined ? `slip/${deviceId}:${seq}` : seedOf({ ...place, templateId, purpose }, draw);
}

interface SeedPlace {
	readonly profileId: ProfileId;
	readonly templateId: TemplateId;
	readonly purpose: Purpose;
	readonly work: SeededWork;
}

function seedOf({ profileId, templateId, purpose, work }: SeedPlace, draw: number | ''): string {
	return purpose === 'quiz' ? quizSeed(work, profileId, templateId, draw) : `${profileId}/${templateId}/${draw}`;
}

/** The places of purposes, outcomes and kinds of answers in a slip: only ever appended to, as older slips hold them. */
export const SLIP_PURPOSES: readonly Purpose[] = PURPOSES;
export const SLIP_OUTCOMES = ['right', 'other-form', 'wrong', 'shown'] as const satisfies readonly Attempt['outcome'][];
export const SLIP_ANSWER_KINDS = [
	'number',
	'choice',
	'order',
	'match',
	'text',
	'algebra'
] as const satisfies readonly Attempt['answerKind'][];
