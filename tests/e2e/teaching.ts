import type { Page } from 'playwright/test';
import { beginAs } from './learner';
import { expect, TEACHER, waitUntilStored } from './phone';
import { say } from './texts';

export async function countTeacherFiles(): Promise<number> {
	return (await (await caches.open('darasa-teacher')).keys()).length;
}

/** A teacher makes the class 5B of these learners; all that his pages need is on the phone then. */
export async function beginClass(page: Page, address: string, pupils: readonly string[]): Promise<void> {
	await page.goto(address);
	await beginAs(page, { nickname: 'Okoth', isTeacher: true });
	await waitUntilStored(page, TEACHER);
	await page.getByRole('link', { name: say('en', 'home.myClasses'), exact: true }).click();
	await page.getByLabel(say('en', 'classroom.className')).fill('5B');
	await page.getByRole('button', { name: say('en', 'classroom.makeClass'), exact: true }).click();
	await page.getByLabel(say('en', 'classroom.namesLabel')).fill(pupils.join('\n'));
	const count = pupils.length;
	await page.getByRole('button', { name: say('en', 'classroom.addNames_other', { count }), exact: true }).click();
	await expect(page.getByText(say('en', 'classroom.added_other', { count }))).toBeVisible();
}
