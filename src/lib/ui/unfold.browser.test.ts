import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { showComponent } from './testing/show-component.svelte';
import UnfoldOnPage from './testing/UnfoldOnPage.svelte';

const TEXTS = { words: 'Show all', inside: 'Everything' };
const inside = page.getByText(TEXTS.inside);

it('makes what is in it when it is opened, and keeps it', async () => {
	await showComponent(UnfoldOnPage, { ...TEXTS, prints: false });
	expect(inside.elements()).toHaveLength(0);
	await page.getByText('Show all').click();
	await expect.element(inside).toBeVisible();
	await page.getByText('Show all').click();
	await expect.element(inside).not.toBeVisible();
	expect(inside.elements()).toHaveLength(1);
});

it('stands open on paper where it should, and is closed again afterwards', async () => {
	await showComponent(UnfoldOnPage, { ...TEXTS, prints: true });
	window.dispatchEvent(new Event('beforeprint'));
	await expect.element(inside).toBeVisible();
	window.dispatchEvent(new Event('afterprint'));
	await expect.element(inside).not.toBeVisible();
});

it('stays closed on paper elsewhere', async () => {
	await showComponent(UnfoldOnPage, { ...TEXTS, prints: false });
	window.dispatchEvent(new Event('beforeprint'));
	expect(inside.elements()).toHaveLength(0);
});
