import { message, type Message } from '$lib/domain/base/message';

/** Everything that can go wrong with a model in an expected way; each has one sentence, `model.<kind>`. */
export type ModelProblemKind =
	/** No Cache Storage: a plain http origin, or a browser that hides it. */
	| 'insecure'
	| 'offline'
	/** The host has no such file, or answers with a page. */
	| 'missing'
	/** Other bytes than the catalogue promises. */
	| 'damaged'
	| 'full'
	/** Found before anything was fetched: the browser would not give so much room. */
	| 'noRoom'
	/** Another tab is fetching a model. */
	| 'elsewhere'
	| 'stopped'
	| 'badCatalogue'
	/** To be loaded, but not (completely) on this device. */
	| 'notStored'
	| 'noGpu'
	| 'outOfMemory'
	/** The runtime failed, or its worker died. */
	| 'crashed'
	/** Nothing was heard from the worker for too long. */
	| 'stuck'
	| 'promptTooLong'
	/** Asked to write while not ready. */
	| 'notReady';

export interface ModelProblem {
	readonly kind: ModelProblemKind;
	/** For the screen. */
	readonly message: Message;
	/** For whoever looks into it: what the browser or the runtime said. */
	readonly detail?: string;
}

export function describeProblem(kind: ModelProblemKind, detail?: string): ModelProblem {
	const problem = { kind, message: message(`model.${kind}`) };
	return detail === undefined ? problem : { ...problem, detail };
}
