import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadFile } from '../platform/files';
import { shareFile, shareMessage } from './letter-out';

vi.mock('../platform/files', () => ({ downloadFile: vi.fn() }));

const share = vi.fn<(data: ShareData) => Promise<void>>();
const writeText = vi.fn<(text: string) => Promise<void>>();

/** A browser that shares texts, files too where it says so. */
function giveSheet({ files }: { files: boolean }): void {
	vi.stubGlobal('navigator', {
		share,
		canShare: (data: ShareData) => files || !data.files,
		clipboard: { writeText }
	});
}

beforeEach(() => {
	share.mockReset().mockResolvedValue(undefined);
	writeText.mockReset().mockResolvedValue(undefined);
	vi.mocked(downloadFile).mockReset();
	vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => vi.unstubAllGlobals());

describe('a letter as a file', () => {
	it('goes through the share sheet as a text file', async () => {
		giveSheet({ files: true });
		expect(await shareFile('DARASA-LETTER 1', 'amina.txt')).toEqual({ kind: 'shared' });
		const [file] = share.mock.calls[0]?.[0].files ?? [];
		expect([file?.name, file?.type, await file?.text()]).toEqual(['amina.txt', 'text/plain', 'DARASA-LETTER 1']);
		expect(downloadFile).not.toHaveBeenCalled();
	});

	it.each([
		['the browser shares nothing', () => undefined],
		['it shares no files', () => giveSheet({ files: false })],
		[
			'it would not after all',
			() => {
				giveSheet({ files: true });
				share.mockRejectedValue(new DOMException('no touch', 'NotAllowedError'));
			}
		]
	])('is saved where %s', async (_, prepare) => {
		prepare();
		expect(await shareFile('text', 'amina.txt')).toEqual({ kind: 'saved', fileName: 'amina.txt' });
		expect(downloadFile).toHaveBeenCalledWith(new TextEncoder().encode('text'), 'amina.txt', 'text/plain');
	});

	it('is neither sent nor saved when she thinks better of it', async () => {
		giveSheet({ files: true });
		share.mockRejectedValue(new DOMException('closed', 'AbortError'));
		expect(await shareFile('text', 'amina.txt')).toEqual({ kind: 'cancelled' });
		expect(downloadFile).not.toHaveBeenCalled();
	});
});

describe('a letter as a message', () => {
	const [words, link] = ['Results of Amina', 'https://darasa.example.org/receive#bAQ'];

	it('goes through the share sheet, words and link', async () => {
		giveSheet({ files: false });
		expect(await shareMessage(words, link)).toEqual({ kind: 'shared' });
		expect(share).toHaveBeenCalledWith({ text: `${words}\n${link}` });
	});

	it('is copied where nothing can be shared, and shown where nothing can be copied', async () => {
		expect(await shareMessage(words, link)).toEqual({ kind: 'copied' });
		expect(writeText).toHaveBeenCalledWith(`${words}\n${link}`);
		vi.stubGlobal('navigator', {});
		expect(await shareMessage(words, link)).toEqual({ kind: 'shown', text: `${words}\n${link}` });
	});
});
