import { serveClass, type Opening } from '../lib/app/class-worker-side';
import type { StorageDoor } from '../lib/app/storage-door';
import { fail } from '../lib/domain/base/result';
import { foldAllPacked } from '../lib/packs/packed-lesson';
import { explainStorageError } from '../lib/storage/errors';
import { openStorage } from '../lib/storage/open-storage';

let opening: ReturnType<typeof openStorage> | undefined;

/** Storage is opened once; a failed opening is tried again. */
function openDoor({ languages }: Opening): StorageDoor {
	return {
		async use(work) {
			opening ??= openStorage({ languages, foldLessons: foldAllPacked });
			const opened = await opening;
			if (!opened.ok) opening = undefined;
			return opened.ok ? work(opened.value) : fail(opened.error);
		},
		explain: async (error) => explainStorageError(error)
	};
}

serveClass(self as unknown as DedicatedWorkerGlobalScope, openDoor);
