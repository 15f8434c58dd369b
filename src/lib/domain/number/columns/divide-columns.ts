import { message } from '../../base/message';
import { divideRational, floorRational, isWhole, multiplyRational, rational, type Rational } from '../rational';
import { toColumnNumber } from './column-number';
import { ColumnSheet } from './column-sheet';
import type { ColumnTask, ColumnWork } from './column-work';
import { LongDivision } from './long-division';

const LARGEST_DIVISOR = 99n;
/** Decimal places that a division may go on to. */
const MOST_DECIMALS = 4;

/**
 * Long division by a number of one or two digits. Whole numbers leave a remainder unless `ending` says to go on behind
 * the decimal sign; decimals always go on. A decimal divisor is made whole first. Undefined where the numbers cannot be
 * drawn, the digits of the answer never end, or the whole divisor does not go into the whole number once.
 */
export function divideColumns(
	values: readonly Rational[],
	wanted: ColumnTask['ending'] = 'remainder'
): ColumnWork | undefined {
	const [first, second, ...others] = values;
	const given = second && toColumnNumber(second);
	if (!first || !second || !given?.whole || others.length > 0) return undefined;
	const factor = 10n ** BigInt(given.decimals);
	const divisor = given.whole;
	const dividend = toColumnNumber(multiplyRational(first, rational(factor)));
	if (!dividend?.whole || divisor > LARGEST_DIVISOR) return undefined;

	const ending = isWhole(first) && isWhole(second) ? wanted : 'decimal';
	const exact = divideRational(first, second) ?? rational(0);
	const quotient = ending === 'remainder' ? floorRational(exact) : exact;
	if (ending === 'remainder' ? quotient.numerator === 0n : 10n ** BigInt(MOST_DECIMALS) % quotient.denominator !== 0n) {
		return undefined;
	}
	const sheet = new ColumnSheet();
	if (factor > 1n) {
		const numbers = { factor: Number(factor), first: Number(dividend.text), second: Number(divisor) };
		sheet.addStep(message('columns.divideScaled', numbers));
	}
	const remainder = new LongDivision(sheet, dividend, Number(divisor)).divide(ending);
	return sheet.finish({
		task: { operator: '÷', numbers: values, ending },
		onesPlace: 0,
		result: quotient,
		...(ending === 'remainder' ? { remainder: BigInt(remainder) } : {}),
		wrongResults: listWithoutZeros(quotient, Number(divisor))
	});
}

/** 618 ÷ 3 = 26, with the 0 for what does not go in left out. */
function listWithoutZeros(quotient: Rational, divisor: number): ColumnWork['wrongResults'] {
	const digits = `${quotient.numerator}`;
	const short = digits.slice(0, 1) + digits.slice(1).replaceAll('0', '');
	if (!isWhole(quotient) || short === digits) return [];
	return [
		{ value: rational(BigInt(short)), mistake: 'missing-zero', why: message('columns.missingZero', { divisor }) }
	];
}
