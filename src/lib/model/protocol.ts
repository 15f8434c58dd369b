import type { ModelId } from '$lib/domain/base/ids';
import type { CatalogueEntry, Dtype, ModelDevice } from './catalogue';
import type { ModelProblemKind } from './problem';
import type { RuntimeBuild } from './runtime-build';

export interface ChatMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** What is special about talking to a model, as its catalogue entry says. */
export type TalkOptions = NonNullable<CatalogueEntry['talk']>;

/** What a worker needs to load one model. A worker loads once; another model gets another worker. */
export interface LoadRequest {
	readonly modelId: ModelId;
	readonly device: ModelDevice;
	readonly dtype: Dtype;
	readonly build: RuntimeBuild;
	/** Path the site lives under; empty at the root. */
	readonly base: string;
	/** Files of the model, paths inside its folder, that must be stored before anything is loaded. */
	readonly files: readonly { readonly path: string; readonly sha256: string }[];
	readonly talk: TalkOptions;
	readonly totalBytes: number;
}

export interface WriteRequest {
	readonly messages: readonly ChatMessage[];
	readonly maxTokens: number;
	/** Longest time to write; what is written by then is kept. */
	readonly deadlineMs: number;
}

/** Why the writing ended. */
export type WriteEnd = 'finished' | 'length' | 'stopped' | 'deadline';

export interface Written {
	readonly text: string;
	readonly end: WriteEnd;
	readonly tokens: number;
	readonly firstTokenMs: number;
	/** Tokens a second after the first one; 0 if there was only one. */
	readonly tokensPerSecond: number;
}

export type ToWorker =
	| { readonly kind: 'load'; readonly request: LoadRequest }
	| { readonly kind: 'write'; readonly request: WriteRequest }
	| { readonly kind: 'stop' };

export type FromWorker =
	| { readonly kind: 'loading'; readonly loadedBytes: number }
	| { readonly kind: 'ready' }
	/** A token was made; its text may come with a later one, when a word is complete. */
	| { readonly kind: 'token' }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'written'; readonly written: Written }
	/** The request cannot be served, but the worker is well. */
	| { readonly kind: 'refused'; readonly problem: ModelProblemKind }
	/** The worker must not be used again: transformers.js stays broken after one failed run. */
	| { readonly kind: 'failed'; readonly problem: ModelProblemKind; readonly detail: string };
