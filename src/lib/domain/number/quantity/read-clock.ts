import { message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import { rational } from '../rational';
import type { ReadError } from '../read-error';
import type { QuantityPart } from './quantity';
import type { QuantityToken } from './quantity-tokens';
import { findUnit } from './units';

const CLOCK = /^(\d{1,4}) ?: ?(\d\d)(?: ?: ?(\d\d))?$/u;
const LAST_MINUTE = 59;

export interface PlacedPart extends QuantityPart {
	readonly at: number;
}

/** `2:30` and `2:30 h` are 2 h 30 min, `2:30 min` is 2 min 30 s; undefined for anything else. */
export function readClock(tokens: readonly QuantityToken[]): Result<readonly PlacedPart[], ReadError> | undefined {
	const [written, unitToken, ...others] = tokens;
	const groups = CLOCK.exec(written?.text ?? '')
		?.slice(1)
		.filter((group) => group !== undefined);
	const largest = unitToken ? findUnit(unitToken.text)?.symbol : 'h';
	if (!written || !groups || others.length > 0 || (largest !== 'h' && largest !== 'min')) return undefined;
	const units = largest === 'h' ? ['h', 'min', 's'] : ['min', 's'];
	const parts: PlacedPart[] = [];
	for (const [place, group] of groups.entries()) {
		const unit = findUnit(units[place] ?? '');
		if (!unit) return undefined;
		const at = written.at + (place === 0 ? 0 : written.text.lastIndexOf(group));
		const value = rational(BigInt(group));
		if (place > 0 && Number(group) > LAST_MINUTE)
			return fail({ position: at, message: message('quantities.clockTooHigh') });
		parts.push({ number: { value, form: 'whole' }, unit, at });
	}
	return succeed(parts);
}
