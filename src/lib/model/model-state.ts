import type { ModelId } from '$lib/domain/base/ids';
import type { ModelDevice } from './catalogue';
import type { ModelProblem } from './problem';

/** What the model of this page is doing. After `failed` the next `load` starts with a fresh worker. */
export type ModelState =
	| { readonly kind: 'none' }
	| { readonly kind: 'loading'; readonly modelId: ModelId; readonly loadedBytes: number; readonly totalBytes: number }
	| { readonly kind: 'ready'; readonly modelId: ModelId; readonly device: ModelDevice }
	| { readonly kind: 'writing'; readonly modelId: ModelId; readonly device: ModelDevice }
	| { readonly kind: 'failed'; readonly problem: ModelProblem };
