import { rational } from '../../number/rational';
import { decimalText } from '../../number/rational-text';
import { makeDecimal, type Leaf } from '../../number/sum-tree';

/** A number as its digits, as if there were no decimal sign: 2.57 is 257 with 2 places behind the sign. */
export interface PlainNumber {
	readonly digits: bigint;
	readonly places: number;
}

/** Undefined for fractions, percents, negative numbers and digits without an end. */
export function plainNumber({ shape, value }: Leaf): PlainNumber | undefined {
	const text = (shape === 'whole' || shape === 'decimal') && value.numerator >= 0n ? decimalText(value) : undefined;
	return text === undefined
		? undefined
		: { digits: BigInt(text.replace('.', '')), places: text.split('.')[1]?.length ?? 0 };
}

/** Both numbers of an operation, where both are written with digits only. */
export function plainNumbers({
	left,
	right
}: {
	readonly left: Leaf;
	readonly right: Leaf;
}): readonly [PlainNumber, PlainNumber] | undefined {
	const [first, second] = [plainNumber(left), plainNumber(right)];
	return first && second && [first, second];
}

export function leafOfDigits(digits: bigint, places: number): Leaf {
	return makeDecimal(rational(digits, 10n ** BigInt(places)));
}
