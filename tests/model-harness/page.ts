import { createModelClient } from '../../src/lib/model/client';
import { createModelFiles } from '../../src/lib/model/files';
import { readChip } from '../../src/lib/model/phone';
import { startWorker } from '../../src/lib/platform/trusted-urls';
import workerAddress from '../../src/workers/model?worker&url';

const site = location.origin + location.pathname.replace(/\/[^/]*$/, '');

/** The model room as the app puts it together, for a test to drive. */
const room = {
	files: createModelFiles({ site, mirrors: new URLSearchParams(location.search).getAll('mirror') }),
	client: createModelClient(() => startWorker(workerAddress), { base: new URL(site).pathname.replace(/\/$/, '') }),
	readChip
};

export type ModelRoom = typeof room;
Object.assign(globalThis, { room });
