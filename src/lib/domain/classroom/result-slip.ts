import type { DeviceId, LessonId, MisconceptionId, ProfileId, TemplateId } from '../base/ids';
import { asId } from '../base/ids';
import { listCouldShow } from '../exercise/could-show';
import { drawItem } from '../exercise/draw-item';
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
	readonly outcome: Attempt['outcome'];
	readonly purpose: Purpose;
	readonly isFirstTry: boolean;
	readonly isHelped: boolean;
	/** The number at the end of the item's seed, of practice or of the quiz; with it the item can be drawn again. */
	readonly draw?: number;
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

/** The answers of a slip, oldest first, the newest where there are more than a slip holds. */
export function answersFrom(
	attempts: readonly Attempt[],
	profileId: ProfileId,
	work: SeededWork
): readonly SlipAnswer[] {
	return [...attempts]
		.sort(compareAttempts)
		.slice(-MOST_ANSWERS)
		.map((attempt) => {
			const { deviceId, seq, at, lessonId, templateId, misconceptionId, outcome, purpose = 'practice' } = attempt;
			const draw = drawOf(attempt, profileId, work);
			return {
				...{ deviceId, seq, minute: Math.floor(at / 60_000), lesson: shortId(lessonId), template: shortId(templateId) },
				...(misconceptionId === undefined ? {} : { misconception: shortId(misconceptionId) }),
				...{ outcome, purpose, isFirstTry: attempt.tryNumber === 1 },
				isHelped: attempt.hintsSeen > 0 || attempt.faded !== undefined,
				...(draw === undefined ? {} : { draw })
			};
		});
}

/** Her own minutes of work: thinking times added up, each at most five minutes, as a phone may lie there. */
export function minutesOf(attempts: readonly Pick<Attempt, 'elapsedMs'>[]): number {
	const longest = 5 * 60_000;
	return Math.round(attempts.reduce((sum, { elapsedMs }) => sum + Math.min(elapsedMs, longest), 0) / 60_000);
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

interface KnownTemplate {
	readonly lesson: KnownLesson;
	readonly template: Template;
	readonly misconceptions: ReadonlyMap<number, MisconceptionId>;
}

/**
 * Reads slips as if the learners had given their answers on this phone: the same slip always makes the same attempts, with
 * the numbers that the learner's own phone gave them, so that they are counted once. The names are looked up once for
 * however many slips.
 */
export function createSlipReader({ lessons, misconceptions, language }: SlipNames): OpenSlip {
	const lessonOf = resolveShort(lessons.map(({ id }) => id));
	const templates = new Map(lessons.map((lesson) => [lesson.id, knowTemplates(lesson, misconceptions)] as const));
	return (slip, ownerId, work) => {
		const attempts = slip.answers.flatMap((answer) => {
			const lessonId = lessonOf.get(answer.lesson);
			const known = lessonId && templates.get(lessonId)?.get(answer.template);
			return known ? [{ ...attemptOf(answer, { ...slip, work }, known), profileId: ownerId, language }] : [];
		});
		return { attempts, unknown: slip.answers.length - attempts.length };
	};
}

function knowTemplates(
	lesson: KnownLesson,
	misconceptions: readonly MisconceptionId[]
): ReadonlyMap<number, KnownTemplate> {
	const templateOf = resolveShort(lesson.templates.map(({ id }) => id));
	const known = lesson.templates.map((template) => {
		const named = template.mistakes.map(({ misconceptionId }) => misconceptionId);
		return [template.id, { lesson, template, misconceptions: resolveShort([...named, ...misconceptions]) }] as const;
	});
	const byId = new Map(known);
	return new Map(
		[...templateOf].flatMap(([short, id]) => (byId.has(id) ? [[short, byId.get(id) as KnownTemplate]] : []))
	);
}

function attemptOf(
	answer: SlipAnswer,
	{ profileId, work }: Pick<ResultSlip, 'profileId'> & { readonly work: SeededWork },
	{ lesson, template, misconceptions }: KnownTemplate
): Omit<Attempt, 'profileId' | 'language'> {
	const { deviceId, seq, minute, outcome, purpose, isFirstTry, isHelped, draw } = answer;
	const seed =
		draw === undefined
			? `slip/${deviceId}:${seq}`
			: seedOf({ profileId, templateId: template.id, purpose, work }, draw);
	const item = draw === undefined ? undefined : drawItem(template, seed);
	const couldShow = item?.ok ? listCouldShow(item.value) : [];
	const misconceptionId = answer.misconception === undefined ? undefined : misconceptions.get(answer.misconception);
	return {
		id: asId(`${deviceId}:${seq}`),
		deviceId,
		seq,
		// Answers of one minute keep their order by their numbers.
		at: minute * 60_000,
		packId: lesson.packId,
		packVersion: lesson.packVersion,
		lessonId: lesson.id,
		templateId: template.id,
		seed,
		level: template.level,
		skills: template.skills,
		answerKind: template.answer.kind,
		...(template.answer.kind === 'choice' ? { choices: template.answer.options.length } : {}),
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

interface SeedPlace {
	readonly profileId: ProfileId;
	readonly templateId: TemplateId;
	readonly purpose: Purpose;
	readonly work: SeededWork;
}

function seedOf({ profileId, templateId, purpose, work }: SeedPlace, draw: number | ''): string {
	return purpose === 'quiz' ? quizSeed(work, profileId, templateId, draw) : `${profileId}/${templateId}/${draw}`;
}

/** The places of purposes and outcomes in a slip: only ever appended to, as older slips hold them. */
export const SLIP_PURPOSES: readonly Purpose[] = PURPOSES;
export const SLIP_OUTCOMES = ['right', 'other-form', 'wrong', 'shown'] as const satisfies readonly Attempt['outcome'][];
