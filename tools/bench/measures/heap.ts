import type { Budget } from '../budget';
import type { Desk } from '../lab';
import { journey } from './journey';

/** Memory that the page's scripts still hold after a clean-up. */
async function readHeap({ tools }: Desk): Promise<number> {
	await tools.send('HeapProfiler.collectGarbage');
	return (await tools.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

function heapAfter(name: string, what: string, work: (desk: Desk) => Promise<void>): Budget {
	return {
		name,
		what,
		unit: 'MB',
		target: 15,
		limit: 30,
		async measure(lab) {
			await lab.site.start();
			const desk = await lab.begin();
			await work(desk);
			return { value: await readHeap(desk) };
		}
	};
}

export const heaps: readonly Budget[] = [
	heapAfter('heap-ask', 'JS heap after 50 questions asked', async (desk) => {
		await journey.openAsk(desk);
		await journey.ask(desk, 50);
	}),
	heapAfter('heap-practice', 'JS heap after 50 items practised', async (desk) => {
		await journey.openPractice(desk);
		await journey.practise(desk, 50);
	})
];
