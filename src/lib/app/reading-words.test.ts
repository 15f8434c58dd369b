import { describe, expect, it } from 'vitest';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { ReadingWords } from './reading-words.svelte';
import { TestPhone } from './testing/test-phone';

describe('ReadingWords', () => {
	it('begins with easy words, keeps what she chooses, and goes below it for simpler ones', async () => {
		const app = new TestPhone().open();
		const { id } = valueOf(await app.storage.use((room) => room.profiles.create(thandi, 1)));
		const words = new ReadingWords(app.storage, id);
		await words.read();
		expect(words.level).toBe(3);
		await words.choose(4);
		const later = new ReadingWords(app.storage, id);
		await later.read();
		expect(later.level).toBe(4);
		expect(later.levelFor('reword')).toBe(4);
		expect(later.levelFor('simpler')).toBe(3);
		await later.choose(1);
		expect(later.levelFor('simpler')).toBe(1);
	});

	it('has the first level for a guest', async () => {
		const words = new ReadingWords(new TestPhone().open().storage, undefined);
		await words.choose(1);
		expect(words.level).toBe(3);
	});
});
