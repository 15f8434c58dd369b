import type { MisconceptionId, SkillId } from '../base/ids';
import { message, type Message } from '../base/message';
import { isIdle } from './answer-run';
import type { Attempt } from './attempt';
import { listOvercome, type MisconceptionMemories } from './misconception-memory';
import { DAY_MINUTES } from './day-minutes';
import type { ProgressBySkill } from './skill-progress';

export interface SessionState {
	readonly progress: ProgressBySkill;
	readonly misconceptions: MisconceptionMemories;
}

export interface SessionSummary {
	/** Worked, without long pauses. */
	readonly minutes: number;
	readonly items: number;
	/** Skills that became hers for the first time. */
	readonly mastered: readonly SkillId[];
	readonly overcome: readonly MisconceptionId[];
	/** What was learnt, in one kind sentence that is always true. */
	readonly words: Message;
	/** How much was done, where that sentence does not tell it. */
	readonly done?: Message;
}

/** Minutes worked since `startedAt`; a pause of ten minutes or more does not count. */
export function minutesWorked(attempts: readonly Attempt[], { startedAt, now }: { startedAt: number; now: number }) {
	const times = [startedAt, ...attempts.map(({ at }) => at).filter((at) => at > startedAt && at < now), now];
	const workedMs = times
		.sort((first, second) => first - second)
		.reduce((total, at, place) => {
			const before = times[place - 1] ?? at;
			return isIdle(before, at) ? total : total + at - before;
		}, 0);
	return workedMs / 60_000;
}

/** Whether it is time for a break. It is offered between two items and never forced. */
export function isTimeToStop(minutes: number, limit: number = DAY_MINUTES): boolean {
	return minutes >= limit;
}

/** What a session came to: `before` and `after` are folded from the records, so nothing is promised that is not kept. */
export function summariseSession(
	attempts: readonly Attempt[],
	{ before, after, minutes }: { readonly before: SessionState; readonly after: SessionState; readonly minutes: number }
): SessionSummary {
	const mastered = [...after.progress]
		.filter(([id, { masteredAt }]) => masteredAt !== undefined && before.progress.get(id)?.masteredAt === undefined)
		.map(([id]) => id);
	const overcome = listOvercome(before.misconceptions, after.misconceptions);
	const items = countItems(attempts);
	const words = tellSession({ mastered: mastered.length, overcome: overcome.length, items });
	const isUntold = mastered.length + overcome.length > 0;
	const done = isUntold ? { done: tellDone(attempts, minutes) } : {};
	return { minutes: Math.round(minutes), items, mastered, overcome, words, ...done };
}

function countItems(attempts: readonly Attempt[]): number {
	return new Set(attempts.map(({ seed }) => seed)).size;
}

/** How much was done, in one sentence. */
export function tellDone(attempts: readonly Attempt[], minutes: number): Message {
	return message('learning.dayDone', {
		exercises: message('learning.exercises', { count: countItems(attempts) }),
		time: message('learning.aboutMinutes', { count: Math.round(minutes) })
	});
}

function tellSession({ mastered, overcome, items }: { mastered: number; overcome: number; items: number }): Message {
	if (mastered > 0) return message('learning.stopMastered', { count: mastered });
	if (overcome > 0) return message('learning.stopOvercome', { count: overcome });
	return items > 0 ? message('learning.stopItems', { count: items }) : message('learning.stopLater');
}
