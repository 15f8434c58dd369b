import type { Expression } from '../expression';
import { negateRational, rational } from '../rational';
import { writeNumber } from './write-monomial';

/** A part of a sum with the sign that stands before it: 3x - (x + 2) has 3x and, taken away, (x + 2). */
export interface SignedPart {
	readonly isNegative: boolean;
	readonly part: Expression;
}

/** The parts of a sum in order; what is no sum is one part. Brackets are not entered. */
export function partsOf(expression: Expression): readonly SignedPart[] {
	if (expression.kind === 'negate') return partsOf(expression.inner).map(turnSign);
	if (expression.kind === 'operation' && (expression.operator === '+' || expression.operator === '-')) {
		const right = partsOf(expression.right);
		return [...partsOf(expression.left), ...(expression.operator === '-' ? right.map(turnSign) : right)];
	}
	if (expression.kind === 'number' && expression.value.numerator < 0n) {
		return [{ isNegative: true, part: writeNumber(negateRational(expression.value)) }];
	}
	return [{ isNegative: false, part: expression }];
}

/** The sum of parts as schools write it: `x - 3`, `-x + 3`. No parts make 0. */
export function sumOf(parts: readonly SignedPart[]): Expression {
	return parts.reduce<Expression | undefined>(addPart, undefined) ?? writeNumber(rational(0));
}

export function turnSign({ isNegative, part }: SignedPart): SignedPart {
	return { isNegative: !isNegative, part };
}

/** A bracket that only a plus stands before is opened, every other part stays as it is. */
export function openBracket(signed: SignedPart): readonly SignedPart[] {
	return !signed.isNegative && signed.part.kind === 'group' ? partsOf(signed.part.inner) : [signed];
}

function addPart(sum: Expression | undefined, { isNegative, part }: SignedPart): Expression {
	if (sum) return { kind: 'operation', operator: isNegative ? '-' : '+', left: sum, right: part };
	return isNegative ? { kind: 'negate', inner: part } : part;
}
