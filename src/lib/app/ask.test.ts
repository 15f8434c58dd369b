import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleFile } from '../packs/sample-source';
import { valueOf } from '../storage/testing/value-of';
import { FakeWorker } from '../search/testing/fake-worker';
import { Ask } from './ask.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

let phone: TestPhone;
let workers: FakeWorker[];
/** How often a worker will not start from now on. */
let refusals: number;

beforeEach(() => {
	phone = new TestPhone();
	workers = [];
	refusals = 0;
	vi.stubGlobal(
		'Worker',
		class {
			constructor(address: string) {
				if (!address.includes('search') || refusals-- > 0) throw new Error('too little memory');
				const worker = new FakeWorker();
				workers.push(worker);
				return worker;
			}
		}
	);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

async function start({ wanted = ['en'] } = {}): Promise<TestApp & { ask: Ask }> {
	await publishPacks(phone, {});
	const app = phone.open({ wanted });
	await app.library.start();
	return { ...app, ask: new Ask(app.library, app.i18n, { basePath: '' }) };
}

function titleFound({ last }: Ask): string | undefined {
	return last?.answer.kind === 'found' ? last.answer.passage.title : last?.answer.kind;
}

describe('Ask', () => {
	it('works a sum out exactly, without any search', async () => {
		const { ask } = await start();
		await ask.answer('1/2 + 1/4');
		expect(ask.last).toMatchObject({ question: '1/2 + 1/4', answer: { kind: 'solved' } });
		expect(workers).toHaveLength(0);
	});

	it('points to an adult where a person is needed, without any search', async () => {
		const { ask } = await start();
		await ask.answer('my uncle beats me every day');
		expect(ask.last?.answer).toEqual({ kind: 'care', why: { key: 'engine.talkToAdult' } });
		expect(workers).toHaveLength(0);
	});

	it('finds what a lesson says, and names the lesson', async () => {
		const { ask } = await start();
		await ask.answer('What is a half?');
		expect(ask.last?.answer).toMatchObject({ kind: 'found', source: { lessonId: 'halves' } });
		expect([ask.isLooking, ask.failedQuestion]).toEqual([false, undefined]);
	});

	it('answers in the language it was asked in', async () => {
		const { ask } = await start({ wanted: ['sw'] });
		await ask.answer('nusu ni nini?');
		expect(ask.last?.answer).toMatchObject({ kind: 'found', passage: { language: 'sw' } });
	});

	it('says honestly that the lessons do not tell', async () => {
		const { ask } = await start();
		await ask.answer('Who is the president?');
		expect(ask.last?.answer).toMatchObject({ kind: 'nothing' });
		await ask.answer('???');
		expect(ask.last?.answer).toMatchObject({ kind: 'refused' });
	});

	it('forgets a question that another one overtook', async () => {
		const { ask } = await start();
		const first = ask.answer('What is a half?');
		const second = ask.answer('2 + 3');
		await Promise.all([first, second]);
		expect(ask.last).toMatchObject({ question: '2 + 3', answer: { kind: 'solved' } });
		expect(ask.isLooking).toBe(false);
	});

	it('hands the lessons over once', async () => {
		const { ask } = await start();
		await ask.answer('What is a half?');
		await ask.answer('fair shares');
		expect(workers.flatMap(({ requests }) => requests).filter(({ call }) => call.kind === 'add')).toHaveLength(1);
	});
});

describe('a broken search', () => {
	it('is not passed off as an answer, and works when the question is asked again', async () => {
		const { ask } = await start();
		refusals = 1;
		await ask.answer('What is a half?');
		expect([ask.failedQuestion, ask.last, ask.isLooking]).toEqual(['What is a half?', undefined, false]);
		await ask.answer('What is a half?');
		expect([ask.failedQuestion, titleFound(ask)]).toEqual([undefined, 'half, one half']);
	});

	it('does not keep a sum from being worked out', async () => {
		const { ask } = await start();
		refusals = 9;
		await ask.answer('2 + 3');
		expect(ask.last?.answer.kind).toBe('solved');
	});

	it('may break in the middle', async () => {
		const { ask } = await start();
		await ask.answer('What is a half?');
		const [worker] = workers;
		if (worker) worker.isSilent = true;
		const asked = ask.answer('fair shares');
		await vi.waitFor(() => expect(worker?.requests.at(-1)?.call).toMatchObject({ question: 'fair shares' }));
		worker?.breakDown();
		await asked;
		expect([ask.failedQuestion, ask.isLooking]).toEqual(['fair shares', false]);
	});

	it('is also a storage that cannot be read', async () => {
		phone.forbidStorage();
		const { ask } = await start();
		await ask.answer('What is a half?');
		expect([ask.failedQuestion, ask.last]).toEqual(['What is a half?', undefined]);
	});
});

describe('lessons that come and go', () => {
	it('are found after they came', async () => {
		const { ask, library } = await start();
		await ask.answer('What is a half?');
		const [bytes = new Uint8Array()] = await publishPacks(phone, {
			...sampleFile('pack.yaml', 'version: 3', 'version: 4'),
			...sampleFile('halves.en.md', '> Both parts are equal.', '> A calabash can be shared.')
		});
		expect(await library.addFile(bytes)).toMatchObject({ kind: 'added' });
		await vi.waitFor(() => expect(library.packs[0]?.version).toBe(4));
		await ask.answer('calabash');
		expect(titleFound(ask)).toBe('Fair shares');
	});

	it('are no longer found after they went', async () => {
		const { ask, library, storage } = await start();
		await ask.answer('What is a half?');
		expect(titleFound(ask)).toBe('half, one half');
		const [pack] = library.packs;
		if (pack) valueOf(await storage.use((room) => room.packs.delete(pack.id)));
		await vi.waitFor(() => expect(library.packs).toEqual([]));
		await ask.answer('What is a half?');
		expect(ask.last?.answer.kind).toBe('nothing');
		expect(workers[0]?.requests.map(({ call }) => call.kind)).toContain('remove');
	});
});
