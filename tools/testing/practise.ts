import type { Page } from 'playwright';
import { asId } from '../../src/lib/domain/base/ids';
import { drawItem } from '../../src/lib/domain/exercise/draw-item';
import type { AnswerInput, Item } from '../../src/lib/domain/exercise/item';
import type { Template } from '../../src/lib/domain/exercise/template';
import { itemOfTask } from '../../src/lib/domain/exercise/item-of-task';
import { parseTask } from '../../src/lib/domain/exercise/task/parse-task';
import { workColumns } from '../../src/lib/domain/number/columns/work-columns';
import { buildPack } from '../lessons/build';
import { listPackFolders } from '../lessons/read-source';
import { say } from './texts';

/**
 * The item on the screen, drawn again from its seed by the engine itself. A worked example before it, or a beginning
 * done for the learner, is put aside: she does the whole item alone.
 */
export async function readItem(page: Page, lessonsFolder = 'lessons'): Promise<Item> {
	await passExample(page);
	return readSeed(page, lessonsFolder);
}

/** Says "I can do this alone" where that is offered, in whatever language. */
async function passExample(page: Page): Promise<void> {
	await page.locator('[data-seed]').waitFor();
	const alone = page.locator('[data-alone]');
	if (await alone.isVisible()) await alone.locator('button').click();
}

/** The same, whatever is done of it for her. */
export async function readSeed(page: Page, lessonsFolder = 'lessons'): Promise<Item> {
	const seed = (await page.locator('[data-seed]').getAttribute('data-seed')) ?? '';
	const own = readEngineItem(seed);
	if (own) return own;
	for (const folder of listPackFolders(lessonsFolder)) {
		const templates = await readTemplates(folder);
		const template = templates.find(({ id }) => seed.split('/').slice(1, -1).join('/') === id);
		const drawn = template ? drawItem(template, seed) : undefined;
		if (drawn?.ok) return drawn.value;
	}
	throw new Error(`no template of our lessons draws ${seed}`);
}

const built = new Map<string, Promise<readonly Template[]>>();

/** A pack takes a second to build, and a journey asks for its templates at each exercise. */
function readTemplates(folder: string): Promise<readonly Template[]> {
	const templates =
		built.get(folder) ?? buildPack(folder).then(({ content }) => content.lessons.flatMap((lesson) => lesson.templates));
	built.set(folder, templates);
	return templates;
}

/** An item that the engine made itself: its seed is its task. */
function readEngineItem(seed: string): Item | undefined {
	const task = parseTask(seed);
	const item = task.ok ? itemOfTask({ task: task.value, lessonId: asId('any'), skills: [], level: 1 }) : undefined;
	return item?.ok ? item.value : undefined;
}

/** Puts an answer in as a learner does, with the fields on the screen, and has it checked. */
export async function answerItem(page: Page, item: Item, input: AnswerInput, language: string): Promise<void> {
	await putAnswer(page, item, input, language);
	await page.getByRole('button', { name: say(language, 'practice.check'), exact: true }).click();
}

/** Puts an answer in and leaves it unchecked. */
export async function putAnswer(
	page: Page,
	{ answer: asked, task }: Item,
	input: AnswerInput,
	language: string
): Promise<void> {
	if (asked.kind === 'choice' && input.kind === 'choice') {
		const place = asked.options.findIndex(({ id }) => id === input.id);
		await page.getByRole('radio').nth(place).check({ force: true });
	} else if (asked.kind === 'order' && input.kind === 'order') {
		const order = asked.entries.map(({ id }) => id);
		for (const [place, id] of input.order.entries()) {
			for (let now = order.indexOf(id); now > place; now--) {
				await page.locator('[data-move="up"]').nth(now).click();
				order.splice(now - 1, 0, ...order.splice(now, 1));
			}
		}
	} else if (asked.kind === 'match' && input.kind === 'match') {
		const buttons = page.getByRole('group', { name: say(language, 'practice.matchPairs') }).getByRole('button');
		for (const [left, right] of Object.entries(input.pairs)) {
			await buttons.nth(asked.lefts.findIndex(({ id }) => id === left)).click();
			await buttons.nth(asked.lefts.length + asked.rights.findIndex(({ id }) => id === right)).click();
		}
	} else if (input.kind === 'typed') {
		if (task?.kind === 'columns' && workColumns(task)) await leaveColumns(page, language);
		const fields = page.locator('main').getByRole('textbox');
		for (const field of await fields.all()) await field.fill('');
		await fields.first().focus();
		const [first = '', remainder] = input.text.split(' r ');
		// A whole number goes into the boxes of a fraction as one over it.
		const isFraction = (await fields.count()) === 2 && !input.text.includes('/') && remainder === undefined;
		await page.keyboard.type(isFraction ? `${first}/1` : first);
		if (remainder !== undefined) await fields.nth(1).fill(remainder);
	}
}

/** Chooses to give the answer alone in place of a grid to fill in. */
async function leaveColumns(page: Page, language: string): Promise<void> {
	const [leave, back] = ['practice.justAnswer', 'practice.inColumns'].map((key) =>
		page.getByRole('button', { name: say(language, key), exact: true })
	);
	if (!leave || !back) return;
	await leave.or(back).waitFor();
	if (await leave.isVisible()) await leave.click();
}
