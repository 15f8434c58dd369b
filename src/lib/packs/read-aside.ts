import { askWorker } from '../bytes/ask-worker';
import { fail, succeed, type Result } from '../domain/base/result';
import type { PackError } from './pack-error';
import type { PackFileBytes, ReadPack } from './read-with-hash';
import type { PacksQuestion, ReadingReply } from './worker-side';

/**
 * Reads a pack file in a worker of its own, so that the page goes on answering meanwhile: to inflate and check a large
 * pack takes a weak phone seconds. Where no worker can be had it is read on the page. Errors are those of `readPack`.
 */
export async function readPackAside(
	file: PackFileBytes,
	createWorker: () => Worker
): Promise<Result<ReadPack, PackError>> {
	const question: PacksQuestion = { kind: 'read', file };
	const reply = await askWorker<ReadingReply>(question, createWorker);
	if (reply) return reply.kind === 'read' ? succeed(reply.pack) : fail(reply.error);
	const { readWithHash } = await import('./read-with-hash');
	return readWithHash(file);
}
