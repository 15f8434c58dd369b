import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '$lib/domain/base/ids';
import type { PassageId } from '$lib/domain/tutor/passage';
import type { SearchCall, SearchReply } from './protocol';
import { serveSearch, type WorkerScope } from './worker-side';

const english = asId<LanguageTag>('en');
const encoder = readFileSync('static/models/darasa-encoder/encoder.bin');
const lexicon = readFileSync('static/models/darasa-encoder/lexicon.bin');
const FIND: SearchCall = {
	kind: 'find',
	question: 'why is ice harder than water',
	options: { language: english, limit: 3 }
};

/** A lesson of one passage, about ice where nothing else is said. */
function lesson(id: string, text = 'The particles of ice are held in their places.'): SearchCall {
	const passage = { id: asId<PassageId>(id), language: english, title: id, text, asked: ['why is ice hard'] };
	return { kind: 'add', lesson: { lessonId: asId<LessonId>(id), passages: [passage], terms: [] } };
}

/** A phone whose worker can be started again; what it keeps lies in `vectors`. */
function startPhone() {
	const phone = { vectors: undefined as Uint8Array | undefined, timesKept: 0, start };
	async function start(calls: readonly SearchCall[]): Promise<readonly SearchReply[]> {
		const replies: SearchReply[] = [];
		await new Promise<void>((resolve) => {
			const scope: WorkerScope = {
				onmessage: null,
				postMessage(reply) {
					replies.push(reply);
					// What is kept is kept after the answer.
					if (replies.length === calls.length) setTimeout(resolve);
				}
			};
			serveSearch(scope, {
				readFiles: async () => ({ encoder, lexicon, vectors: phone.vectors, madeBy: 'this one' }),
				async keep(_, { bytes, madeBy }) {
					expect(madeBy).toBe('this one');
					phone.vectors = bytes;
					phone.timesKept++;
				}
			});
			for (const [id, call] of calls.entries()) scope.onmessage?.({ data: { id, basePath: '', call } } as MessageEvent);
		});
		return replies;
	}
	return phone;
}

describe('the search worker', () => {
	it('makes vectors once, and keeps them for the next worker, which answers alike', async () => {
		const phone = startPhone();
		const first = await phone.start([lesson('ice'), lesson('sun', 'The sun gives light.'), FIND]);
		expect(first.at(-1)?.hits[0]?.passageId).toBe('ice');
		expect(phone.timesKept).toBe(1);
		const second = await phone.start([lesson('ice'), lesson('sun', 'The sun gives light.'), FIND]);
		expect(second).toEqual(first);
		expect(phone.timesKept, 'nothing was new').toBe(1);
	});

	it('makes those that are new, also of a lesson that comes while it runs', async () => {
		const phone = startPhone();
		await phone.start([lesson('ice'), FIND, lesson('new', 'Water is a liquid.'), FIND]);
		expect(phone.timesKept).toBe(2);
		const replies = await phone.start([lesson('ice', 'Another text.'), FIND]);
		expect(phone.timesKept).toBe(3);
		expect(replies.at(-1)?.hits[0]?.passageId).toBe('ice');
	});

	it('does without what was kept when it is damaged', async () => {
		const phone = startPhone();
		const first = await phone.start([lesson('ice'), FIND]);
		phone.vectors = Uint8Array.of(1, 2, 3);
		expect(await phone.start([lesson('ice'), FIND])).toEqual(first);
		expect(phone.timesKept).toBe(2);
	});
});
