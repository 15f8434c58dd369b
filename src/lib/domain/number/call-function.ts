import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import type { FunctionName } from './expression';
import {
	absRational,
	addRational,
	compareRational,
	divideRational,
	floorRational,
	greatestCommonDivisor,
	isWhole,
	leastCommonMultiple,
	multiplyRational,
	rational,
	subtractRational,
	type Rational
} from './rational';

/**
 * Calls a function of the expression language. The parser has counted the arguments; missing ones are a bug.
 * `round` goes to the nearest whole number, a half away from zero, as schools teach it. `mod` has the sign of the
 * divisor, so that it is never below zero for a positive one.
 */
export function callFunction(name: FunctionName, values: readonly Rational[]): Result<Rational, Message> {
	const [first, second] = values;
	if (first === undefined) throw new RangeError(`${name} without an argument passed the expression parser`);
	switch (name) {
		case 'abs':
			return succeed(absRational(first));
		case 'floor':
			return succeed(floorRational(first));
		case 'round':
			return succeed(roundRational(first));
		case 'max':
			return succeed(values.reduce((best, value) => (compareRational(value, best) > 0 ? value : best)));
		case 'min':
			return succeed(values.reduce((best, value) => (compareRational(value, best) < 0 ? value : best)));
		case 'gcd':
			return reduceWhole(values, greatestCommonDivisor);
		case 'lcm':
			return reduceWhole(values, leastCommonMultiple);
		case 'mod':
			return remainder(first, second ?? first);
	}
}

function roundRational(value: Rational): Rational {
	const half = rational(1, 2);
	return value.numerator < 0n ? dropFraction(subtractRational(value, half)) : floorRational(addRational(value, half));
}

function dropFraction(value: Rational): Rational {
	return rational(value.numerator / value.denominator);
}

function reduceWhole(values: readonly Rational[], join: (a: bigint, b: bigint) => bigint): Result<Rational, Message> {
	if (!values.every(isWhole)) return fail(message('engine.evaluateNotWhole'));
	const joined = values.map((value) => value.numerator).reduce(join);
	return succeed(rational(joined < 0n ? -joined : joined));
}

function remainder(value: Rational, divisor: Rational): Result<Rational, Message> {
	const quotient = divideRational(value, divisor);
	if (quotient === undefined) return fail(message('engine.divideByZero'));
	return succeed(subtractRational(value, multiplyRational(divisor, floorRational(quotient))));
}
