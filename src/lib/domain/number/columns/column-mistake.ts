/** What a learner most likely did who wrote a wrong digit. `fact` is a slip in a table; `extra` a digit too many. */
export type ColumnMistake =
	| 'forgot-carry'
	/** Wrote the mark but did not add it. */
	| 'carry-not-added'
	| 'carry-not-written'
	/** Wrote two digits in one place. */
	| 'wrote-whole'
	/** Wrote the tens and carried the ones. */
	| 'wrote-carry'
	/** Added what was carried before multiplying. */
	| 'carried-first'
	| 'smaller-from-larger'
	| 'did-not-borrow'
	/** Borrowed, but left the digit that lent as it was. */
	| 'not-lessened'
	/** Added where the sign says something else. */
	| 'wrong-sign'
	| 'zero-times'
	| 'misplaced-partial'
	/** Multiplied only digits that stand below each other. */
	| 'columns-only'
	| 'quotient-too-small'
	| 'quotient-too-big'
	| 'missing-zero'
	| 'decimal-point'
	| 'extra'
	| 'fact';
