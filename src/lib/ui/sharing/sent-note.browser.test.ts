import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { showComponent } from '../testing/show-component.svelte';
import SentNote from './SentNote.svelte';

it.each([
	[{ kind: 'saved', fileName: 'amina.txt' } as const, 'Saved as amina.txt. You find it in your downloads.'],
	[{ kind: 'copied' } as const, 'Copied. Now paste it into a message.'],
	[{ kind: 'shared' } as const, 'Sent.']
])('says which way it went: %o', async (sent, words) => {
	await showComponent(SentNote, { sent });
	await expect.element(page.getByRole('status')).toHaveTextContent(words);
});

it('marks the whole text with one touch where it must be copied by hand', async () => {
	const text = 'Results\nhttps://darasa.example.org/receive#bAQ';
	await showComponent(SentNote, { sent: { kind: 'shown', text } as const });
	const field = page.getByRole('textbox', { name: 'Text for a message' });
	await field.click();
	const { selectionStart, selectionEnd } = field.element() as HTMLTextAreaElement;
	expect([selectionStart, selectionEnd]).toEqual([0, text.length]);
});
