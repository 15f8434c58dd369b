import type { Page } from 'playwright';

/** What happened in a page since it was opened. All times are milliseconds since then. */
export interface ProbeLog {
	readonly longTasks: { at: number; durationMs: number }[];
	/** Shifts of the layout that no tap had caused. */
	readonly shifts: { at: number; score: number }[];
	/** From a tap or a key to the next paint; the events of one tap share its id. */
	readonly interactions: { id: number; kind: string; at: number; durationMs: number }[];
	/** Transactions that wrote to the database. */
	readonly writes: { tables: string[]; at: number; durationMs: number }[];
}

interface ProbedWindow {
	probe: ProbeLog;
	/** tsx wraps inner functions in this helper, and what runs in a page takes the calls along. */
	__name: <Value>(value: Value) => Value;
}

interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
}

interface EventTiming extends PerformanceEntry {
	readonly interactionId: number;
}

/** Runs in the page before its own scripts. It must stand alone: only its text travels there. */
export function installProbe(): void {
	const log: ProbeLog = { longTasks: [], shifts: [], interactions: [], writes: [] };
	const target = globalThis as unknown as ProbedWindow;
	target.__name = (value) => value;
	target.probe = log;

	new PerformanceObserver((list) => {
		for (const { startTime: at, duration: durationMs } of list.getEntries()) log.longTasks.push({ at, durationMs });
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const { startTime: at, value: score, hadRecentInput } of list.getEntries() as LayoutShift[])
			if (!hadRecentInput) log.shifts.push({ at, score });
	}).observe({ type: 'layout-shift', buffered: true });
	const eventOptions = { type: 'event', buffered: true, durationThreshold: 16 };
	new PerformanceObserver((list) => {
		for (const {
			interactionId: id,
			name: kind,
			startTime: at,
			duration: durationMs
		} of list.getEntries() as EventTiming[])
			if (id > 0) log.interactions.push({ id, kind, at, durationMs });
	}).observe(eventOptions as PerformanceObserverInit);

	const begin = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (...parameters) {
		const transaction = begin.apply(this, parameters);
		const at = performance.now();
		const tables = Array.from(transaction.objectStoreNames);
		if (transaction.mode === 'readwrite')
			transaction.addEventListener('complete', () =>
				log.writes.push({ tables, at, durationMs: performance.now() - at })
			);
		return transaction;
	};
}

export function readProbe(page: Page): Promise<ProbeLog> {
	return page.evaluate(() => (globalThis as unknown as ProbedWindow).probe);
}
