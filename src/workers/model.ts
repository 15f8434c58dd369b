import { serveModel, type WorkerScope } from '../lib/model/runtime/serve-model';

serveModel(self as unknown as WorkerScope);
