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
	schoolLanguage: asId('en'),
	country: asId('TZ'),
	decimalSign: 'comma',
	textSize: '150',
	theme: 'dark',
	spacing: 'wide',
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
		['that of the pages', 'sw'],
		['one that this app lacks', 'xx'],
		['no tag', '../../etc'],
		['no text', 7]
	])('has no language of the school that is %s', (_, schoolLanguage) => {
		const rest = { ...whole, schoolLanguage: undefined };
		expect(readProfile({ ...whole, schoolLanguage }, { languages })).toEqual(rest);
	});

	it.each([
		['an unknown language', { language: 'xx' }, { language: 'en', schoolLanguage: undefined }],
		['a language that is no tag', { language: '../../etc' }, { language: 'en', schoolLanguage: undefined }],
		['an unknown picture', { picture: 'dragon' }, { picture: expect.any(String) }],
		['a number for a name', { nickname: 7 }, { nickname: '' }],
		['a text size from the future', { textSize: 'gigantic' }, { textSize: '100' }]
	])('keeps all the rest of a row with %s', (_, broken, mended) => {
		expect(readProfile({ ...whole, ...broken }, { languages })).toEqual({ ...whole, ...mended });
	});

	it('leaves out optional fields that cannot be read', () => {
		const read = readProfile(
			{ ...whole, country: 'Kenya', decimalSign: ';', spacing: 'huge', lock: { kind: 'eye' } },
			{ languages }
		);
		expect(read).not.toHaveProperty('country');
		expect(read).not.toHaveProperty('decimalSign');
		expect(read).not.toHaveProperty('spacing');
		expect(read).not.toHaveProperty('lock');
		expect(read?.nickname).toBe('Thandi');
	});

	it.each([
		['a salt that is no hex', { salt: 'x'.repeat(32) }],
		['a salt with something before it', { salt: `-${'ab'.repeat(16)}` }],
		['a salt with something after it', { salt: `${'ab'.repeat(16)}-` }],
		['a hash that is cut off', { hash: 'cd'.repeat(31) }],
		['a hash that is too long', { hash: 'cd'.repeat(33) }],
		['no rounds', { iterations: 0 }],
		['so many rounds that a phone would hang', { iterations: 10_000_001 }],
		['half a round', { iterations: 1.5 }],
		['an unknown kind', { kind: 'eye' }]
	])('opens a profile rather than keep a lock that nobody could open: %s', (_, broken) => {
		expect(readProfile({ ...whole, lock: { ...whole.lock, ...broken } })).not.toHaveProperty('lock');
	});

	it.each([
		['failures', -1],
		['failures', 1.5],
		['blockedUntil', -1],
		['blockedUntil', 'never']
	])('forgets failed tries with %s %s', (field, value) => {
		const lockTries = { ...whole.lockTries, [field]: value };
		expect(readProfile({ ...whole, lockTries })).not.toHaveProperty('lockTries');
	});

	it.each(['KEN', 'ke', 'xKE', 'K'])('takes %s for no country', (country) => {
		expect(readProfile({ ...whole, country })).not.toHaveProperty('country');
	});

	it('takes any language tag where it is not told which there are', () => {
		for (const language of ['xx', 'zh-Hant-TW', 'sw-TZ'])
			expect(readProfile({ ...whole, language })?.language).toBe(language);
		for (const language of ['x', '../../etc', 'sw-', 'sw_TZ', `sw-${'a'.repeat(9)}`, `sw${'-abcdefgh'.repeat(4)}`]) {
			expect(readProfile({ ...whole, language })?.language).toBe('en');
		}
	});

	it('takes the time of making for one that is missing or impossible', () => {
		const times = ({ createdAt, updatedAt, lastActiveAt }: Profile) => [createdAt, updatedAt, lastActiveAt];
		expect(times(readProfile({ id: 'p1', createdAt: 5, updatedAt: -1, lastActiveAt: 8.64e15 + 2 }) as Profile)).toEqual(
			[5, 5, 5]
		);
		expect(times(readProfile({ id: 'p1' }) as Profile)).toEqual([0, 0, 0]);
	});

	it('shows two profiles with a broken picture differently, and always alike', () => {
		const pictures = ['p1', 'p2', 'p1'].map((id) => readProfile({ id })?.picture);
		expect(pictures[0]).not.toBe(pictures[1]);
		expect(pictures[0]).toBe(pictures[2]);
		expect(readProfile({ id: 'a much longer name than there are pictures' })?.picture).toEqual(expect.any(String));
	});

	it('makes a plain learner of a row with nothing but an id, and nothing of a row without', () => {
		expect(readProfile({ id: 'p1' })).toMatchObject({
			kind: 'learner',
			nickname: '',
			language: 'en',
			textSize: '100',
			theme: 'auto'
		});
		for (const row of [undefined, null, 'p1', {}, { id: '' }, { id: 'x'.repeat(121) }]) {
			expect(readProfile(row)).toBeUndefined();
		}
	});

	it('leaves a name that fills a screen', () => {
		expect(readProfile({ ...whole, nickname: 'x'.repeat(200) })?.nickname).toHaveLength(200);
		expect(readProfile({ ...whole, nickname: 'x'.repeat(201) })?.nickname).toBe('');
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
