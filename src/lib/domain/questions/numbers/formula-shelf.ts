import { message, type Message } from '../../base/message';
import { fail, mapResult, type Result } from '../../base/result';
import type { Variable } from '../../exercise/template';
import { lettersOf } from '../../number/algebra/walk-expression';
import type { Expression } from '../../number/expression';
import { parseExpression } from '../../number/parse-expression';
import type { Slot } from '../../number/slot';
import { decimalsOf, type OwnVariable } from './own-numbers';

/** The value of a number answer, in the texts around it. */
export const ANSWER_NAME = 'answer';

/** Gives each formula of the texts a name of its own, because the engine knows only names between braces. */
export class FormulaShelf {
	readonly #variables: readonly OwnVariable[];
	readonly #names = new Map<string, string>();

	/** `answer` is the formula that `{answer}` stands for, if there is one. */
	constructor(variables: readonly OwnVariable[], answer?: string) {
		this.#variables = variables;
		if (answer !== undefined && read(answer, variables).ok) this.#names.set(answer.trim(), ANSWER_NAME);
	}

	/** The slot for a formula; fails with a sentence where it cannot be read or has a letter that is not drawn. */
	readonly slotOf = (formula: string): Result<Slot, Message> => {
		const text = formula.trim();
		const answer = [...this.#names].find(([, name]) => name === ANSWER_NAME)?.[0];
		const parsed = read(text === ANSWER_NAME ? (answer ?? text) : text, this.#variables);
		return mapResult(parsed, (expression) => ({ name: this.#nameOf(text, expression), ...this.#formOf(expression) }));
	};

	/** The formulas that were asked for, to be worked out after the variables. */
	get derived(): readonly Variable[] {
		return [...this.#names].map(([value, name]) => ({ kind: 'derived', name, value }));
	}

	#nameOf(text: string, expression: Expression): string {
		if (expression.kind === 'variable' || text === ANSWER_NAME) return text;
		const name = this.#names.get(text) ?? `f${this.#names.size + 1}`;
		this.#names.set(text, name);
		return name;
	}

	/** Decimals bring decimals: half of 2.5 is 1.25 and not 5/4. */
	#formOf(expression: Expression): Pick<Slot, 'form'> {
		const letters = lettersOf(expression);
		const isDecimal = this.#variables.some((one) => letters.includes(one.name) && decimalsOf(one) > 0);
		return isDecimal ? { form: 'decimal' } : {};
	}
}

/** A formula of drawn numbers. */
export function read(formula: string, variables: readonly OwnVariable[]): Result<Expression, Message> {
	const parsed = parseExpression(formula);
	if (!parsed.ok) return fail(parsed.error.message);
	const stranger = lettersOf(parsed.value).find((letter) => !variables.some(({ name }) => name === letter));
	if (stranger === undefined) return parsed;
	return fail(message('engine.evaluateUnknown', { name: stranger }));
}
