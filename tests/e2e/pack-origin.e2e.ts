import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { PIECE_BYTES } from '../../src/lib/packs/fetch-pieces';
import { sampleFile, sampleSource } from '../../src/lib/packs/sample-source';
import { writeNewKey } from '../../tools/keys/key-file';
import { answerItem, readItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { OtherBuild } from './other-build';
import { expect, Site, test, waitUntilStored } from './phone';
import { openPractice } from './practising';
import { say } from './texts';

const KEPT_PIECES = 4;
const app = new OtherBuild();
let folder: string;
let lessons: string;
let words: string;
let shelf: Site;
/** Where the parts of the pack begin that the shelf was asked for, in pieces. */
const asked: number[] = [];
let breaksAtPiece = Infinity;

/** Two screens to learn from, and some that nobody reads: gzip finds nothing to save in them. */
function longLesson(): Readonly<Record<string, string>> {
	const noise = (seed: string): string =>
		Array.from({ length: 70 }, (_, at) => createHash('sha256').update(`${seed} ${at}`).digest('base64')).join(' ');
	const screens = Array.from({ length: 6 }, (_, screen) => {
		const paragraphs = Array.from({ length: 45 }, (_, place) => `${place}: ${noise(`${screen} ${place}`)}`);
		return `## ${screen} {#grains-${screen}}\n\n${paragraphs.join('\n\n')}\n`;
	}).join('\n');
	const end = 'ask: { kind: number, value: 4, form: whole }\n```\n';
	const files = ['halves.en.md', 'halves.sw.md'].map((path) => sampleFile(path, end, `${end}\n${screens}`));
	return Object.assign({}, ...files) as Readonly<Record<string, string>>;
}

test.beforeAll(async () => {
	test.setTimeout(240_000);
	folder = mkdtempSync(join(tmpdir(), 'darasa-shelf-'));
	lessons = join(folder, 'lessons');
	mkdirSync(join(lessons, 'tiny'), { recursive: true });
	for (const { path, text } of sampleSource(longLesson()).files) writeFileSync(join(lessons, 'tiny', path), text);
	const keyFile = join(folder, 'maker.key');
	words = writeNewKey(keyFile).words;
	const packs = join(folder, 'site', 'packs');
	execFileSync('npm', ['run', '--silent', 'lessons:sign', '--', lessons, keyFile, packs], { stdio: 'pipe' });
	shelf = await new Site({
		folder: join(folder, 'site'),
		onRequest: (path, request) => {
			if (request.method !== 'GET' || !path.endsWith('.darasa')) return;
			const piece = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1]) / PIECE_BYTES;
			asked.push(piece);
			if (piece >= breaksAtPiece) request.socket.destroy();
		}
	}).start();
	await app.make({ host: { packOrigins: [shelf.address] } });
});

test.afterAll(async () => {
	app.remove();
	rmSync(folder, { recursive: true, force: true });
	await shelf.stop();
});

async function lookForMore(page: Page, address: string): Promise<void> {
	await page.goto(`${address}/packs`);
	await page.getByRole('button', { name: say('en', 'packs.look') }).tap();
	await page.getByRole('heading', { name: 'Tiny pack' }).waitFor();
}

const getIt = (page: Page) => page.getByRole('button', { name: /^Get it/ });

test('a pack of another origin comes piece by piece over a line that breaks, and teaches without either', async ({
	newPhone: phone
}) => {
	const site = await new Site({ folder: app.folder }).start();
	const first = await phone.open();
	await first.goto(site.address);
	await beginAs(first);
	await waitUntilStored(first);
	expect(shelf.requests, 'nobody asks another origin before the learner does').toEqual([]);
	await lookForMore(first, site.address);
	expect(shelf.requests).toEqual(['/packs/index.json']);
	await expect(getIt(first)).toHaveText(/\(1\.\d\sMB\)/);

	breaksAtPiece = KEPT_PIECES;
	await getIt(first).tap();
	await expect(first.getByRole('status')).toContainText(say('en', 'packs.fetchInterrupted'));
	expect([...new Set(asked)]).toEqual([0, 1, 2, 3, KEPT_PIECES]);
	await phone.close();

	breaksAtPiece = Infinity;
	asked.length = 0;
	const second = await phone.open();
	await lookForMore(second, site.address);
	await getIt(second).tap();
	await expect(second.getByRole('heading', { name: say('en', 'packs.asksTitle') })).toBeVisible();
	expect(asked[0]).toBe(KEPT_PIECES);
	expect(asked).toEqual([...new Set(asked)].sort((left, right) => left - right));
	await expect(second.getByText(words, { exact: true })).toBeVisible();
	await second.getByRole('button', { name: say('en', 'packs.accept') }).tap();
	await expect(second.getByRole('status')).toContainText(say('en', 'common.packAdded', { title: 'Tiny pack' }));
	await expect(second.getByRole('listitem').filter({ hasText: words })).toBeVisible();
	await expect(getIt(second)).toHaveCount(0);
	await phone.close();

	await site.stop();
	await shelf.stop();
	const page = await phone.open();
	await page.goto(site.address);
	await page.getByRole('link', { name: 'Halves' }).tap();
	await expect(page.getByText('Both parts are equal.')).toBeVisible();
	await openPractice(page, site.address, 'halves');
	const item = await readItem(page, lessons);
	await answerItem(page, item, rightInput(item), 'en');
	await expect(page.getByText(say('en', 'practice.right'))).toBeVisible();
});
