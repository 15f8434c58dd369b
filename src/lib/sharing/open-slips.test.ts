import { describe, expect, it } from 'vitest';
import { makeKeyPair } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { asId } from '../domain/base/ids';
import { openSlipsAside, serveSlips, type ClosedSlips, type SlipsScope } from './open-slips';
import { writeSlipLetter } from './slip-letter';

const teacher = makeKeyPair();
const other = makeKeyPair();

function letterOf(nickname: string, teacherKey = teacher.publicKey): Uint8Array {
	return writeSlipLetter(
		{ workId: asId('0011223344556677'), nickname, profileId: asId('p'), minutes: 1, flags: 0, answers: [] },
		{ learner: makeKeyPair(), teacherKey: encodeHex(teacherKey), salt: new Uint8Array(8) }
	);
}

const letters = [letterOf('Amina'), letterOf('Baraka', other.publicKey), letterOf('Chege'), letterOf('Dalila')];
const closed: ClosedSlips = { letters, privateKeys: [teacher.privateKey] };
const WHO = ['Amina', 'foreign', 'Chege', 'Dalila'];

/** Answers as a worker does: later, and with a copy. */
class FakeWorker {
	static started = 0;
	onmessage: ((event: { data: unknown }) => void) | null = null;
	isEnded = false;

	constructor() {
		FakeWorker.started += 1;
	}

	postMessage(question: ClosedSlips): void {
		const scope: SlipsScope = {
			onmessage: null,
			postMessage: (reply) => queueMicrotask(() => this.onmessage?.({ data: structuredClone(reply) }))
		};
		serveSlips(scope);
		scope.onmessage?.({ data: structuredClone(question) } as MessageEvent<ClosedSlips>);
	}

	terminate(): void {
		this.isEnded = true;
	}
}

const who = (opened: Awaited<ReturnType<typeof openSlipsAside>>): readonly string[] =>
	opened.map((one) => (one.ok ? one.value.slip.nickname : one.error));

describe('openSlipsAside', () => {
	it('opens many in a worker, in their order, and ends it', async () => {
		const worker = new FakeWorker();
		expect(who(await openSlipsAside(closed, () => worker as unknown as Worker))).toEqual(WHO);
		expect(worker.isEnded).toBe(true);
	});

	it('opens them on the page where no worker may start', async () => {
		const refuse = (): Worker => {
			throw new DOMException('no workers here', 'SecurityError');
		};
		expect(who(await openSlipsAside(closed, refuse))).toEqual(WHO);
	});

	it('starts no worker for one', async () => {
		const before = FakeWorker.started;
		const one = { ...closed, letters: letters.slice(0, 1) };
		expect(who(await openSlipsAside(one, () => new FakeWorker() as unknown as Worker))).toEqual(['Amina']);
		expect(FakeWorker.started).toBe(before);
	});
});
