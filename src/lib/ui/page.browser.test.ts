import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Page from './Page.svelte';
import { showComponent } from './testing/show-component.svelte';

it('lets a keyboard skip to the content, and leaves the address alone', async () => {
	await showComponent<Record<string, unknown>>(Page as never, {
		title: 'Fractions',
		backHref: '#home',
		children: createRawSnippet(() => ({ render: () => '<p>Content</p>' }))
	});
	const before = location.href;
	(page.getByRole('link', { name: 'Skip to the content' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('main')).toHaveFocus();
	expect(location.href).toBe(before);
	expect(document.title).toBe('Fractions · Darasa');
});
