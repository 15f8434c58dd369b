import { compareForm } from '../number/compare-form';
import { equalRational } from '../number/rational';
import { readNumber } from '../number/read-number';
import type { AnswerStyle } from './check-answer';
import type { ItemAnswer, KnownWrong, Verdict } from './item';
import { checkQuotient } from './check-quotient';
import { judgeWrong } from './judge-wrong';

/** Compares exactly. A right value in another form than the wanted one is asked for again, not called wrong. */
export function checkNumber(
	answer: ItemAnswer & { kind: 'number' },
	knownWrongs: readonly KnownWrong[],
	typed: string,
	style: AnswerStyle
): Verdict {
	if (answer.remainder) return checkQuotient({ ...answer, remainder: answer.remainder }, knownWrongs, typed, style);
	const { decimalSign } = style;
	const read = readNumber(typed, { decimalSign });
	if (!read.ok) return { kind: 'unreadable', why: read.error.message };
	const compared = compareForm(read.value, answer);
	if (compared.kind !== 'wrong') return compared;
	const { value } = read.value;
	return judgeWrong(knownWrongs, (known) => known.kind === 'number' && equalRational(known.value, value));
}
