import { serveSearch } from '../lib/search/worker-side';

serveSearch(self as unknown as DedicatedWorkerGlobalScope);
