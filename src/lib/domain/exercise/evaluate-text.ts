import { fail, type Result } from '../base/result';
import { evaluateCondition, evaluateNumber } from '../number/evaluate';
import type { Expression } from '../number/expression';
import { parseExpression } from '../number/parse-expression';
import type { Rational } from '../number/rational';
import type { DrawProblem } from './draw-problem';
import type { ExpressionText } from './template';

/** An item's variables, drawn. */
export type DrawnNumbers = ReadonlyMap<string, Rational>;

/** An expression and its place in the template. */
export interface PlacedText {
	readonly text: ExpressionText;
	readonly where: string;
}

/** The exact value of an expression. Fails with `bad-expression` or `no-value`. */
export function evaluateText(placed: PlacedText, numbers: DrawnNumbers): Result<Rational, DrawProblem> {
	const parsed = parsePlaced(placed);
	if (!parsed.ok) return parsed;
	const value = evaluateNumber(parsed.value, numbers);
	return value.ok ? value : fail({ kind: 'no-value', ...placed, detail: value.error });
}

/** Whether a condition holds. Fails like `evaluateText`. */
export function holds(placed: PlacedText, numbers: DrawnNumbers): Result<boolean, DrawProblem> {
	const parsed = parsePlaced(placed);
	if (!parsed.ok) return parsed;
	const held = evaluateCondition(parsed.value, numbers);
	return held.ok ? held : fail({ kind: 'no-value', ...placed, detail: held.error });
}

/** Fails with `bad-expression`. */
export function parsePlaced(placed: PlacedText): Result<Expression, DrawProblem> {
	const parsed = parseExpression(placed.text);
	if (parsed.ok) return parsed;
	return fail({ kind: 'bad-expression', ...placed, position: parsed.error.position, detail: parsed.error.message });
}
