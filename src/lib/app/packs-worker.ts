import packsWorkerUrl from '../../workers/packs?worker&url';
import { startWorker } from '../platform/trusted-urls';

/** Starts the worker that reads packs and folds their lessons. */
export function startPacksWorker(): Worker {
	return startWorker(packsWorkerUrl);
}
