import type { FormatTable } from './format-table';

const tables = import.meta.glob<FormatTable>('./*.json', { import: 'default' });

/** The table of a language; English habits for a language that has none. Rejects if the file cannot be had. */
export async function loadFormatTable(language: string): Promise<FormatTable> {
	const load = tables[`./${language}.json`] ?? tables['./en.json'];
	if (!load) throw new Error('formats/en.json is missing');
	return load();
}
