import { asId, type MisconceptionId } from '../../base/ids';
import type { ColumnMistake } from '../../number/columns/column-mistake';
import type { WrongCell } from '../../number/columns/check-columns';
import type { ColumnOperator } from '../../number/columns/column-work';
import type { Diagnosis } from './diagnosis';

/** A digit shows the mistake of its column; the rest is left for slips that give the same digit. */
const CONFIDENCE = 0.9;

/** The rule that a mistake in a column is remembered by, with slips of arithmetic by theirs. */
const KNOWN_AS: Readonly<Record<ColumnMistake, { readonly rule: string } | { readonly slip: string }>> = {
	'forgot-carry': { rule: 'forgets-to-carry' },
	'carry-not-added': { rule: 'forgets-to-carry' },
	'carry-not-written': { rule: 'forgets-to-carry' },
	'wrote-whole': { rule: 'writes-both-digits' },
	'wrote-carry': { rule: 'carries-the-ones' },
	'carried-first': { rule: 'carries-before-multiplying' },
	'smaller-from-larger': { rule: 'smaller-from-larger' },
	'did-not-borrow': { rule: 'zero-where-it-cannot-take' },
	'not-lessened': { rule: 'borrows-without-lessening' },
	'zero-times': { rule: 'zero-times-keeps-the-number' },
	'misplaced-partial': { rule: 'does-not-shift-the-second-row' },
	'columns-only': { rule: 'multiplies-column-by-column' },
	'quotient-too-small': { rule: 'leaves-too-much-over' },
	'missing-zero': { rule: 'skips-zero-in-quotient' },
	'decimal-point': { slip: 'ten-times-off' },
	'quotient-too-big': { slip: 'next-in-the-table' },
	'wrong-sign': { slip: 'other-sign' },
	extra: { slip: 'digit-lost-or-doubled' },
	fact: { slip: 'next-in-the-table' }
};

/** Where the decimal sign goes wrong depends on what is done with the numbers. */
const POINT_KNOWN_AS: Readonly<Partial<Record<ColumnOperator, string>>> = {
	'+': 'lines-up-last-digits',
	'-': 'lines-up-last-digits',
	'×': 'point-as-in-a-sum'
};

/** A wrong cell as the other findings are told and recorded: in its own words, with the rule or slip that it shows. */
export function diagnoseCell({ mistake, why }: WrongCell, operator: ColumnOperator): Diagnosis {
	const rule = mistake === 'decimal-point' ? POINT_KNOWN_AS[operator] : undefined;
	const known = rule ? { rule } : KNOWN_AS[mistake];
	const finding = { confidence: CONFIDENCE, feedback: { words: why } };
	return 'slip' in known
		? { kind: 'slip', slip: known.slip, ...finding }
		: { kind: 'misconception', misconceptionId: asId<MisconceptionId>(known.rule), ...finding };
}
