import { serveSlips } from '../lib/sharing/open-slips';

serveSlips(self as unknown as DedicatedWorkerGlobalScope);
