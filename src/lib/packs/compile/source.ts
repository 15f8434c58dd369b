import type { Result } from '../../domain/base/result';

/** A file an author wrote; `path` is relative to the pack's folder. */
export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

/** An image or a recording of the author; `path` is `media/` and a name. */
export interface SourceMedia {
	readonly path: string;
	readonly bytes: Uint8Array;
}

export interface PackSource {
	readonly files: readonly SourceFile[];
	readonly media?: readonly SourceMedia[];
}

/** What an author has to mend, and where. Lines count from 1. */
export interface CompileProblem {
	readonly file: string;
	readonly line: number;
	readonly message: string;
}

/** The part of an mdast tree that lessons use. */
export interface MarkdownNode {
	readonly type: string;
	readonly children?: readonly MarkdownNode[] | undefined;
	readonly value?: string | undefined;
	readonly url?: string | undefined;
	readonly alt?: string | null | undefined;
	readonly lang?: string | null | undefined;
	readonly depth?: number | undefined;
	readonly ordered?: boolean | null | undefined;
	readonly position?: { readonly start: { readonly line: number } } | undefined;
}

export interface YamlDocument {
	readonly value: unknown;
	/** The line of the value at a path, or of the nearest thing around it. */
	lineOf(path: readonly (string | number)[]): number;
}

/** The parsers that only authors need; they are handed in so that the app does not carry them. */
export interface AuthoringTools {
	readonly parseMarkdown: (text: string) => MarkdownNode;
	readonly parseYaml: (text: string) => Result<YamlDocument, { readonly line: number; readonly message: string }>;
}
