import { fail, succeed, type Result } from '../../base/result';
import type { Variable } from '../../exercise/template';
import { compareRational, isWhole, multiplyRational, rational, type Rational } from '../../number/rational';
import { readNumber } from '../../number/read-number';
import { decimalsOf, type OwnVariable } from './own-numbers';

/** As far as packs go, with room for decimals. */
const LARGEST = rational(1_000_000);

/** A drawn number as the engine draws it; undefined where the range cannot be read or holds nothing. */
export function toVariables(variable: OwnVariable): Result<readonly Variable[], 'bad-range'> {
	const { name } = variable;
	const decimals = decimalsOf(variable);
	const [from, to] = [variable.from, variable.to].map((end) => scaledEnd(end, decimals));
	if (from === undefined || to === undefined || from > to) return fail('bad-range');
	if (decimals === 0) return succeed([{ kind: 'range', name, from, to, step: 1 }]);
	// Packs draw whole numbers only: tenths are drawn, and then divided.
	return succeed([
		{ kind: 'range', name: `${name}Steps`, from, to, step: 1 },
		{ kind: 'derived', name, value: `${name}Steps / ${10 ** decimals}` }
	]);
}

function scaledEnd(text: string, decimals: number): number | undefined {
	const read = readNumber(text, { decimalSign: 'point' });
	if (!read.ok || (read.value.form !== 'whole' && read.value.form !== 'decimal')) return undefined;
	const scaled: Rational = multiplyRational(read.value.value, rational(10 ** decimals));
	if (!isWhole(scaled) || compareRational(multiplyRational(scaled, scaled), multiplyRational(LARGEST, LARGEST)) > 0)
		return undefined;
	return Number(scaled.numerator);
}
