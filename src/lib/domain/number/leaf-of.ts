import { isWhole, type Rational } from './rational';
import { decimalText } from './rational-text';
import { makeDecimal, makeFraction, type Leaf } from './sum-tree';

/** Decimals with more places are easier to read as fractions. */
const MOST_DECIMALS = 6;

/** A number as schools write it where nothing else is said: whole, decimal, or a fraction where the digits go on. */
export function leafOf(value: Rational): Leaf {
	const decimals = decimalText(value)?.split('.')[1]?.length ?? (isWhole(value) ? 0 : Infinity);
	return decimals <= MOST_DECIMALS ? makeDecimal(value) : makeFraction(value.numerator, value.denominator);
}
