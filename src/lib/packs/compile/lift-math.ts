import { fail, succeed, type Result } from '../../domain/base/result';

/** Private-use characters stand where `$…$` stood, so that Markdown does not read `2*3*4` as emphasis. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Where a lifted formula stands in a text, its number captured. */
export const LIFTED_MATH = /\uE000(\d+)\uE001/;

export interface LiftedMath {
	readonly text: string;
	/** What stood between the dollar signs, by number. */
	readonly formulas: readonly string[];
}

/** Takes `$…$` out of a text, line by line; `\$` is a dollar sign. */
export function liftMath(source: string): Result<LiftedMath, { readonly line: number; readonly message: string }> {
	const formulas: string[] = [];
	const lines: string[] = [];
	for (const [index, line] of source.split('\n').entries()) {
		const parts = line.split(/(?<!\\)\$/);
		if (parts.length % 2 === 0) return fail({ line: index + 1, message: 'a $ without its partner on the same line' });
		if (/[\uE000\uE001]/.test(line)) return fail({ line: index + 1, message: 'a private-use character' });
		lines.push(parts.map((part, at) => (at % 2 === 0 ? part : `${OPEN}${formulas.push(part) - 1}${CLOSE}`)).join(''));
	}
	return succeed({ text: lines.join('\n'), formulas });
}

/** Puts the formulas back, for text that is read again on its own. */
export function lowerMath({ text, formulas }: LiftedMath): string {
	return text.replace(new RegExp(LIFTED_MATH, 'g'), (_, number: string) => `$${formulas[Number(number)] ?? ''}$`);
}
