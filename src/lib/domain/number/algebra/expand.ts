import { message, type Message } from '../../base/message';
import type { Expression } from '../expression';
import { mathOfWhole } from '../math-of';
import { equalRational } from '../rational';
import { IDEA, type Move } from './algebra-step';
import { nextCollectMove } from './collect';
import { mathOfAlgebra } from './math-of-algebra';
import { factorsOf, NO_FACTORS, tidyFactors, writeFactors, type Bracket, type Product } from './product';
import { partsOf, sumOf, type SignedPart } from './sum-parts';
import { styleOf } from './walk-expression';
import { isFraction, operate, writeMonomial, type Monomial, type NumberStyle } from './write-monomial';

/** What one part of a sum becomes. */
interface PartMove extends Omit<Move, 'after'> {
	readonly parts: readonly SignedPart[];
}

/**
 * The next step that takes a bracket around a sum away, from left to right; undefined where none is left. What is inside
 * a bracket is worked out first.
 */
export function nextExpandMove(expression: Expression): Move | undefined {
	const parts = partsOf(expression);
	for (const [index, part] of parts.entries()) {
		const product = factorsOf(part);
		if (!product || product.brackets.length === 0) continue;
		const move = expandProduct(product, styleOf(expression));
		const after = parts.flatMap((other, place) => (place === index ? move.parts : [other]));
		return { after: sumOf(after), reason: move.reason, effort: move.effort };
	}
	return undefined;
}

function expandProduct(product: Product, style: NumberStyle): PartMove {
	const { brackets } = product;
	for (const [index, { inner, power }] of brackets.entries()) {
		const inside = nextExpandMove(inner) ?? nextCollectMove(inner);
		if (!inside) continue;
		const worked = brackets.map((bracket, place) => (place === index ? { inner: inside.after, power } : bracket));
		const reason = message('algebra.stepInside', { then: inside.reason });
		return { parts: [tidyFactors({ ...product, brackets: worked }, style)], reason, effort: inside.effort };
	}
	const [first, second, ...others] = brackets;
	const raised = brackets.find(({ power }) => power > 1);
	if (raised) return writePowerOut(product, raised, style);
	if (!first || !second) return multiplyInto(product, first?.inner, style);
	const sum = sumOf(multiplyEach(partsOf(first.inner), partsOf(second.inner), style));
	const rest: Product = { ...product, brackets: [{ inner: sum, power: 1 }, ...others] };
	const isAlone =
		others.length === 0 && product.letters === '' && equalRational(product.coefficient, NO_FACTORS.coefficient);
	return {
		parts: isAlone ? partsOf(sum) : [writeFactors(rest, style)],
		reason: message('algebra.stepEachByEach'),
		// More than the two steps of those who multiply by one part of the first bracket after the other.
		effort: 3 * IDEA
	};
}

function writePowerOut(product: Product, raised: Bracket, style: NumberStyle): PartMove {
	const once = Array.from({ length: raised.power }, (): Bracket => ({ inner: raised.inner, power: 1 }));
	const brackets = product.brackets.flatMap((bracket) => (bracket === raised ? once : [bracket]));
	const [power, written] = [[raised], once].map((some) => writeFactors({ ...NO_FACTORS, brackets: some }).part);
	const values = power && written && { power: mathOfAlgebra(power), product: mathOfAlgebra(written) };
	return {
		parts: [writeFactors({ ...product, brackets }, style)],
		reason: message('algebra.stepPower', values),
		effort: IDEA
	};
}

function multiplyInto({ coefficient, letters }: Product, inner: Expression | undefined, style: NumberStyle): PartMove {
	const front = writeMonomial({ coefficient, letters }, style);
	const parts = multiplyEach([front], inner ? partsOf(inner) : [], style);
	return { parts, reason: explainFront({ coefficient, letters }, front), effort: IDEA };
}

function explainFront({ coefficient, letters }: Monomial, front: SignedPart): Message {
	const { numerator, denominator } = coefficient;
	const isBroken = isFraction(front.part);
	const isUnit = letters === '' && (numerator === 1n || numerator === -1n) && (isBroken || denominator === 1n);
	if (!isUnit) return message('algebra.stepMultiplyEach', { factor: mathOfAlgebra(sumOf([front])) });
	if (isBroken) return message('algebra.stepDivideEach', { divisor: mathOfWhole(numerator * denominator) });
	return message(numerator < 0n ? 'algebra.stepMinusBefore' : 'algebra.stepPlusBefore');
}

/** Each part of one sum times each part of the other. */
function multiplyEach(
	first: readonly SignedPart[],
	second: readonly SignedPart[],
	style: NumberStyle
): readonly SignedPart[] {
	return first.flatMap((left) =>
		second.flatMap((right) => {
			const part = operate(left.part, '×', right.part);
			const product = factorsOf({ part, isNegative: left.isNegative !== right.isNegative });
			return product ? [writeMonomial(product, style)] : [];
		})
	);
}
