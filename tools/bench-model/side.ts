/** What a page of the bench is asked to write. */
export interface Order {
	readonly modelId: string;
	readonly threads: number;
	readonly prompt: readonly { readonly role: 'system' | 'user'; readonly content: string }[];
	readonly tokens: number;
}

/** What one loading and one writing took. */
export interface Timing {
	readonly loadMs: number;
	/** From the question to the first token, the first that this worker ever wrote. */
	readonly firstTokenMs: number;
	/** After the first one. */
	readonly tokensPerSecond: number;
	readonly tokens: number;
	readonly text: string;
}

/** One way to run a model in a page. The pages are in `tests/model-harness/`, each with a `side` of this kind. */
export interface Side {
	/** Brings the model onto the device, which is not measured. */
	keep(modelId: string): Promise<void>;
	run(order: Order): Promise<Timing>;
}
