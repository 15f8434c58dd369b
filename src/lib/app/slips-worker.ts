import slipsWorkerUrl from '../../workers/slips?worker&url';
import { startWorker } from '../platform/trusted-urls';

/** Starts the worker that opens result slips. */
export function startSlipsWorker(): Worker {
	return startWorker(slipsWorkerUrl);
}
