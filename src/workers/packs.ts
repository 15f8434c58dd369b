import { serveReading } from '../lib/packs/worker-side';

serveReading(self as unknown as DedicatedWorkerGlobalScope);
