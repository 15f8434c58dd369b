import { message, type Message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import { addRational, compareRational, multiplyRational, negateRational, type Rational } from '../rational';
import type { ReadError } from '../read-error';
import { readNumber, type ReadNumber, type ReadNumberOptions } from '../read-number';
import { tracePlainly } from '../write-plainly';
import type { Quantity, QuantityPart, WrittenQuantity } from './quantity';
import { readQuantityTokens, type QuantityToken } from './quantity-tokens';
import { readClock, type PlacedPart } from './read-clock';
import { isSameKind, type Unit } from './unit';
import { findUnit } from './units';

type Reading<Value> = Result<Value, ReadError>;

const LONGEST_QUANTITY = 80;

/**
 * Reads an amount with its unit as children write it: `KSh 20`, `20/=`, `2 m 35 cm`, `1,5 kg`, `٣ كغم`, `saa 2 dakika 30`,
 * `2h30`, `2:30`. A number without a unit is read too, for `compareQuantity` to ask for the unit. Fails with the place
 * and a sentence that says what to change; it never throws.
 */
export function readQuantity(text: string, options: ReadNumberOptions): Reading<WrittenQuantity> {
	const trimmed = text.trim();
	const start = text.length - text.trimStart().length;
	if (trimmed.length > LONGEST_QUANTITY) return refuse(start + LONGEST_QUANTITY, message('engine.readTooLong'));
	const { plain, positions } = tracePlainly(trimmed);
	const read = readPlain(plain, options);
	if (read.ok) return read;
	return fail({ ...read.error, position: start + (positions[read.error.position] ?? trimmed.length) });
}

/** Its errors count positions in the plain spelling, as all below do. */
function readPlain(plain: string, options: ReadNumberOptions): Reading<WrittenQuantity> {
	const tokens = readQuantityTokens(plain);
	const [first] = tokens;
	const unknown = tokens.find(({ kind }) => kind === 'unknown');
	if (unknown) return refuse(unknown.at, message('quantities.readUnclear'));
	if (first === undefined) return refuse(0, message('engine.readEmpty'));
	const clock = readClock(tokens);
	if (clock) return clock.ok ? joinParts(clock.value) : clock;
	if (tokens.length > 1 || first.kind === 'unit') return readParts(tokens, options);
	const number = readAmount(first, options);
	return number.ok ? succeed({ kind: 'number', number: number.value }) : number;
}

function readParts(tokens: readonly QuantityToken[], options: ReadNumberOptions): Reading<Quantity> {
	const isUnitFirst = tokens[0]?.kind === 'unit';
	const parts: PlacedPart[] = [];
	for (let place = 0; place < tokens.length; place += 2) {
		const pair = tokens.slice(place, place + 2);
		const [numberToken, unitToken] = isUnitFirst ? [pair[1], pair[0]] : pair;
		const last = parts.at(-1);
		const unit = unitToken ? readUnit(unitToken) : unitAfter(last?.unit, numberToken);
		if (!unit.ok) return unit;
		if (numberToken?.kind !== 'number') {
			// `KSh 20/=` says the unit twice.
			if (!numberToken && last && unit.value.kind === 'money' && isSameKind(last.unit, unit.value)) break;
			return refuse(unitToken?.at ?? 0, message('quantities.numberMissing', { unit: unitToken?.text ?? '' }));
		}
		const number = readAmount(numberToken, options);
		if (!number.ok) return number;
		parts.push({ number: number.value, unit: unit.value, at: pair[0]?.at ?? 0 });
	}
	return joinParts(parts);
}

function readUnit({ text, at, kind }: QuantityToken): Reading<Unit> {
	const unit = kind === 'unit' ? findUnit(text) : undefined;
	return unit ? succeed(unit) : refuse(at, message('quantities.unitUnknown', { unit: text }));
}

/** `2h30` leaves the minutes out. */
function unitAfter(last: Unit | undefined, number: QuantityToken | undefined): Reading<Unit> {
	const next = last?.symbol === 'h' ? findUnit('min') : last?.symbol === 'min' ? findUnit('s') : undefined;
	return next
		? succeed(next)
		: refuse(number?.at ?? 0, message('quantities.unitOfLast', { number: number?.text ?? '' }));
}

function readAmount({ text, at }: QuantityToken, options: ReadNumberOptions): Reading<ReadNumber> {
	const read = readNumber(text, options);
	if (!read.ok) return fail({ ...read.error, position: at + read.error.position });
	return read.value.form === 'ratio' ? refuse(at, message('quantities.readUnclear')) : read;
}

/** Adds the parts up. A minus in front of the first counts for all. */
function joinParts(parts: readonly PlacedPart[]): Reading<Quantity> {
	const [first, ...others] = parts;
	if (first === undefined) return refuse(0, message('quantities.readUnclear'));
	let amount = multiplyRational(first.number.value, first.unit.size);
	const isNegative = amount.numerator < 0n;
	let last: Unit = first.unit;
	for (const { number, unit, at } of others) {
		if (!isSameKind(first.unit, unit)) {
			return refuse(at, message('quantities.kindsMixed', { first: first.unit.symbol, second: unit.symbol }));
		}
		if (compareRational(unit.size, last.size) >= 0 || number.value.numerator < 0n) {
			return refuse(at, message('quantities.biggerFirst'));
		}
		const more: Rational = multiplyRational(number.value, unit.size);
		amount = addRational(amount, isNegative ? negateRational(more) : more);
		last = unit;
	}
	const plainParts = [first, ...others].map(({ number, unit }) => ({ number, unit }));
	return succeed({ kind: first.unit.kind, amount, parts: plainParts as [QuantityPart, ...QuantityPart[]] });
}

function refuse(position: number, message: Message): Result<never, ReadError> {
	return fail({ position, message });
}
