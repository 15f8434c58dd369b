import type { MathNode, MathSign } from '../base/math-node';
import type { Expression } from './expression';
import { absRational, isWhole, multiplyRational, rational, type Rational } from './rational';
import { decimalText } from './rational-text';

/** How a value is to be written. `any` and `simplest` are a whole number or a fraction in lowest terms. */
export type RationalForm = 'any' | 'whole' | 'decimal' | 'fraction' | 'simplest' | 'mixed' | 'percent';

/** A value as mathematics. Where the form does not fit it (1/3 has no decimal) it is a fraction. */
export function mathOfRational(value: Rational, form: RationalForm = 'any'): MathNode {
	const wantsBar = form === 'fraction' || !isWhole(value);
	if (form === 'percent') return { kind: 'percent', inner: mathOfDecimal(multiplyRational(value, rational(100))) };
	if (form === 'decimal') return mathOfDecimal(value);
	if (!wantsBar) return mathOfWhole(value.numerator);
	const size = absRational(value);
	const node = form === 'mixed' ? mathOfMixed(size) : mathOfFraction(size.numerator, size.denominator);
	return value.numerator < 0n ? { kind: 'row', items: [mathOfSign('-'), node] } : node;
}

export function mathOfWhole(value: bigint): MathNode {
	return { kind: 'number', text: value.toString() };
}

/** A fraction as it stands, not in lowest terms. */
export function mathOfFraction(top: bigint, bottom: bigint): MathNode {
	return { kind: 'fraction', top: mathOfWhole(top), bottom: mathOfWhole(bottom) };
}

export function mathOfSign(sign: MathSign): MathNode {
	return { kind: 'sign', sign };
}

function mathOfDecimal(value: Rational): MathNode {
	const text = decimalText(value);
	return text === undefined ? mathOfRational(value) : { kind: 'number', text };
}

function mathOfMixed(size: Rational): MathNode {
	const { numerator, denominator } = size;
	const fraction = mathOfFraction(numerator % denominator, denominator);
	return numerator < denominator ? fraction : { kind: 'mixed', whole: mathOfWhole(numerator / denominator), fraction };
}

/** An expression as it was written. `/` becomes a fraction, `2x` stays without a sign; a function keeps its name, as in `gcd(a, b)`. */
export function mathOfExpression(expression: Expression): MathNode {
	switch (expression.kind) {
		case 'number':
			return mathOfNumber(expression.text);
		case 'truth':
			return mathOfName(String(expression.value));
		case 'variable':
			return mathOfName(expression.name);
		case 'group':
			return { kind: 'group', inner: mathOfExpression(expression.inner) };
		case 'negate':
			return mathOfRow([mathOfSign('-'), mathOfExpression(expression.inner)]);
		case 'percent':
			return { kind: 'percent', inner: mathOfExpression(expression.inner) };
		case 'not':
			return mathOfRow([mathOfName('not'), mathOfExpression(expression.inner)]);
		case 'and':
		case 'or':
			return mathOfRow([
				mathOfExpression(expression.left),
				mathOfName(expression.kind),
				mathOfExpression(expression.right)
			]);
		case 'call':
			return mathOfRow([mathOfName(expression.name), { kind: 'group', inner: mathOfArguments(expression.args) }]);
		case 'comparison':
		case 'operation':
			return mathOfBinary(expression);
	}
}

/** Numbers are written as they stand: `0.50`, `2/4`, `1 2/4`. */
function mathOfNumber(text: string): MathNode {
	const [above = '', bottom] = text.split('/');
	if (bottom === undefined) return { kind: 'number', text };
	const [top = '', whole] = above.split(' ').reverse();
	const fraction: MathNode = {
		kind: 'fraction',
		top: { kind: 'number', text: top },
		bottom: { kind: 'number', text: bottom }
	};
	return whole === undefined ? fraction : { kind: 'mixed', whole: { kind: 'number', text: whole }, fraction };
}

function mathOfBinary(expression: Extract<Expression, { kind: 'comparison' | 'operation' }>): MathNode {
	const [left, right] = [mathOfExpression(expression.left), mathOfExpression(expression.right)];
	if (expression.operator === '/') {
		return { kind: 'fraction', top: withoutBrackets(left), bottom: withoutBrackets(right) };
	}
	if (expression.operator === '^') return { kind: 'power', base: left, exponent: withoutBrackets(right) };
	if (expression.kind === 'operation' && expression.implied) return mathOfRow([left, right]);
	return mathOfRow([left, mathOfSign(expression.operator), right]);
}

/** A row inside a row reads as one row: brackets that matter are nodes of their own. */
export function mathOfRow(items: readonly MathNode[]): MathNode {
	return { kind: 'row', items: items.flatMap((item) => (item.kind === 'row' ? item.items : [item])) };
}

function mathOfArguments(args: readonly Expression[]): MathNode {
	const nodes = args.map(mathOfExpression);
	return mathOfRow(nodes.flatMap((node, index) => (index === 0 ? [node] : [mathOfName(','), node])));
}

function mathOfName(name: string): MathNode {
	return { kind: 'letter', name };
}

function withoutBrackets(node: MathNode): MathNode {
	return node.kind === 'group' ? node.inner : node;
}
