import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRendererPeak } from '../bench/renderer-memory';
import { warnWhenBusy } from '../bench/warn-when-busy';
import { Phone } from '../testing/phone';
import { listMissing, makeRandomModel, MODEL_ID } from './model-folder';
import { openModelSite } from './model-site';
import type { Order, Side, Timing } from './side';
import { judge, tabulate, type Measured, type Pair } from './summary';

declare const side: Side;

type SideName = 'ours' | 'stock';

const THREADS = [1, 2] as const;
const RANDOM_MODEL = 'reports/bench-model/smollm2-135m-shape';
/** About as long as what the tutor asks for: a passage of a lesson to say in simpler words. */
const PROMPT: Order['prompt'] = [
	{ role: 'system', content: 'You help a child. Use only the given text. Add no numbers and no facts.' },
	{
		role: 'user',
		content:
			'Say this in simple words: The sun warms the water in wet clothes. The water becomes a gas that we cannot see ' +
			'and goes into the air. So the clothes dry, faster where wind blows.'
	}
];

const { values: options } = parseArgs({
	options: {
		model: { type: 'string' },
		python: { type: 'string', default: process.env['DARASA_PYTHON'] ?? '.venv/bin/python' },
		runs: { type: 'string', default: '3' },
		tokens: { type: 'string', default: '48' }
	}
});
const runs = Math.max(1, Number(options.runs) || 3);
const tokens = Math.max(2, Number(options.tokens) || 48);
const model = options.model ?? RANDOM_MODEL;

function prepareModel(): void {
	if (!existsSync('build/ort')) throw new Error('There is no build/. Make it with: npm run build');
	if (options.model === undefined) makeRandomModel(model, options.python);
	const missing = listMissing(model);
	if (missing.length > 0) throw new Error(`${model} is no model in the hub's layout: it lacks ${missing.join(', ')}`);
}

/** Each run has a browser of its own: the memory of one that ran a model before never shrinks. */
async function inPage<Value>(
	phone: Phone,
	address: string,
	work: (page: Awaited<ReturnType<Phone['open']>>) => Promise<Value>
): Promise<Value> {
	const page = await phone.open();
	try {
		await page.goto(address);
		return await work(page);
	} finally {
		await phone.close();
	}
}

async function bench(): Promise<{ readonly pairs: readonly Pair[]; readonly texts: ReadonlySet<string> }> {
	const site = await openModelSite(model, THREADS);
	const phones = { ours: new Phone(), stock: new Phone() };
	const measure = (name: SideName, threads: number): Promise<Timing & Measured> =>
		inPage(phones[name], site.pages[name], async (page) => {
			const order: Order = { modelId: MODEL_ID, threads, prompt: PROMPT, tokens };
			const timing = await page.evaluate((order) => side.run(order), order);
			if (timing.tokens !== tokens) throw new Error(`${name} wrote ${timing.tokens} tokens instead of ${tokens}`);
			return { ...timing, peakMb: readRendererPeak(phones[name].folder) };
		});
	const pairs: Pair[] = [];
	const texts = new Set<string>();
	try {
		for (const name of ['ours', 'stock'] as const) {
			await inPage(phones[name], site.pages[name], (page) => page.evaluate((id) => side.keep(id), MODEL_ID));
		}
		for (let run = 0; run < runs; run++) {
			for (const threads of THREADS) {
				// Who goes first changes, in case the second always finds the machine warm.
				const early = run % 2 === 0 ? await measure('ours', threads) : undefined;
				const stock = await measure('stock', threads);
				const ours = early ?? (await measure('ours', threads));
				for (const { text } of [ours, stock]) texts.add(text);
				pairs.push({ threads, ours, stock });
			}
		}
	} finally {
		for (const phone of Object.values(phones)) await phone.destroy();
		await site.close();
	}
	return { pairs, texts };
}

try {
	prepareModel();
	const megabytes = statSync(join(model, 'onnx/model_quantized.onnx')).size / 1e6;
	console.log(`${model} (${megabytes.toFixed(1)} MB of weights): our worker beside transformers.js as it comes.`);
	console.log(`Medians of ${runs} runs in turn, ${tokens} tokens each, the model on the device before.\n`);
	warnWhenBusy();
	const { pairs, texts } = await bench();
	console.log(`${tabulate(pairs).join('\n')}\n`);
	console.log(texts.size === 1 ? 'All wrote the same.\n' : `They wrote ${texts.size} different texts.\n`);
	const verdicts = judge(pairs);
	for (const { what, value, limit, isOver } of verdicts) {
		const [shown, most] = limit > 10 ? [value.toFixed(0), limit] : [value.toFixed(2), limit.toFixed(2)];
		console.log(`${isOver ? 'OVER' : 'OK  '} ${what} ${shown}; limit ${most}`);
	}
	mkdirSync('reports', { recursive: true });
	const report = { model, runs, tokens, measuredAt: new Date().toISOString(), verdicts, pairs };
	writeFileSync('reports/bench-model.json', `${JSON.stringify(report, null, '\t')}\n`);
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
