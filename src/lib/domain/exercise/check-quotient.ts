import { message } from '../base/message';
import { equalRational, floorRational, isWhole, type Rational } from '../number/rational';
import { readNumber } from '../number/read-number';
import { splitRemainder } from '../number/split-remainder';
import type { AnswerStyle } from './check-answer';
import type { ItemAnswer, KnownWrong, Verdict } from './item';
import { judgeWrong } from './judge-wrong';

/**
 * A whole quotient with what is left over, as `24 r 3`. The right quotient alone, or as a decimal or a mixed number, is
 * asked for again, not called wrong.
 */
export function checkQuotient(
	{ value, remainder }: ItemAnswer & { kind: 'number' } & { readonly remainder: Rational },
	knownWrongs: readonly KnownWrong[],
	typed: string,
	{ decimalSign }: AnswerStyle
): Verdict {
	const split = splitRemainder(typed);
	const quotient = readNumber(split.quotient, { decimalSign });
	if (!quotient.ok) return { kind: 'unreadable', why: quotient.error.message };
	const given = quotient.value.value;
	const isExact = remainder.numerator === 0n;
	if (split.remainder === undefined) {
		if (equalRational(given, value)) {
			return isExact ? { kind: 'right' } : { kind: 'other-form', wanted: message('engine.remainderLeftOut') };
		}
		const isBetween = !isExact && !isWhole(given) && equalRational(floorRational(given), value);
		if (isBetween) return { kind: 'other-form', wanted: message('engine.wantRemainder') };
	} else {
		const left = readNumber(split.remainder, { decimalSign });
		if (!left.ok) return { kind: 'unreadable', why: left.error.message };
		if (equalRational(given, value)) {
			return equalRational(left.value.value, remainder) ? { kind: 'right' } : { kind: 'wrong' };
		}
	}
	return judgeWrong(knownWrongs, (known) => known.kind === 'number' && equalRational(known.value, given));
}
