import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type CountryCode, type LanguageTag } from '../domain/base/ids';
import { MOST_CORRECTIONS, type WordCorrection } from '../domain/wording/word-correction';
import { valueOf } from '../storage/testing/value-of';
import { OwnWords } from './own-words.svelte';
import { TestPhone } from './testing/test-phone';

const ONE: WordCorrection = {
	language: asId<LanguageTag>('sw'),
	key: 'home.title',
	english: 'Lessons',
	before: 'Masomo',
	after: 'Masomo yangu',
	at: 1
};

let phone: TestPhone;
let own: OwnWords;

const open = (): OwnWords => new OwnWords(phone.open().storage);
const said = (): string[] | undefined => own.all?.map(({ after }) => after);

beforeEach(() => {
	phone = new TestPhone();
	own = open();
});

afterEach(() => vi.unstubAllGlobals());

describe('corrected words', () => {
	it('are still there when Darasa is opened again, the newest first', async () => {
		expect(await own.keep(ONE)).toBe(true);
		expect(await own.keep({ ...ONE, key: 'home.more', after: 'Zaidi', remark: 'shorter' })).toBe(true);
		own = open();
		await own.read();
		expect(said()).toEqual(['Zaidi', 'Masomo yangu']);
	});

	it('of one sentence are kept once, as said last; another country says it differently', async () => {
		await own.keep(ONE);
		await own.keep({ ...ONE, country: asId<CountryCode>('TZ'), after: 'Masomo yetu' });
		await own.keep({ ...ONE, after: 'Masomo yote' });
		expect(said()).toEqual(['Masomo yote', 'Masomo yetu']);
	});

	it('can be taken back, and those of a language deleted', async () => {
		const other = { ...ONE, language: asId<LanguageTag>('am') };
		await own.keep(ONE);
		await own.keep(other);
		await own.keep({ ...ONE, key: 'home.more' });
		await own.takeBack(ONE);
		expect(own.all?.map(({ key, language }) => `${language} ${key}`)).toEqual(['sw home.more', 'am home.title']);
		await own.deleteAllOf(ONE.language);
		expect(own.all).toEqual([other]);
	});

	it('end at a limit, where an earlier one can still be said anew', async () => {
		const { storage } = phone.open();
		const wordCorrections = Array.from({ length: MOST_CORRECTIONS }, (_, at) => ({ ...ONE, key: `home.k${at}` }));
		valueOf(await storage.use(({ settings }) => settings.changeDevice({ wordCorrections })));
		expect(await own.keep(ONE)).toBe(false);
		expect([own.isFull, own.failure, own.all?.length]).toEqual([true, undefined, MOST_CORRECTIONS]);
		expect(await own.keep({ ...ONE, key: 'home.k7', after: 'Sasa' })).toBe(true);
		expect(said()?.[0]).toBe('Sasa');
	});

	it('that cannot be kept are not shown, and there is a reason', async () => {
		phone.forbidStorage();
		own = open();
		expect(await own.keep(ONE)).toBe(false);
		expect([own.all, own.failure?.key]).toEqual([undefined, 'common.storageMissing']);
	});
});
