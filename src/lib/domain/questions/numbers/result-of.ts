import type { OwnQuestion } from '../own-question';

/** The formula of a text that is nothing but one number: `{a + b}`, `$12$` or `3.5`. */
export function formulaOfText(text: string): string | undefined {
	const [, braced, plain] = /^\s*\$?\s*(?:\{([^{}]+)\}|(\d+(?:\.\d+)?))\s*\$?\s*$/u.exec(text) ?? [];
	return braced ?? plain;
}

/** The formula of the right answer where it is a number, also that of the right option. */
export function resultOf({ answer, numbers }: OwnQuestion): string | undefined {
	if (!numbers) return undefined;
	if (answer.kind === 'number') return answer.value;
	return answer.kind === 'choice' ? formulaOfText(answer.right.text) : undefined;
}
