import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ids of the term base, or undefined where there is none yet. Each file is an object by term id, or a list with ids. */
export function readGlossaryIds(folder: string): ReadonlySet<string> | undefined {
	if (!existsSync(folder)) return undefined;
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const ids = files.flatMap((name) => listIds(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
	return ids.length === 0 ? undefined : new Set(ids);
}

function listIds(value: unknown): readonly string[] {
	if (typeof value !== 'object' || value === null) return [];
	const terms: unknown = 'terms' in value ? value.terms : value;
	if (!Array.isArray(terms)) return Object.keys(terms ?? {});
	return terms.flatMap((term: unknown) =>
		typeof term === 'object' && term !== null && 'id' in term && typeof term.id === 'string' ? [term.id] : []
	);
}
