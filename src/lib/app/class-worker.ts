import classWorkerUrl from '../../workers/class?worker&url';
import { SteadyWorker } from '../bytes/steady-worker';
import { startWorker } from '../platform/trusted-urls';
import type { ClassQuestion, ClassReplies, Opening } from './class-worker-side';
import type { StorageRoom } from './storage-room';
import type { DeskOf } from './take-in';

/** The results of a whole class take a weak phone minutes. A teacher looks at the report right after taking them in. */
const worker = new SteadyWorker<ClassQuestion & Opening, ClassReplies[keyof ClassReplies]>(
	() => startWorker(classWorkerUrl),
	{ patienceMs: 600_000, idleMs: 30_000 }
);

/** Starts the worker where it is about to be asked, and has it make ready. */
export async function warmAside({ languages }: Pick<StorageRoom, 'languages'>, desk: DeskOf): Promise<void> {
	await worker.ask({ kind: 'warm', desk, languages });
}

/**
 * Asks the worker, which opens storage for itself; undefined where none can be had, or where it broke: then the page does
 * the work.
 */
export async function askAside<Kind extends keyof ClassReplies>(
	{ languages }: Pick<StorageRoom, 'languages'>,
	question: Extract<ClassQuestion, { readonly kind: Kind }>
): Promise<ClassReplies[Kind] | undefined> {
	return (await worker.ask({ ...question, languages })) as ClassReplies[Kind] | undefined;
}
