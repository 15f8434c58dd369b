import { say } from '../../testing/texts';
import type { Budget } from '../budget';
import type { Desk } from '../lab';
import { readRendererMemory } from '../renderer-memory';
import { journey } from './journey';

/** Fetches the test model, loads it and has it write. */
async function useModel({ page, address }: Desk): Promise<void> {
	await page.goto(`${address}/model`);
	const get = say('en', 'model.getModel').replace(/\s*\(.*$/, '');
	await page.getByRole('button', { name: new RegExp(`^${get}`) }).tap();
	await page.getByRole('button', { name: say('en', 'model.load') }).tap({ timeout: 120_000 });
	await page.getByRole('button', { name: say('en', 'model.write'), exact: true }).tap({ timeout: 120_000 });
	await page.getByText(say('en', 'model.label')).waitFor({ timeout: 120_000 });
}

function memoryAfter(budget: Omit<Budget, 'measure' | 'unit'>, work: (desk: Desk) => Promise<void>): Budget {
	return {
		...budget,
		unit: 'MB',
		async measure(lab) {
			await lab.site.start();
			await work(await lab.begin());
			const value = readRendererMemory(lab.phone.folder);
			return value === undefined ? { value: 0, note: 'not measured: this needs Linux' } : { value };
		}
	};
}

export const memories: readonly Budget[] = [
	memoryAfter(
		{ name: 'memory', what: 'private memory of the renderer, after lesson, practice, ask', target: 60, limit: 100 },
		async (desk) => {
			await journey.readLesson(desk);
			await journey.openPractice(desk);
			await journey.practise(desk, 3);
			await journey.openAsk(desk);
			await journey.ask(desk, 4);
		}
	),
	memoryAfter(
		{ name: 'memory-model', what: 'private memory of the renderer with the test model', target: 350, limit: 500 },
		useModel
	)
];
