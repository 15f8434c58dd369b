/** The sentence for a kind: `('problem', 'too-few')` is `write.problemTooFew`. */
export function keyOfKind(group: string, kind: string): string {
	const name = kind.replace(/(?:^|-)([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
	return `write.${group}${name}`;
}
