import { splitKey } from '../../src/lib/domain/wording/plural-forms';
import type { Problem } from './problem';
import type { LanguageFiles } from './read-locales';

export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

/** `'area.name'` where a key is expected, so that `'model.onnx'` elsewhere is no fault. */
const IN_PLACE = /(?:\b(?:t|message|isFallback)\(\s*|\bkey:\s*)(['"`])([a-z]+\.[A-Za-z0-9]+)\1/g;
const ANYWHERE = /(['"`])([a-z]+\.[A-Za-z0-9]+)\1/g;
/** A key put together from a beginning and a variable: `engine.chosen${reason}`. */
const BEGINNING = /`([a-z]+\.[A-Za-z0-9]*)\$\{/g;

function listStems(english: LanguageFiles): Set<string> {
	return new Set(
		Object.entries(english).flatMap(([area, words]) => Object.keys(words).map((key) => `${area}.${splitKey(key).stem}`))
	);
}

function findAll(files: readonly SourceFile[], pattern: RegExp, group: number): Set<string> {
	return new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[group] ?? '')));
}

/** Keys the code asks for that English lacks, and (as warnings) sentences that no code asks for. */
export function checkUsage(english: LanguageFiles, files: readonly SourceFile[]): Problem[] {
	const stems = listStems(english);
	const used = findAll(files, ANYWHERE, 2);
	const beginnings = [...findAll(files, BEGINNING, 1)];
	const missing = files.flatMap(({ path, text }) =>
		[...text.matchAll(IN_PLACE)]
			.map(([, , key]) => key ?? '')
			.filter((key) => (key.split('.')[0] ?? '') in english && !stems.has(key))
			.map((key) => ({ where: path, what: `asks for ${key}, which is not in locales/en` }))
	);
	const unused = [...stems].filter((key) => !used.has(key) && !beginnings.some((start) => key.startsWith(start)));
	return [
		...missing,
		...unused.map((key) => ({ where: `en/${key.replace('.', '.json#')}`, what: 'not used', isWarning: true as const }))
	];
}
