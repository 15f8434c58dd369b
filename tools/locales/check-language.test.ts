import { describe, expect, it } from 'vitest';
import { checkEnglish, checkLanguage } from './check-language';

const ENGLISH = { home: { title: 'Lessons', steps_one: '{{count}} step', steps_other: '{{count}} steps' } };
const NAMES = ['Darasa', 'QR'];

function faultsOf(tag: string, words: Record<string, string>): string[] {
	return checkLanguage(tag, ENGLISH, { home: words }, NAMES)
		.filter(({ isWarning }) => !isWarning)
		.map(({ where, what }) => `${where}: ${what}`);
}

const SWAHILI = { title: 'Masomo', steps_one: 'hatua {{count}}', steps_other: 'hatua {{count}}' };

describe('checkLanguage', () => {
	it('finds nothing wrong with a whole translation', () => {
		expect(faultsOf('sw', SWAHILI)).toEqual([]);
	});

	it('wants every plural form of the language and no other', () => {
		expect(faultsOf('yo', { title: 'Ẹ̀kọ́', steps_other: 'ìgbésẹ̀ {{count}}' })).toEqual([]);
		expect(faultsOf('yo', { title: 'Ẹ̀kọ́', steps_one: 'ìgbésẹ̀', steps_other: 'ìgbésẹ̀ {{count}}' })).toEqual([
			'yo/home.json#steps_one: not in English, or not a plural form here'
		]);
		expect(faultsOf('ar', { title: 'دروس', steps_one: 'خطوة', steps_other: '{{count}} خطوة' }).sort()).toEqual([
			'ar/home.json#steps_few: missing',
			'ar/home.json#steps_many: missing',
			'ar/home.json#steps_two: missing',
			'ar/home.json#steps_zero: missing'
		]);
	});

	it('finds what is missing, left over, empty or still English', () => {
		expect(faultsOf('sw', { ...SWAHILI, title: 'Lessons', old: 'Zamani', steps_one: ' ' })).toEqual([
			'sw/home.json#old: not in English, or not a plural form here',
			'sw/home.json#title: still English',
			'sw/home.json#steps_one: empty'
		]);
		expect(faultsOf('sw', { title: 'Masomo' })).toHaveLength(2);
	});

	it('finds places that are lost or made up, but lets one and two be words', () => {
		expect(faultsOf('sw', { ...SWAHILI, steps_one: 'hatua moja' })).toEqual([]);
		expect(faultsOf('sw', { ...SWAHILI, steps_other: 'hatua' })).toEqual([
			'sw/home.json#steps_other: {{count}} is missing'
		]);
		expect(faultsOf('sw', { ...SWAHILI, title: 'Masomo {{name}}' })).toEqual([
			'sw/home.json#title: {{name}} is not in English'
		]);
		expect(faultsOf('sw', { ...SWAHILI, title: 'Masomo {{name' })).toEqual([
			'sw/home.json#title: a place with broken braces'
		]);
	});

	it('finds letters of another script, apart from names', () => {
		const amharic = { title: 'የDarasa ትምህርቶች (QR)', steps_one: '{{count}} እርምጃ', steps_other: '{{count}} እርምጃዎች' };
		expect(faultsOf('am', amharic)).toEqual([]);
		expect(faultsOf('am', { ...amharic, title: 'lessons ትምህርቶች' })).toEqual([
			'am/home.json#title: letters of another script: lessons'
		]);
		expect(faultsOf('sw', { ...SWAHILI, title: 'Маsomo' })).toEqual([
			'sw/home.json#title: letters of another script: Маsomo'
		]);
	});

	it('lets a country hold only what it says differently', () => {
		expect(faultsOf('sw-TZ', { title: 'Masomo yote' })).toEqual([]);
		expect(faultsOf('sw-TZ', { titel: 'Masomo' })).toHaveLength(1);
	});

	it('notes a sentence that may not fit', () => {
		const title = 'Masomo yote ambayo unaweza kujifunza kwa simu hii';
		expect(checkLanguage('sw', ENGLISH, { home: { ...SWAHILI, title } }, NAMES)).toEqual([
			{ where: 'sw/home.json#title', what: '49 letters for 7 in English', isWarning: true }
		]);
	});
});

describe('checkEnglish', () => {
	it('wants both plural forms and camelCase keys', () => {
		const problems = checkEnglish({ home: { steps_one: 'a step', 'bad-key': 'x' } });
		expect(problems.map(({ what }) => what)).toEqual([
			'the plural form other is missing',
			'a key is one word in camelCase'
		]);
	});
});
