/** The names in `{{name}}` places, sorted, each once. */
export function findPlaceholders(sentence: string): string[] {
	return [...new Set([...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

export function withoutPlaceholders(sentence: string): string {
	return sentence.replace(/\{\{[^}]*\}\}/g, ' ');
}
