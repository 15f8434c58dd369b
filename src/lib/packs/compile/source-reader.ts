import type { Parser } from '../../domain/base/parser';
import { succeed } from '../../domain/base/result';
import type { BlockProblem } from './compile-blocks';
import type { AuthoringTools, CompileProblem, PackSource, YamlDocument } from './source';
import { splitPath } from './yaml-path';

/** Reads the files of a pack and gathers what is wrong with them, so that an author sees all of it at once. */
export class SourceReader {
	readonly #files: ReadonlyMap<string, string>;
	readonly #problems: CompileProblem[] = [];

	constructor(
		source: PackSource,
		readonly tools: AuthoringTools
	) {
		this.#files = new Map(source.files.map(({ path, text }) => [path, text.replace(/\r\n/g, '\n')]));
	}

	get problems(): readonly CompileProblem[] {
		return this.#problems;
	}

	get paths(): readonly string[] {
		return [...this.#files.keys()].sort();
	}

	textOf(file: string): string | undefined {
		const text = this.#files.get(file);
		if (text === undefined) this.report(file, { line: 1, message: 'the file is missing' });
		return text;
	}

	report(file: string, { line, message }: BlockProblem): void {
		this.#problems.push({ file, line, message });
	}

	openYaml(file: string): YamlDocument | undefined {
		const text = this.textOf(file);
		if (text === undefined) return undefined;
		const document = this.tools.parseYaml(text);
		if (document.ok) return document.value;
		this.report(file, document.error);
		return undefined;
	}

	/** Reads a whole YAML file with one parser. */
	readYaml<Value>(file: string, parse: Parser<Value>): Value | undefined {
		const document = this.openYaml(file);
		return document ? this.readPart({ file, document, path: '', value: document.value }, parse) : undefined;
	}

	/** Reads a part of a YAML file; what does not fit is reported with its line. */
	readPart<Value>(
		part: { readonly file: string; readonly document: YamlDocument; readonly path: string; readonly value: unknown },
		parse: Parser<Value>
	): Value | undefined {
		const parsed = parse(part.value, part.path);
		if (parsed.ok) return parsed.value;
		const { path, expected } = parsed.error;
		this.report(part.file, {
			line: part.document.lineOf(splitPath(path)),
			message: `${path}: expected ${expected}`
		});
		return undefined;
	}
}

/** Anything: read again later, part by part. */
export const unread: Parser<unknown> = (value) => succeed(value);
