/** An exact number: numerator over denominator, in lowest terms, denominator above zero. */
export interface Rational {
	readonly numerator: bigint;
	readonly denominator: bigint;
}

/** Larger exponents are refused: nothing in school needs them, and they would cost memory. */
const LARGEST_EXPONENT = 1_000;
/** Bits that a power may have at most, about 2,400 decimal digits. */
const LARGEST_POWER_BITS = 8_192;
/** `n / d` in lowest terms. Throws a RangeError for a zero denominator or a `number` that is not whole: both are bugs. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
	const [top, bottom] = [BigInt(n), BigInt(d)];
	if (bottom === 0n) throw new RangeError('a denominator of zero');
	const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
	return { numerator: top / divisor, denominator: bottom / divisor };
}

/** Euclid's algorithm; never negative, and 0 only of 0 and 0. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
	let [a, b] = [first < 0n ? -first : first, second < 0n ? -second : second];
	while (b !== 0n) [a, b] = [b, a % b];
	return a;
}

/** Never negative; 0 if one of the two is 0. */
export function leastCommonMultiple(first: bigint, second: bigint): bigint {
	if (first === 0n || second === 0n) return 0n;
	const product = first * second;
	return (product < 0n ? -product : product) / greatestCommonDivisor(first, second);
}

export function addRational(a: Rational, b: Rational): Rational {
	return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractRational(a: Rational, b: Rational): Rational {
	return addRational(a, negateRational(b));
}

export function multiplyRational(a: Rational, b: Rational): Rational {
	return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Undefined for a division by zero. */
export function divideRational(a: Rational, b: Rational): Rational | undefined {
	if (b.numerator === 0n) return undefined;
	return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Undefined where the exponent is not whole, zero would be divided by, or the result would be huge. */
export function powRational(base: Rational, exponent: Rational): Rational | undefined {
	if (!isWhole(exponent)) return undefined;
	const times = absRational(exponent).numerator;
	if (times > LARGEST_EXPONENT || BigInt(bitLength(base)) * times > LARGEST_POWER_BITS) return undefined;
	const power = { numerator: base.numerator ** times, denominator: base.denominator ** times };
	return exponent.numerator < 0n ? divideRational(rational(1), power) : power;
}

/** The bits of the larger of the two parts; 0 for -1, 0 and 1, whose powers never grow. */
export function bitLength(value: Rational): number {
	const top = absRational(value).numerator;
	const larger = top > value.denominator ? top : value.denominator;
	return larger === 1n ? 0 : larger.toString(2).length;
}

/** Below zero, zero or above zero, as for `sort`. */
export function compareRational(a: Rational, b: Rational): number {
	const difference = a.numerator * b.denominator - b.numerator * a.denominator;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equalRational(a: Rational, b: Rational): boolean {
	return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function isWhole(value: Rational): boolean {
	return value.denominator === 1n;
}

export function negateRational(value: Rational): Rational {
	return { numerator: -value.numerator, denominator: value.denominator };
}

export function absRational(value: Rational): Rational {
	return value.numerator < 0n ? negateRational(value) : value;
}

/** The largest whole number not above the value. */
export function floorRational(value: Rational): Rational {
	const { numerator, denominator } = value;
	const towardsZero = numerator / denominator;
	return rational(numerator < 0n && numerator % denominator !== 0n ? towardsZero - 1n : towardsZero);
}
