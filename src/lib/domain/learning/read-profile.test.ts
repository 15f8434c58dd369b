import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '../base/ids';
import type { Profile } from './profile';
import { readProfile } from './read-profile';

const languages = [asId<LanguageTag>('en'), asId<LanguageTag>('sw')];
const whole: Profile = {
	id: asId('p1'),
	kind: 'learner',
	nickname: 'Thandi',
	picture: 'elephant',
	language: asId('sw'),
	country: asId('TZ'),
	decimalSign: 'comma',
	textSize: '150',
	theme: 'dark',
	createdAt: 1,
	updatedAt: 2,
	lastActiveAt: 3,
	lock: { kind: 'number', salt: 'ab'.repeat(16), iterations: 600_000, hash: 'cd'.repeat(32) },
	lockTries: { failures: 1, blockedUntil: 0 }
};

describe('readProfile', () => {
	it('gives a sound profile back unchanged', () => {
		expect(readProfile(whole, { languages })).toEqual(whole);
	});

	it.each([
		['an unknown language', { language: 'xx' }, { language: 'en' }],
		['a language that is no tag', { language: '../../etc' }, { language: 'en' }],
		['an unknown picture', { picture: 'dragon' }, { picture: expect.any(String) }],
		['a number for a name', { nickname: 7 }, { nickname: '' }],
		['a text size from the future', { textSize: 'gigantic' }, { textSize: '100' }]
	])('keeps all the rest of a row with %s', (_, broken, mended) => {
		expect(readProfile({ ...whole, ...broken }, { languages })).toEqual({ ...whole, ...mended });
	});

	it('leaves out optional fields that cannot be read', () => {
		const read = readProfile({ ...whole, country: 'Kenya', decimalSign: ';', lock: { kind: 'eye' } }, { languages });
		expect(read).not.toHaveProperty('country');
		expect(read).not.toHaveProperty('decimalSign');
		expect(read).not.toHaveProperty('lock');
		expect(read?.nickname).toBe('Thandi');
	});

	it('finds something to show for any row that has an id', () => {
		fc.assert(
			fc.property(fc.object(), (junk) => {
				const read = readProfile({ ...junk, id: 'p1' }, { languages });
				expect(read?.id).toBe('p1');
				expect(readProfile(read, { languages })).toEqual(read);
			})
		);
	});
});
