import type { Budget } from '../budget';
import { median } from '../median';
import { readProbe } from '../probe';
import { journey } from './journey';

function recording(slowdown: number, limit: number): Budget {
	return {
		name: `record-${slowdown}x`,
		what: `storing one answer with all that follows from it, ${slowdown}x`,
		unit: 'ms',
		limit,
		async measure(lab) {
			await lab.site.start();
			await lab.begin();
			const desk = await lab.reopenOffline({ slowdown });
			await desk.page.locator('main').waitFor();
			await journey.openPractice(desk);
			await journey.practise(desk, 5);
			const writes = (await readProbe(desk.page)).writes.filter(({ tables }) => tables.includes('attempts'));
			return {
				value: median(writes.map(({ durationMs }) => durationMs)),
				note: `${writes.length / 5} transactions for an answer`
			};
		}
	};
}

export const recordings: readonly Budget[] = [recording(6, 60), recording(20, 200)];
