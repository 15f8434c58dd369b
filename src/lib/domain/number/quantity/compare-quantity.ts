import { message, type Message } from '../../base/message';
import {
	addRational,
	divideRational,
	equalRational,
	floorRational,
	multiplyRational,
	rational,
	subtractRational,
	type Rational
} from '../rational';
import type { Quantity, QuantityPart, WrittenQuantity } from './quantity';
import { isSameKind, type QuantityKind, type Unit } from './unit';

/** A written quantity beside the one that is asked for. */
export type QuantityVerdict =
	| { readonly kind: 'right' }
	/** The right amount in other units than those asked for, or the right number without its unit. */
	| { readonly kind: 'other-unit' | 'unit-missing'; readonly wanted: Message }
	/** A length where an area is asked for, or another currency. */
	| { readonly kind: 'other-kind'; readonly why: Message }
	| { readonly kind: 'wrong'; readonly why?: Message };

/** `same`: in the units of the wanted quantity. `any`: in any unit of its kind. */
export type UnitsAsked = 'same' | 'any';

const KINDS: Readonly<Record<QuantityKind, Message>> = {
	length: message('quantities.length'),
	mass: message('quantities.mass'),
	volume: message('quantities.volume'),
	area: message('quantities.area'),
	time: message('quantities.time'),
	money: message('quantities.money')
};

/** Compares amounts exactly, across the units of one kind. */
export function compareQuantity(given: WrittenQuantity, wanted: Quantity, asked: UnitsAsked = 'same'): QuantityVerdict {
	const [{ number, unit }, ...others] = wanted.parts;
	if (given.kind === 'number') {
		const isRight = others.length === 0 && equalRational(given.number.value, number.value);
		return isRight ? { kind: 'unit-missing', wanted: message('quantities.unitMissing') } : { kind: 'wrong' };
	}
	const givenUnit = given.parts[0].unit;
	if (!isSameKind(givenUnit, unit)) return { kind: 'other-kind', why: tellKinds(givenUnit, unit) };
	if (!equalRational(given.amount, wanted.amount)) return judgeWrong(given, wanted);
	if (asked === 'any' || listSymbols(given) === listSymbols(wanted) || unit.kind === 'money') return { kind: 'right' };
	return { kind: 'other-unit', wanted: message('quantities.otherUnit', { unit: listSymbols(wanted) }) };
}

function listSymbols({ parts }: Quantity): string {
	return parts.map(({ unit }) => unit.symbol).join(', ');
}

function tellKinds(given: Unit, wanted: Unit): Message {
	if (given.kind === wanted.kind)
		return message('quantities.otherCurrency', { unit: given.symbol, wanted: wanted.symbol });
	return message('quantities.otherKind', { unit: given.symbol, given: KINDS[given.kind], wanted: KINDS[wanted.kind] });
}

function judgeWrong(given: Quantity, wanted: Quantity): QuantityVerdict {
	const key = isHourOfHundred(given, wanted)
		? 'quantities.hourHasSixty'
		: hasSameNumber(given, wanted)
			? 'quantities.lookAtUnit'
			: isConversion(divideRational(given.amount, wanted.amount))
				? 'quantities.lookAtConversion'
				: undefined;
	return key === undefined ? { kind: 'wrong' } : { kind: 'wrong', why: message(key) };
}

/** 2.30 h for 2 h 30 min. */
function isHourOfHundred({ parts: [part, ...others] }: Quantity, { amount }: Quantity): boolean {
	if (part.unit.symbol !== 'h' || others.length > 0 || part.number.form !== 'decimal') return false;
	const hours = floorRational(part.number.value);
	const minutes = multiplyRational(subtractRational(part.number.value, hours), rational(100));
	const meant = addRational(multiplyRational(hours, rational(3600)), multiplyRational(minutes, rational(60)));
	return equalRational(meant, amount);
}

function hasSameNumber(given: Quantity, wanted: Quantity): boolean {
	const isSamePart = ({ number }: QuantityPart, place: number): boolean => {
		const other = wanted.parts[place];
		return other !== undefined && equalRational(number.value, other.number.value);
	};
	return given.parts.length === wanted.parts.length && given.parts.every(isSamePart);
}

/** By how much somebody is off who counts another number of small units to the big one. */
function isConversion(factor: Rational | undefined): boolean {
	const parts = factor ? [factor.numerator, factor.denominator] : [];
	return parts.length > 0 && parts.every((part) => /^(?:10*|24|60|3600)$/u.test(`${part}`));
}
