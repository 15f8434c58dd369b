import type { SkillId } from '../base/ids';
import { message, type Message } from '../base/message';
import type { Attempt } from './attempt';
import { DAY_MINUTES } from './day-minutes';
import { listDue } from './due-skills';
import { traceAnswer, TRACING } from './knowledge-tracing';
import type { SkillNode } from './next-scene';
import { paceOf } from './pace';
import type { ProgressBySkill, SkillProgress } from './skill-progress';
import type { ReviewLimits } from './recall';
import { listToLearn } from './skills-to-learn';

export interface DayQuestion {
	readonly skills: readonly SkillNode[];
	/** Skills that there is something to ask for. */
	readonly askable: ReadonlySet<SkillId>;
	readonly progress: ProgressBySkill;
	/** Her newest attempts, for how long she needs. */
	readonly attempts: readonly Attempt[];
	readonly limits?: ReviewLimits;
	/** What she has today. */
	readonly minutes?: number;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export interface PlannedItem {
	readonly skillId: SkillId;
	readonly purpose: 'review' | 'practice';
}

export interface DayPlan {
	/** In the order `chooseNext` takes them, if all goes well: due reviews and new work in turn. */
	readonly items: readonly PlannedItem[];
	readonly minutes: number;
	/** Due, but not today: the least pressing ones. */
	readonly postponed: readonly SkillId[];
	/** How much the day holds, in one sentence. */
	readonly summary: Message;
}

/** A day that fits the minutes she has, by her own pace. */
export function planDay(question: DayQuestion): DayPlan {
	const { askable, attempts, minutes = DAY_MINUTES } = question;
	const itemMinutes = paceOf(attempts) / 60_000;
	const places = Math.max(1, Math.floor(minutes / itemMinutes));
	const due = listDue(question).filter((skillId) => askable.has(skillId));
	const items = takeTurns(due, foreseeWork(question, places)).slice(0, places);
	const reviewed = new Set(items.flatMap(({ skillId, purpose }) => (purpose === 'review' ? [skillId] : [])));
	const planned = Math.max(1, Math.round(items.length * itemMinutes));
	return {
		items,
		minutes: items.length === 0 ? 0 : planned,
		postponed: due.filter((skillId) => !reviewed.has(skillId)),
		summary: summarise(items, planned)
	};
}

/** New work as `chooseNext` takes it when every answer is right: what is learnt opens what builds on it. */
function foreseeWork({ skills, askable, progress }: DayQuestion, places: number): readonly SkillId[] {
	const foreseen = new Map(progress);
	const work: SkillId[] = [];
	while (work.length < places) {
		const toLearn = listToLearn({ skills, askable, progress: foreseen });
		const skillId = toLearn.find((id) => id !== work.at(-1)) ?? toLearn[0];
		if (skillId === undefined) break;
		work.push(skillId);
		foreseen.set(skillId, foreseeRight(foreseen.get(skillId)));
	}
	return work;
}

function foreseeRight(known: SkillProgress | undefined): SkillProgress {
	const evidence = { right: true, guess: TRACING.openGuess };
	const probability = traceAnswer(known?.probability ?? TRACING.prior, evidence);
	const firstTries = [...(known?.firstTries ?? []), true];
	return { misconceptions: new Map(), ...known, firstTries, probability, mastered: probability >= TRACING.threshold };
}

function takeTurns(due: readonly SkillId[], toLearn: readonly SkillId[]): readonly PlannedItem[] {
	return Array.from({ length: Math.max(due.length, toLearn.length) }, (_, place): readonly PlannedItem[] => {
		const review = due[place];
		const practice = toLearn[place];
		return [
			...(review ? [{ skillId: review, purpose: 'review' } as const] : []),
			...(practice ? [{ skillId: practice, purpose: 'practice' } as const] : [])
		];
	}).flat();
}

function summarise(items: readonly PlannedItem[], minutes: number): Message {
	if (items.length === 0) return message('learning.dayFree');
	const reviews = items.filter(({ purpose }) => purpose === 'review').length;
	const values = {
		exercises: message('learning.exercises', { count: items.length }),
		time: message('learning.aboutMinutes', { count: minutes })
	};
	if (reviews === 0) return message('learning.dayNew', values);
	if (reviews === items.length) return message('learning.dayReviews', values);
	return message('learning.dayBoth', { ...values, reviews, fresh: items.length - reviews });
}
