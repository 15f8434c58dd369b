/** An exact number: numerator over denominator, in lowest terms, denominator above zero. */
export interface Rational {
	readonly numerator: bigint;
	readonly denominator: bigint;
}
