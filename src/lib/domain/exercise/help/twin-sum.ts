import type { Random } from '../../base/random';
import { equalRational, isWhole, rational, type Rational } from '../../number/rational';
import { makeFraction, makeWhole, type Leaf, type SumTree } from '../../number/sum-tree';
import { solveSum, type SolvedSum } from '../../number/solve-sum';
import { principleOf } from './principle';

const MOST_TRIES = 120;
const EASY_BOTTOMS = [2, 3, 4, 5, 6, 8, 10, 12] as const;
const EASY_PERCENTS = [5, 10, 20, 25, 40, 50, 60, 75] as const;
/** Larger denominators make a twin harder than the sum it shall explain. */
const LARGEST_BOTTOM = 60n;

/**
 * A sum of the same shape with other numbers that begins with the same idea and comes out as kindly. Undefined where
 * none is found: then there is no twin to show.
 */
export function twinOfSum(sum: SumTree, random: Random): SumTree | undefined {
	const model = solveSum(sum);
	if (!model.ok) return undefined;
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const bottoms = new Map<bigint, bigint>();
		const twin = redraw(sum, (leaf) => redrawLeaf(leaf, bottoms, random));
		const worked = solveSum(twin);
		if (worked.ok && isFitTwin(worked.value, model.value)) return twin;
	}
	return undefined;
}

function isFitTwin(twin: SolvedSum, model: SolvedSum): boolean {
	const [value, modelValue] = [twin.leaf.value, model.leaf.value];
	if (equalRational(value, modelValue) || value.denominator > LARGEST_BOTTOM) return false;
	if (isWhole(value) !== isWhole(modelValue) || value.numerator < 0n !== modelValue.numerator < 0n) return false;
	const [first, modelFirst] = [twin.steps[0], model.steps[0]];
	if (!first || !modelFirst) return !first && !modelFirst;
	return principleOf(first.reason) === principleOf(modelFirst.reason);
}

function redraw(sum: SumTree, draw: (leaf: Leaf) => Leaf): SumTree {
	switch (sum.kind) {
		case 'leaf':
			return draw(sum);
		case 'group':
		case 'negate':
			return { ...sum, inner: redraw(sum.inner, draw) };
		case 'power':
			return { ...sum, base: redraw(sum.base, draw) };
		case 'operation':
			return { ...sum, left: redraw(sum.left, draw), right: redraw(sum.right, draw) };
	}
}

/** Denominators that were equal stay equal, for much of what is taught depends on that. */
function redrawLeaf(leaf: Leaf, bottoms: Map<bigint, bigint>, random: Random): Leaf {
	const sign = leaf.value.numerator < 0n ? -1n : 1n;
	switch (leaf.shape) {
		case 'whole':
			return makeWhole(sign * drawLike(leaf.value.numerator * sign, random));
		case 'decimal': {
			const { numerator, denominator } = leaf.value;
			return { ...leaf, value: rational(sign * drawLike(numerator * sign, random), denominator) };
		}
		case 'percent':
			return { ...leaf, value: rational(random.pick(EASY_PERCENTS), 100) };
		case 'fraction':
		case 'mixed': {
			const known = bottoms.get(leaf.bottom);
			const bottom = known ?? BigInt(random.pick(EASY_BOTTOMS));
			bottoms.set(leaf.bottom, bottom);
			const isProper = (leaf.top < 0n ? -leaf.top : leaf.top) < leaf.bottom;
			const top = BigInt(random.integer(1, Number(isProper ? bottom - 1n : 2n * bottom)));
			const fraction = { ...makeFraction(sign * top, bottom), ...(leaf.isRaw ? { isRaw: true } : {}) };
			if (leaf.shape === 'fraction') return fraction;
			const whole = random.integer(1, 5);
			return { ...fraction, shape: 'mixed', top, value: mixedValue(sign, whole, top, bottom) };
		}
	}
}

function mixedValue(sign: bigint, whole: number, top: bigint, bottom: bigint): Rational {
	return rational(sign * (BigInt(whole) * bottom + top), bottom);
}

/** A number of about the same size; 0 and 1 are special and stay. */
function drawLike(size: bigint, random: Random): bigint {
	if (size <= 1n) return size;
	if (size <= 12n) return BigInt(random.integer(2, 12));
	const low = size / 2n;
	const span = Number(size > 1_000_000n ? 1_000_000n : size);
	return low + BigInt(random.integer(0, span));
}
