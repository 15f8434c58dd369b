import { readdirSync, readFileSync } from 'node:fs';
import { createRandom } from '../../src/lib/domain/base/random';

/** Tests, and what is there only for them. */
const FOR_TESTS = /\.(test|testing)\.ts$|^sample-/;

/** A folder and those below it that hold code. */
export function listFolders(folder: string): readonly string[] {
	const below = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => listFolders(`${folder}/${name}`));
	return [...below, ...(listOwnCode(folder).length > 0 ? [folder] : [])];
}

/** The code of a folder itself, without the folders below. */
export function listOwnCode(folder: string): readonly string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.ts') && !FOR_TESTS.test(name))
		.sort()
		.map((name) => `${folder}/${name}`);
}

/** One in `share` of the functions and tables of a folder and those below it, as Stryker's `file:first-last` lines. */
export function listSample(folder: string, share: number, seed: string): readonly string[] {
	const pieces = listFolders(folder)
		.flatMap(listOwnCode)
		.flatMap((file) => listPieces(readFileSync(file, 'utf8')).map((lines) => `${file}:${lines}`));
	return createRandom(seed)
		.shuffle(pieces)
		.slice(0, Math.ceil(pieces.length / share))
		.sort();
}

/** First and last line of what stands at the left margin and does something: types and imports cannot be changed. */
export function listPieces(source: string): readonly string[] {
	const lines = source.split('\n');
	const starts = lines.flatMap((line, index) => (/^(export )?(async )?\w+ /.test(line) ? [index] : []));
	return starts.flatMap((start, place) =>
		/^(export )?(async )?(function|const|let|class) /.test(lines[start] ?? '')
			? [`${start + 1}-${starts[place + 1] ?? lines.length}`]
			: []
	);
}
