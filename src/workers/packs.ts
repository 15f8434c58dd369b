import { servePacks } from '../lib/packs/worker-side';

servePacks(self as unknown as DedicatedWorkerGlobalScope);
