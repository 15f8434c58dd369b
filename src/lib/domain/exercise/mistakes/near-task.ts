import type { Random } from '../../base/random';
import { writeNumber } from '../../number/algebra/write-monomial';
import type { Expression } from '../../number/expression';
import { addRational, multiplyRational, rational, subtractRational, type Rational } from '../../number/rational';
import { decimalText } from '../../number/rational-text';
import { makeDecimal, makeFraction, type Leaf } from '../../number/sum-tree';
import type { Task } from '../task/task';

/**
 * The same task with numbers close by or the same, in the same shapes: signs, decimal places, equal bottoms and exponents
 * stay, and less than one whole stays less.
 * Whether its answer is a pleasant one is not looked at.
 */
export function nearTask(task: Task, random: Random): Task {
	return new NumberMover(random).move(task);
}

const STEPS = [-2, -1, 0, 1, 2];

class NumberMover {
	readonly #random: Random;
	readonly #bottoms = new Map<bigint, bigint>();

	constructor(random: Random) {
		this.#random = random;
	}

	/** Tasks and sums are plain data: what is no number in them stays. */
	move<Part>(part: Part): Part {
		return this.#moveAny(part) as Part;
	}

	#moveAny(part: unknown): unknown {
		if (typeof part === 'bigint') return this.#moveWhole(part);
		if (typeof part !== 'object' || part === null) return part;
		if (Array.isArray(part)) return part.map((entry) => this.#moveAny(entry));
		if ('numerator' in part) return this.#moveNumber(part as Rational);
		if ('shape' in part) return this.#moveLeaf(part as Leaf);
		if ('operator' in part && 'left' in part) return this.#moveOperation(part as Operation);
		if ('value' in part && 'text' in part) return writeNumber(this.#moveNumber(part.value as Rational));
		return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, this.#moveAny(inner)]));
	}

	/** Never to 0 or over it. */
	#moveWhole(whole: bigint): bigint {
		const moved = whole + BigInt(this.#random.pick(STEPS));
		const staysOnItsSide = whole < 0n ? moved < 0n : moved > 0n;
		return staysOnItsSide ? moved : whole + (whole < 0n ? -1n : 1n);
	}

	/** In the last decimal place, or in the top of a fraction. */
	#moveNumber(value: Rational): Rational {
		const places = decimalText(value)?.split('.')[1]?.length ?? 0;
		const parts = value.denominator === 1n || places > 0 ? 10n ** BigInt(places) : value.denominator;
		const { numerator, denominator } = multiplyRational(value, rational(parts));
		return rational(this.#moveWhole(numerator / denominator), parts);
	}

	#moveLeaf(leaf: Leaf): Leaf {
		switch (leaf.shape) {
			case 'fraction': {
				const [top, bottom] = [this.#moveWhole(leaf.top), this.#moveBottom(leaf.bottom)];
				return makeFraction(leaf.top < leaf.bottom && top >= bottom ? bottom - 1n : top, bottom);
			}
			case 'mixed': {
				const whole = this.#moveNumber(subtractRational(leaf.value, rational(leaf.top, leaf.bottom)));
				const top = BigInt(this.#random.integer(1, Math.max(Number(leaf.bottom) - 1, 1)));
				return { ...leaf, top, value: addRational(whole, rational(top, leaf.bottom)) };
			}
			case 'percent':
				return { ...leaf, value: addRational(leaf.value, rational(this.#random.pick(STEPS), 100)) };
			default:
				return makeDecimal(this.#moveNumber(leaf.value));
		}
	}

	#moveBottom(bottom: bigint): bigint {
		const before = this.#bottoms.get(bottom);
		if (before !== undefined) return before;
		const moved = this.#moveWhole(bottom);
		this.#bottoms.set(bottom, moved < 2n ? bottom + 1n : moved);
		return this.#moveBottom(bottom);
	}

	#moveOperation(operation: Operation): Expression {
		const right = operation.operator === '^' ? operation.right : this.move(operation.right);
		return { ...operation, left: this.move(operation.left), right };
	}
}

type Operation = Extract<Expression, { kind: 'operation' }>;
