/** The part of Vite's manifest that we read: which chunk came from where. */
export interface Chunk {
	readonly file: string;
	readonly src?: string;
}

export type ModuleGraph = Readonly<Record<string, Chunk>>;
