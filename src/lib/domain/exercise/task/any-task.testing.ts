import fc from 'fast-check';
import type { Expression } from '../../number/expression';
import { rational, type Rational } from '../../number/rational';
import { makeDecimal, makeFraction, makeWhole, type Leaf, type SumTree } from '../../number/sum-tree';
import { readAlgebra } from '../../number/algebra/read-algebra';
import type { Task, TaskKind, TaskOf } from './task';

const small = fc.integer({ min: -30, max: 400 });
const positive = fc.integer({ min: 1, max: 60 });

/** Numbers of school size, now and then 0, negative or a fraction. */
export const anyNumber: fc.Arbitrary<Rational> = fc.oneof(
	{ weight: 4, arbitrary: positive.map((value) => rational(value)) },
	{ weight: 3, arbitrary: fc.tuple(small, fc.constantFrom(10, 100, 1000)).map(([top, scale]) => rational(top, scale)) },
	{ weight: 2, arbitrary: small.map((value) => rational(value)) },
	{ weight: 1, arbitrary: fc.tuple(small, positive).map(([top, bottom]) => rational(top, bottom)) }
);

const positiveNumber = anyNumber.filter(({ numerator }) => numerator > 0n);

const anyFraction = fc
	.tuple(fc.integer({ min: -12, max: 20 }), fc.integer({ min: 1, max: 16 }), fc.boolean())
	.map(([top, bottom, isRaw]): Leaf => ({ ...makeFraction(BigInt(top), BigInt(bottom)), ...(isRaw && { isRaw }) }));

const anyMixed = fc
	.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 11 }), fc.integer({ min: 2, max: 12 }))
	.filter(([, top, bottom]) => top < bottom)
	.map(([whole, top, bottom]): Leaf => ({
		kind: 'leaf',
		shape: 'mixed',
		value: rational(whole * bottom + top, bottom),
		top: BigInt(top),
		bottom: BigInt(bottom)
	}));

export const anyLeaf: fc.Arbitrary<Leaf> = fc.oneof(
	small.map((value) => makeWhole(BigInt(value))),
	fc.tuple(small, fc.constantFrom(10, 100, 1000)).map(([top, scale]) => makeDecimal(rational(top, scale))),
	anyFraction,
	anyMixed,
	positive.map((value): Leaf => ({ kind: 'leaf', shape: 'percent', value: rational(value, 100) }))
);

export const anySum: fc.Arbitrary<SumTree> = fc.letrec<{ sum: SumTree }>((tie) => ({
	sum: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		anyLeaf,
		fc.record({
			kind: fc.constant('operation' as const),
			sign: fc.constantFrom('+', '-', '×', '÷', ':', '/'),
			left: tie('sum'),
			right: tie('sum')
		}),
		fc.record({ kind: fc.constantFrom('group', 'negate'), inner: tie('sum') }),
		fc.record({ kind: fc.constant('power' as const), base: tie('sum'), exponent: fc.integer({ min: 0, max: 4 }) })
	)
})).sum;

const anyTerm = fc.oneof(
	positive.map(String),
	fc.tuple(positive, fc.constantFrom('x', 'x^2', 'y', 'xy')).map(([size, letters]) => `${size}${letters}`),
	fc.constantFrom('x', 'y', 'x^2', 'x/3', '1/2x', '0.5x'),
	fc.tuple(positive, positive, fc.constantFrom('+', '-')).map(([k, b, sign]) => `${k}(x ${sign} ${b})`),
	fc.tuple(positive, fc.constantFrom('+', '-')).map(([b, sign]) => `(x ${sign} ${b})^2`),
	fc.tuple(positive, positive).map(([a, b]) => `(x + ${a})(x - ${b})`),
	positive.map((b) => `(x - ${b})`)
);

/** Sums of terms and brackets in x and y, as they are typed. */
export const anyExpression: fc.Arbitrary<Expression> = fc
	.tuple(
		fc.constantFrom('', '-'),
		fc.array(fc.tuple(fc.constantFrom(' + ', ' - '), anyTerm), { minLength: 1, maxLength: 4 })
	)
	.map(([minus, terms]) =>
		readExpression(minus + terms.map(([sign, term], at) => (at === 0 ? term : sign + term)).join(''))
	);

/** In x alone, and linear. */
const anyLinear: fc.Arbitrary<Expression> = fc
	.array(
		fc.tuple(
			fc.constantFrom(' + ', ' - '),
			fc.oneof(
				positive.map(String),
				positive.map((size) => `${size}x`),
				fc.constantFrom('x', 'x/2', '0.5x', '0.75'),
				fc.tuple(positive, positive).map(([k, b]) => `${k}(x - ${b})`)
			)
		),
		{ minLength: 1, maxLength: 3 }
	)
	.map((terms) => readExpression(terms.map(([sign, term], at) => (at === 0 ? term : sign + term)).join('')));

function readExpression(text: string): Expression {
	const line = readAlgebra(text, { decimalSign: 'point' });
	if (!line.ok || line.value.kind !== 'expression') throw new RangeError(`${text} cannot be read`);
	return line.value.expression;
}

const bigPart = fc.bigInt({ min: 1n, max: 60n });

const anyPercent: fc.Arbitrary<TaskOf<'percent'>> = fc
	.tuple(positiveNumber, positiveNumber, fc.constantFrom('rate', 'whole', 'part'))
	.map(([first, second, missing]) => {
		if (missing === 'rate') return { kind: 'percent', whole: first, part: second };
		return missing === 'whole'
			? { kind: 'percent', rate: first, part: second }
			: { kind: 'percent', rate: first, whole: second };
	});

/** Any task of each kind, sensible or odd; `solve` may have no solution and a sum no value. */
export const ANY_TASK: { readonly [Kind in TaskKind]: fc.Arbitrary<TaskOf<Kind>> } = {
	calculate: anySum.map((sum) => ({ kind: 'calculate', sum })),
	columns: fc
		.record({
			kind: fc.constant('columns' as const),
			operator: fc.constantFrom('+', '-', '×', '÷'),
			numbers: fc.array(anyNumber, { minLength: 2, maxLength: 3 }),
			ending: fc.constantFrom(undefined, 'remainder', 'decimal')
		})
		.map(({ ending, ...task }) => (ending && task.operator === '÷' ? { ...task, ending } : task)),
	rewrite: fc.record({
		kind: fc.constant('rewrite' as const),
		goal: fc.constantFrom('expand', 'collect', 'factorise'),
		expression: anyExpression
	}),
	solve: fc.record({
		kind: fc.constant('solve' as const),
		equation: fc.record({ left: anyLinear, right: anyLinear }),
		unknown: fc.constant('x')
	}),
	substitute: fc.record({
		kind: fc.constant('substitute' as const),
		expression: anyLinear,
		letter: fc.constant('x'),
		value: anyNumber
	}),
	percent: anyPercent,
	proportion: fc.record({
		kind: fc.constant('proportion' as const),
		first: positiveNumber,
		second: positiveNumber,
		third: positiveNumber
	}),
	growth: fc.record({
		kind: fc.constant('growth' as const),
		law: fc.constantFrom('difference', 'area'),
		first: positiveNumber,
		second: positiveNumber,
		third: positiveNumber
	}),
	part: fc
		.tuple(bigPart, bigPart)
		.filter(([shaded, parts]) => shaded < parts)
		.map(([shaded, parts]) => ({ kind: 'part', shaded, parts })),
	scale: fc
		.tuple(bigPart, bigPart, bigPart, fc.boolean())
		.map(([top, bottom, to, isTop]) => ({ kind: 'scale', top, bottom, to: isTop ? { top: to } : { bottom: to } })),
	simplify: fc.record({ kind: fc.constant('simplify' as const), top: bigPart, bottom: bigPart }),
	compare: fc.record({
		kind: fc.constant('compare' as const),
		ask: fc.constantFrom('greatest', 'smallest', 'order'),
		numbers: fc.array(anyLeaf, { minLength: 2, maxLength: 4 })
	}),
	rectangle: fc.record({
		kind: fc.constant('rectangle' as const),
		ask: fc.constantFrom('area', 'perimeter'),
		width: positiveNumber,
		height: positiveNumber
	}),
	'place-value': fc.record({
		kind: fc.constant('place-value' as const),
		number: anyNumber,
		place: fc.integer({ min: -3, max: 6 })
	}),
	phrase: fc.record({
		kind: fc.constant('phrase' as const),
		phrase: fc.constantFrom('less-than', 'more-than', 'times', 'shared-by', 'times-as-many'),
		number: positiveNumber
	})
};

export const anyTask: fc.Arbitrary<Task> = fc.oneof(...Object.values(ANY_TASK));
