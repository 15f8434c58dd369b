import { expect, it } from 'vitest';
import { TrialNote } from './trial-note';

class FakeStore {
	readonly items = new Map<string, string>();
	getItem = (key: string): string | null => this.items.get(key) ?? null;
	setItem = (key: string, value: string): void => void this.items.set(key, value);
	removeItem = (key: string): void => void this.items.delete(key);
}

function setUp(store = new FakeStore()) {
	const page = new EventTarget();
	return { store, page, note: new TrialNote(page, store as unknown as Storage) };
}

it('tells the next page of what ended this one, once', () => {
	const { store, note } = setUp();
	note.begin('a model');
	const next = setUp(store).note;
	expect(next.takeLeft()).toBe('a model');
	expect(next.takeLeft()).toBeUndefined();
});

it('tells nothing of what ended well, or of a page that was left', () => {
	const first = setUp();
	first.note.begin('a model');
	first.note.end();
	expect(setUp(first.store).note.takeLeft()).toBeUndefined();
	const second = setUp();
	second.note.begin('a model');
	second.page.dispatchEvent(new Event('pagehide'));
	expect(setUp(second.store).note.takeLeft()).toBeUndefined();
});

it('is not taken for left by the page that wrote it', () => {
	const { note } = setUp();
	note.begin('a model');
	expect(note.takeLeft()).toBeUndefined();
});

it('does without where the browser keeps nothing', () => {
	const note = new TrialNote(new EventTarget(), undefined);
	note.begin('a model');
	note.end();
	expect(note.takeLeft()).toBeUndefined();
});
