import type { OwnCondition, OwnNumbers } from './own-numbers';

interface Drawn {
	readonly question: string;
	readonly numbers: OwnNumbers;
	/** The formula of the right answer; none where it is no number. */
	readonly result: string | undefined;
}

/** Fractions whose top and bottom are drawn, by their names. */
export function drawnFractions(question: string): readonly (readonly [string, string])[] {
	return [...question.matchAll(/\{([a-z])\}\/\{([a-z])\}/gu)].map(([, top = '', bottom = '']) => [top, bottom]);
}

/** The conditions that say something about this question. */
export function fittingConditions({ question, numbers, result }: Drawn): readonly OwnCondition[] {
	return [
		...(result === undefined ? [] : (['whole', 'not-zero', 'not-negative'] as const)),
		...(numbers.variables.length > 1 ? (['different'] as const) : []),
		...(drawnFractions(question).length > 0 ? (['proper', 'lowest-terms'] as const) : [])
	];
}

/** The conditions in the language of templates. What does not fit the question asks for nothing. */
export function conditionsOf(drawn: Drawn): readonly string[] {
	const fitting = fittingConditions(drawn);
	return drawn.numbers.conditions.filter((one) => fitting.includes(one)).flatMap((one) => expressionsOf(one, drawn));
}

function expressionsOf(condition: OwnCondition, { question, numbers, result = '' }: Drawn): readonly string[] {
	switch (condition) {
		case 'whole':
			return [`floor(${result}) = (${result})`];
		case 'not-zero':
			return [`(${result}) != 0`];
		case 'not-negative':
			return [`(${result}) >= 0`];
		case 'different':
			return pairsOf(numbers.variables.map(({ name }) => name)).map(([one, other]) => `${one} != ${other}`);
		case 'proper':
			return drawnFractions(question).map(([top, bottom]) => `${top} < ${bottom}`);
		case 'lowest-terms':
			return drawnFractions(question).map(([top, bottom]) => `gcd(${top}, ${bottom}) = 1`);
	}
}

function pairsOf(names: readonly string[]): readonly (readonly [string, string])[] {
	return names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
}
