import type { Message } from '../domain/base/message';
import { DAY_MINUTES } from '../domain/learning/day-minutes';
import { listDue } from '../domain/learning/due-skills';
import type { LocalClock } from '../domain/learning/learning-days';
import { planDay, type DayQuestion } from '../domain/learning/plan-day';
import { isTimeToStop, minutesWorked, tellDone } from '../domain/learning/session-limits';
import { workOfDay } from '../domain/learning/work-of-day';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import { chooseOthers, listWanted } from './practice-material';

/** The one thing to do next. */
export interface NextThing {
	readonly lesson: LessonSummary;
	/** A lesson is read before it is practised. */
	readonly way: 'read' | 'practise';
	/** What the day holds, or what it came to; missing until it is worked out. */
	readonly summary?: Message;
	/** Her time for today is over. */
	readonly isDone?: boolean;
}

export interface TodayQuestion extends Pick<DayQuestion, 'progress' | 'attempts' | 'limits' | 'minutes' | 'now'> {
	/** All on this phone, in the order they are taught. */
	readonly lessons: readonly LessonSummary[];
	/** The lesson she is in, and whether she has practised there. */
	readonly current: LessonSummary;
	readonly isPractised: boolean;
	readonly clock: LocalClock;
}

/** What today still holds, and where it goes on. It counts what the practice of that lesson will really ask. */
export function planToday(question: TodayQuestion): Required<NextThing> {
	const next = chooseWhere(question);
	const { lessons, minutes = DAY_MINUTES, now, clock } = question;
	const { attempts, startedAt } = workOfDay(question.attempts, { now, openedAt: now, clock });
	const worked = minutesWorked(attempts, { startedAt, now });
	if (isTimeToStop(worked, minutes)) return { ...next, summary: tellDone(attempts, worked), isDone: true };
	const wanted = listWanted(next, question);
	const others = chooseOthers(lessons, wanted).flatMap((lesson) => lesson.skills);
	const skills = [...others.filter(({ id }) => wanted.has(id)), ...next.lesson.skills];
	const askable = new Set(skills.map(({ id }) => id));
	const { summary } = planDay({ ...question, skills, askable, minutes: minutes - worked });
	return { ...next, summary, isDone: false };
}

/** Reviews come between the exercises of a lesson in work; what is new waits until those that are due are done. */
function chooseWhere(question: TodayQuestion): NextThing {
	const { lessons, current, isPractised, progress } = question;
	const hasWork = current.skills.some(({ id }) => !progress.get(id)?.mastered);
	if (isPractised && hasWork) return { lesson: current, way: 'practise' };
	for (const skillId of listDue(question)) {
		const lesson = lessons.find(({ skills }) => skills.some(({ id }) => id === skillId));
		if (lesson) return { lesson, way: 'practise' };
	}
	return { lesson: current, way: isPractised ? 'practise' : 'read' };
}
