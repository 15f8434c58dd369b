import { afterEach, expect, it, vi } from 'vitest';
import { asId, type LanguageTag } from '../domain/base/ids';
import type { WordCorrection } from '../domain/wording/word-correction';
import { readWordsFile } from '../domain/wording/words-file';
import { shareWords } from './share-words';

const SAID: WordCorrection = {
	language: asId<LanguageTag>('sw'),
	key: 'home.title',
	english: 'Lessons',
	before: 'Masomo',
	after: 'Masomo yangu',
	at: 1
};

afterEach(() => vi.unstubAllGlobals());

it('shares corrected words as a text file that can be read again, with the release and a tidied name', async () => {
	const share = vi.fn<(data: ShareData) => Promise<void>>().mockResolvedValue(undefined);
	vi.stubGlobal('navigator', { share, canShare: () => true });
	expect(await shareWords(SAID.language, [SAID], ' Asha\n Mwangi ')).toEqual({ kind: 'shared' });
	const [file] = share.mock.calls[0]?.[0].files ?? [];
	expect([file?.name, file?.type]).toEqual(['darasa-words-sw.txt', 'text/plain']);
	const { language, key, english, before, after } = SAID;
	expect(readWordsFile((await file?.text()) ?? '')).toEqual({
		ok: true,
		value: {
			language,
			by: 'Asha Mwangi',
			release: expect.stringMatching(/^\d+\.\d+\.\d+$/),
			corrections: [{ key, english, before, after }]
		}
	});
});
