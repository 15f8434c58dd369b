/** The part of Vite's manifest that we read: which chunk came from where. */
export interface Chunk {
	readonly file: string;
	readonly src?: string;
	/** Of a group of `group-modules.ts`, or of the module it was made for. */
	readonly name?: string;
	/** Styles that come with it. */
	readonly css?: readonly string[];
	/** Whether the page loads it by itself. */
	readonly isEntry?: boolean;
	/** Keys of the chunks that it needs at once. */
	readonly imports?: readonly string[];
	/** Keys of the chunks that it may load later. */
	readonly dynamicImports?: readonly string[];
}

export type ModuleGraph = Readonly<Record<string, Chunk>>;
