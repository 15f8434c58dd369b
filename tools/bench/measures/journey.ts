import { rightInput } from '../../../src/lib/domain/exercise/answer-input';
import { answerItem, readItem } from '../../testing/practise';
import { say } from '../../testing/texts';
import type { Desk } from '../lab';

const LESSON = 'fractions-equivalent';

/** Does what a learner does, and waits until the screen has answered. English throughout. */
export const journey = {
	async readLesson({ page }: Desk): Promise<void> {
		await page.getByRole('link', { name: say('en', 'home.start'), exact: true }).tap();
		for (let screen = 0; screen < 3; screen++) {
			await page.getByRole('button', { name: say('en', 'lesson.next'), exact: true }).tap();
		}
	},

	async openPractice({ page, address }: Desk): Promise<void> {
		await page.goto(`${address}/practice/${LESSON}`);
		await page.locator('[data-seed]').waitFor();
	},

	/** Answers rightly, on the practice page, and goes on to the next item. */
	async practise({ page }: Desk, items: number): Promise<void> {
		for (let finished = 0; finished < items; finished++) {
			const item = await readItem(page);
			await answerItem(page, item, rightInput(item), 'en');
			await page.getByText(say('en', 'practice.right'), { exact: true }).waitFor();
			await page.getByRole('button', { name: say('en', 'practice.next'), exact: true }).tap();
			await page.locator(`[data-seed]:not([data-seed="${item.seed}"])`).waitFor();
		}
	},

	async openAsk({ page, address }: Desk): Promise<void> {
		await page.goto(`${address}/ask`);
		await page.getByRole('textbox').waitFor();
	},

	/** Sums and words by turns, none of them twice. */
	async ask({ page }: Desk, questions: number): Promise<void> {
		const words = ['numerator', 'melting', 'denominator', 'gas', 'equivalent fractions', 'freezing'];
		for (let asked = 0; asked < questions; asked++) {
			const sum = `${asked + 1}/${asked + 3} + 1/${asked + 2}`;
			const text = asked % 2 === 0 ? sum : `What is ${words[asked % words.length]}?`;
			await page.getByRole('textbox').fill(text);
			await page.getByRole('button', { name: say('en', 'ask.send'), exact: true }).tap();
			await page.locator('[aria-live="polite"][aria-busy="false"] > *').first().waitFor();
		}
	}
};
