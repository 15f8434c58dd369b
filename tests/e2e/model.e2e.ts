import type { Page } from 'playwright/test';
import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import type { KnownWrong } from '../../src/lib/domain/exercise/item';
import { answerItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { openPractice, practiseUntil } from './practising';
import { say } from './texts';

const named = (key: string): RegExp => new RegExp(`^${say('en', key).replace(/\s*\(.*$/, '')}`);

/** The page's way to the graphics chip shows the software adapter of this machine as if it were a chip. */
function passAsRealGpu(): void {
	const { gpu } = navigator as unknown as { gpu: { requestAdapter(options?: object): Promise<object | null> } };
	const ask = gpu.requestAdapter.bind(gpu);
	gpu.requestAdapter = async (options) => {
		const adapter = await ask(options);
		if (adapter) Object.defineProperty(adapter, 'info', { value: { isFallbackAdapter: false } });
		return adapter;
	};
}

async function getModel(page: Page): Promise<void> {
	await page.getByRole('button', { name: named('model.getModel') }).click();
	await expect(page.getByLabel(say('en', 'model.yourSentence'))).toBeVisible({ timeout: 60_000 });
}

async function startAndWrite(page: Page): Promise<void> {
	await page.getByRole('button', { name: say('en', 'model.write'), exact: true }).click();
	await expect(page.getByText(say('en', 'model.label'))).toBeVisible({ timeout: 60_000 });
	await expect(page.getByRole('button', { name: say('en', 'model.write'), exact: true })).toBeVisible({
		timeout: 60_000
	});
	await expect(page.locator('output')).toContainText(/equal parts.*\./);
}

for (const device of ['processor', 'graphics chip'] as const) {
	test(`a language model runs on the ${device} in airplane mode, after a restart`, async ({ site, phone }) => {
		const isGraphics = device === 'graphics chip';
		const chooseDevice = async (page: Page): Promise<void> => {
			if (isGraphics) await page.getByRole('radio', { name: say('en', 'model.runOnGraphics') }).check({ force: true });
		};
		const first = await phone.open();
		if (isGraphics) await phone.context.addInitScript(passAsRealGpu);
		await first.goto(site.address);
		await beginAs(first);
		await waitUntilStored(first);
		await first.goto(`${site.address}/model`);
		await chooseDevice(first);
		await getModel(first);
		await first.getByRole('radio', { name: say('en', 'model.level4') }).check({ force: true });
		await phone.close();
		await site.stop();

		const page = await phone.open();
		if (isGraphics) await phone.context.addInitScript(passAsRealGpu);
		await page.goto(`${site.address}/model`);
		await chooseDevice(page);
		await expect(page.getByRole('radio', { name: say('en', 'model.level4') })).toBeChecked();
		await startAndWrite(page);
		expect(page.workers().some((worker) => worker.url().includes('model-'))).toBe(true);
		await page.getByRole('button', { name: say('en', 'model.unload') }).click();
		await expect.poll(() => page.workers().filter((worker) => worker.url().includes('model-')).length).toBe(0);
	});
}

test('removing the model frees its space, and it can be had again', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	await waitUntilStored(page);
	await page.goto(`${site.address}/model`);
	await getModel(page);
	await page.getByRole('button', { name: named('model.remove') }).click();
	await expect(page.getByRole('button', { name: named('model.getModel') })).toBeVisible();
	const kept = await page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
		const names: string[] = [];
		for await (const [name] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) names.push(name);
		return names;
	});
	expect(kept).toEqual([]);
});

test('a mistake is explained another way in practice, under guard, and only as long as it is the last word', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	await waitUntilStored(page);
	await page.goto(`${site.address}/model`);
	await getModel(page);
	await site.stop();
	await openPractice(page, site.address);
	const item = await practiseUntil(
		page,
		({ knownWrongs, answer }) => knownWrongs.length > 0 && answer.kind !== 'order'
	);
	const simpler = page.getByRole('button', { name: say('en', 'model.simpler') });
	await expect(simpler).toHaveCount(0);
	await answerItem(page, item, wrongInput(item.knownWrongs[0] as KnownWrong), 'en');
	const feedback = page.locator('.feedback.wrong');
	await expect(feedback).toBeVisible();
	await simpler.click();
	const said = page.getByRole('region', { name: say('en', 'model.anotherWay') });
	const labels = said.getByText(say('en', 'model.label')).or(said.getByText(say('en', 'model.authored')));
	await expect(labels).toBeVisible({ timeout: 90_000 });
	// What stands there belongs to its mistake: the next try takes it away.
	await answerItem(page, item, rightInput(item), 'en');
	await expect(labels).toHaveCount(0);
	await expect(page.getByText(say('en', 'practice.right'))).toBeVisible();
});
