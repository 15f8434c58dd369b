import { build, type Rolldown } from 'vite';
import type { Template } from '../../../src/lib/domain/exercise/template';
import { buildPack } from '../../lessons/build';
import { listPackFolders } from '../../lessons/read-source';
import type { Budget } from '../budget';
import type * as InPage from '../judge-in-page';
import type { JudgeOptions } from '../judge-in-page';
import { median } from '../median';

interface JudgingWindow {
	readonly judging: typeof InPage;
}

/** The script of the domain as the app has it, for a page without the app. */
async function bundleJudging(): Promise<string> {
	const lib = { entry: 'tools/bench/judge-in-page.ts', formats: ['iife' as const], name: 'judging' };
	const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
	const [{ output }] = [built].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
	return `${output[0].code}; globalThis.judging = judging;`;
}

async function listTemplates(): Promise<readonly Template[]> {
	const packs = await Promise.all(listPackFolders('lessons').map((folder) => buildPack(folder)));
	return packs.flatMap(({ content }) => content.lessons.flatMap(({ templates }) => templates));
}

function judging(name: string, what: string, options: JudgeOptions): Budget {
	return {
		name,
		what: `${what}, the slowest exercise of the built-in lessons, 6x`,
		unit: 'ms',
		limit: 16,
		async measure(lab) {
			const { page } = await lab.open({ slowdown: 6 });
			await page.evaluate(await bundleJudging());
			const judged = await page.evaluate(
				([templates, options]) => (globalThis as unknown as JudgingWindow).judging.judgeAll(templates, options),
				[await listTemplates(), options] as const
			);
			const worst = judged.reduce((slowest, one) => (one.meanMs > slowest.meanMs ? one : slowest));
			const middle = median(judged.map(({ meanMs }) => meanMs));
			const note = `median of ${judged.length} exercises ${middle.toFixed(1)} ms, slowest ${worst.templateId}`;
			return { value: worst.meanMs, note };
		}
	};
}

const OPTIONS = { draws: 5, atLeastMs: 20 };

export const judgings: readonly Budget[] = [
	judging('judge-answer', 'checking and diagnosing a wrong answer', { ...OPTIONS, what: 'answer' }),
	judging('judge-line', 'checking a line of working, right or wrong', { ...OPTIONS, what: 'line' })
];
