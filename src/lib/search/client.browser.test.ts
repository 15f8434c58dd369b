import { expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '$lib/domain/base/ids';
import type { PassageId } from '$lib/domain/tutor/passage';
import { createSearchClient } from './client';

it('finds a passage in a real worker', async () => {
	const client = createSearchClient(
		() => new Worker(new URL('../../workers/search.ts', import.meta.url), { type: 'module' })
	);
	client.addLesson({
		lessonId: asId<LessonId>('matter'),
		terms: [{ words: { en: ['melting'], am: ['መቅለጥ'] } }],
		passages: [
			{
				id: asId<PassageId>('matter/en/melt'),
				language: asId<LanguageTag>('en'),
				lessonTitle: 'States of matter',
				title: 'Melting',
				text: 'Heat makes ice melt.'
			}
		]
	});
	const options = { language: asId<LanguageTag>('am'), limit: 3, signal: new AbortController().signal };
	const found = await client.find('መቅለጥ ምንድን ነው?', options);
	expect(found).toMatchObject({ ok: true, value: [{ passageId: 'matter/en/melt' }] });
	client.close();
});

it('says that search failed where the worker cannot be loaded', async () => {
	const client = createSearchClient(() => new Worker('/no-such-worker.js', { type: 'module' }));
	const options = { language: asId<LanguageTag>('en'), limit: 3, signal: new AbortController().signal };
	expect(await client.find('ice', options)).toEqual({ ok: false, error: { kind: 'worker-failed' } });
});
