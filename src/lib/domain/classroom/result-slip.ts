import type { DeviceId, LessonId, MisconceptionId, ProfileId, TemplateId } from '../base/ids';
import { asId } from '../base/ids';
import { listCouldShow } from '../exercise/could-show';
import { drawItem } from '../exercise/draw-item';
import type { Template } from '../exercise/template';
import { compareAttempts, PURPOSES, type Attempt, type Purpose } from '../learning/attempt';
import type { GivenWorkId } from './assignment';
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
	/** The number at the end of the item's seed, where it has the usual form; with it the item can be drawn again. */
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
export function answersFrom(attempts: readonly Attempt[], profileId: ProfileId): readonly SlipAnswer[] {
	return [...attempts]
		.sort(compareAttempts)
		.slice(-MOST_ANSWERS)
		.map((attempt) => {
			const { deviceId, seq, at, lessonId, templateId, misconceptionId, outcome, purpose = 'practice' } = attempt;
			const draw = drawOf(attempt, profileId);
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

function drawOf({ seed, templateId }: Attempt, profileId: ProfileId): number | undefined {
	const prefix = `${profileId}/${templateId}/`;
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

export interface SlipReading {
	/** The learner's profile on the teacher's phone. */
	readonly ownerId: ProfileId;
	readonly lessons: readonly KnownLesson[];
	/** All that a short id of a misconception may stand for, beside what the templates name. */
	readonly misconceptions: readonly MisconceptionId[];
	readonly language: Attempt['language'];
}

export interface OpenedSlip {
	readonly attempts: readonly Attempt[];
	/** Answers to exercises that no lesson on this phone has. */
	readonly unknown: number;
}

/**
 * Makes attempts of a slip's answers, as if the learner had given them on this phone: the same slip always makes the same
 * ones, with the numbers that her own phone gave them, so that they are counted once.
 */
export function attemptsOfSlip(slip: ResultSlip, reading: SlipReading): OpenedSlip {
	const lessonOf = resolveShort(reading.lessons.map(({ id }) => id));
	const attempts = slip.answers.flatMap((answer) => {
		const lesson = reading.lessons.find(({ id }) => id === lessonOf.get(answer.lesson));
		const templateId = lesson && resolveShort(lesson.templates.map(({ id }) => id)).get(answer.template);
		const template = lesson?.templates.find(({ id }) => id === templateId);
		return lesson && template ? [attemptOf(answer, slip, { lesson, template, reading })] : [];
	});
	return { attempts, unknown: slip.answers.length - attempts.length };
}

interface Found {
	readonly lesson: KnownLesson;
	readonly template: Template;
	readonly reading: SlipReading;
}

function attemptOf(answer: SlipAnswer, slip: ResultSlip, { lesson, template, reading }: Found): Attempt {
	const { deviceId, seq, minute, outcome, purpose, isFirstTry, isHelped, draw } = answer;
	const seed = draw === undefined ? `slip/${deviceId}:${seq}` : seedOf(slip.profileId, template.id, draw);
	const item = draw === undefined ? undefined : drawItem(template, seed);
	const couldShow = item?.ok ? listCouldShow(item.value) : [];
	const named = [...template.mistakes.map(({ misconceptionId }) => misconceptionId), ...reading.misconceptions];
	const misconceptionId =
		answer.misconception === undefined ? undefined : resolveShort(named).get(answer.misconception);
	return {
		id: asId(`${deviceId}:${seq}`),
		deviceId,
		seq,
		profileId: reading.ownerId,
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
		language: reading.language,
		purpose,
		...(couldShow.length > 0 ? { couldShow } : {})
	};
}

function seedOf(profileId: ProfileId, templateId: TemplateId, draw: number): string {
	return `${profileId}/${templateId}/${draw}`;
}

/** The places of purposes and outcomes in a slip: only ever appended to, as older slips hold them. */
export const SLIP_PURPOSES: readonly Purpose[] = PURPOSES;
export const SLIP_OUTCOMES = ['right', 'other-form', 'wrong', 'shown'] as const satisfies readonly Attempt['outcome'][];
