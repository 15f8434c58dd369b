import { bracketRules } from './brackets';
import { columnProductRules } from './column-products';
import { columnSumRules } from './column-sums';
import { comparisonRules } from './comparisons';
import { decimalRules } from './decimals';
import { equationRules } from './equations';
import { fractionFormRules } from './fraction-forms';
import { fractionProductRules } from './fraction-products';
import { fractionSumRules } from './fraction-sums';
import { integerRules } from './integers';
import { measureRules } from './measures';
import type { MisconceptionRule } from './misconception-rule';
import { mixedNumberRules } from './mixed-numbers';
import { orderRules } from './order-of-operations';
import { percentRules, ratioRules } from './percent-and-ratio';
import { phraseRules } from './phrases';
import { placeValueRules } from './place-values';
import { termRules } from './terms';

/** Every known way of thinking that leads to wrong answers. The order is kept: it decides between equals. */
export const MISCONCEPTION_RULES: readonly MisconceptionRule[] = [
	...placeValueRules,
	...columnSumRules,
	...columnProductRules,
	...orderRules,
	...fractionFormRules,
	...fractionSumRules,
	...mixedNumberRules,
	...fractionProductRules,
	...comparisonRules,
	...decimalRules,
	...integerRules,
	...percentRules,
	...ratioRules,
	...measureRules,
	...termRules,
	...bracketRules,
	...equationRules,
	...phraseRules
];
