import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DialogOnPage from './testing/DialogOnPage.svelte';
import { showComponent } from './testing/show-component.svelte';

async function openDialog(): Promise<void> {
	await showComponent(DialogOnPage, { title: 'Denominator' });
	await page.getByRole('button', { name: 'Denominator' }).click();
	await expect.element(page.getByRole('dialog', { name: 'Denominator' })).toBeVisible();
}

it('takes the focus, begins with its title, and gives the focus back', async () => {
	await openDialog();
	await expect.element(page.getByRole('heading', { name: 'Denominator' })).toHaveFocus();
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(page.getByRole('dialog').elements()).toHaveLength(0);
	await expect.element(page.getByRole('button', { name: 'Denominator' })).toHaveFocus();
});

it('closes with Escape', async () => {
	await openDialog();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('closes with a tap outside, not with one inside', async () => {
	await openDialog();
	await page.getByRole('paragraph').click();
	await expect.element(page.getByRole('dialog')).toBeVisible();
	const dialog = page.getByRole('dialog').element();
	dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});
