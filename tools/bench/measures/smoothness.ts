import type { Budget } from '../budget';
import type { Lab } from '../lab';
import { readProbe, type ProbeLog } from '../probe';
import { journey } from './journey';

/** A learner's first ten minutes at 6x, in airplane mode: home, a lesson, practice, questions. One log for each page. */
async function walkThrough(lab: Lab): Promise<Record<string, ProbeLog>> {
	await lab.site.start();
	await lab.begin();
	const desk = await lab.reopenOffline({ slowdown: 6 });
	await journey.readLesson(desk);
	const lesson = await readProbe(desk.page);
	await journey.openPractice(desk);
	await journey.practise(desk, 4);
	const practice = await readProbe(desk.page);
	await journey.openAsk(desk);
	await journey.ask(desk, 6);
	return { 'home and lesson': lesson, practice, ask: await readProbe(desk.page) };
}

interface Found {
	readonly value: number;
	readonly note: string;
}

function findWorst(logs: Record<string, ProbeLog>, pick: (log: ProbeLog) => readonly Found[]): Found {
	const all = Object.entries(logs).flatMap(([place, log]) =>
		pick(log).map(({ value, note }) => ({ value, note: `${place}, ${note}` }))
	);
	return all.reduce((worst, found) => (found.value > worst.value ? found : worst), { value: 0, note: 'none' });
}

export const tapToPaint: Budget = {
	name: 'tap',
	what: 'worst tap or key to next paint, 6x',
	unit: 'ms',
	target: 100,
	limit: 200,
	async measure(lab) {
		return findWorst(await walkThrough(lab), ({ interactions }) =>
			interactions.map(({ kind, at, durationMs }) => ({
				value: durationMs,
				note: `${kind} at ${Math.round(at)} ms`
			}))
		);
	}
};

export const longestTask: Budget = {
	name: 'task',
	what: 'longest task of the page’s thread, 6x',
	unit: 'ms',
	target: 50,
	limit: 150,
	async measure(lab) {
		return findWorst(await walkThrough(lab), ({ longTasks }) =>
			longTasks.map(({ at, durationMs }) => ({ value: durationMs, note: `at ${Math.round(at)} ms` }))
		);
	}
};

export const layoutShift: Budget = {
	name: 'shift',
	what: 'worst layout shift of a page, unasked for',
	unit: 'score',
	target: 0.02,
	limit: 0.1,
	async measure(lab) {
		return findWorst(await walkThrough(lab), ({ shifts }) => [
			{
				value: shifts.reduce((sum, { score }) => sum + score, 0),
				note: `${shifts.length} shifts, the first at ${Math.round(shifts[0]?.at ?? 0)} ms`
			}
		]);
	}
};
