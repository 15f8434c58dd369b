import { parseMath } from '../number/parse-math';

const SIGNS: readonly (readonly [RegExp, string])[] = [
	[/\\(?:times|cdot)(?![a-zA-Z])/gu, '×'],
	[/\\div(?![a-zA-Z])/gu, '÷'],
	[/\\(?:leq?|leqslant)(?![a-zA-Z])/gu, '≤'],
	[/\\(?:geq?|geqslant)(?![a-zA-Z])/gu, '≥'],
	[/\\neq?(?![a-zA-Z])/gu, '≠'],
	[/\\approx(?![a-zA-Z])/gu, '≈'],
	[/\\(?:left|right)(?=[()])/gu, ''],
	[/\\[,;:! ]/gu, ' '],
	[/\\%/gu, '%'],
	[/(\d) *\\[dt]?frac/gu, '$1 \\frac'],
	[/\\[dt]?frac *\{([^{}\\]*)\} *\{([^{}\\]*)\}/gu, '\\frac{$1}{$2}'],
	[/\\frac\{(\d+)\}\{(\d+)\}/gu, '$1/$2'],
	[/\\frac\{([^{}]*)\}\{([^{}]*)\}/gu, '($1)/($2)'],
	[/\^ *\{([^{}]*)\}/gu, '^($1)']
];

/** School mathematics in TeX, in our notation; undefined where anything is left that is not plainly the same. */
export function readTex(tex: string): string | undefined {
	if (tex.length > 300 || tex.includes('\n')) return undefined;
	const text = SIGNS.reduce((read, [pattern, written]) => read.replace(pattern, written), tex).trim();
	return /[\\{}_&$]/u.test(text) || !parseMath(text).ok ? undefined : text;
}
