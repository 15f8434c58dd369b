import { isMessage, type Message } from '../../base/message';

/** The idea behind a step, whatever its numbers. `help.point…` and `help.remind…` have a sentence for each. */
export type Principle =
	| 'Brackets'
	| 'Powers'
	| 'Products'
	| 'Add'
	| 'Subtract'
	| 'SubtractNegative'
	| 'Multiply'
	| 'Divide'
	| 'SameParts'
	| 'AddTops'
	| 'Simplify'
	| 'MultiplyFractions'
	| 'DivideFractions'
	| 'Mixed'
	| 'Percent'
	| 'DecimalFraction'
	| 'ScaleDecimals'
	| 'Scale'
	| 'Difference'
	| 'GrownArea'
	| 'PartOf'
	| 'Substitute'
	| 'Proportion'
	| 'Area'
	| 'Perimeter'
	| 'Place'
	| 'CompareDecimals'
	| 'CompareFractions'
	| 'Form'
	| 'Expand'
	| 'Collect'
	| 'BothSides'
	| 'Factorise'
	| 'Words';

const OF_REASON: Readonly<Record<string, Principle>> = {
	'engine.stepBracketsFirst': 'Brackets',
	'engine.stepPowersFirst': 'Powers',
	'engine.stepPower': 'Powers',
	'engine.stepPowerZero': 'Powers',
	'engine.stepProductsFirst': 'Products',
	'engine.stepAdd': 'Add',
	'engine.stepSubtract': 'Subtract',
	'engine.stepSubtractNegative': 'SubtractNegative',
	'engine.stepOpposite': 'SubtractNegative',
	'engine.stepMultiply': 'Multiply',
	'engine.stepDivide': 'Divide',
	'engine.stepDivisionToFraction': 'Divide',
	'steps.divideLeaves': 'Divide',
	'engine.stepFractionToWhole': 'Simplify',
	'engine.stepSimplify': 'Simplify',
	'engine.stepMixedToFraction': 'Mixed',
	'engine.stepPercentToFraction': 'Percent',
	'engine.stepDecimalToFraction': 'DecimalFraction',
	'engine.stepScale': 'ScaleDecimals',
	'engine.stepCommonBottom': 'SameParts',
	'engine.stepAddTops': 'AddTops',
	'engine.stepSubtractTops': 'AddTops',
	'engine.stepMultiplyFractions': 'MultiplyFractions',
	'engine.stepMultiplyTop': 'MultiplyFractions',
	'engine.stepTurnDivisor': 'DivideFractions',
	'steps.setUpPart': 'Percent',
	'steps.setUpWhole': 'Percent',
	'steps.setUpRate': 'Percent',
	'steps.setUpProportion': 'Proportion',
	'steps.setUpDifference': 'Difference',
	'steps.setUpGrownArea': 'GrownArea',
	'steps.setUpPartOf': 'PartOf',
	'steps.setUpSubstitute': 'Substitute',
	'steps.setUpScale': 'Scale',
	'steps.setUpScaleUp': 'Scale',
	'steps.setUpScaleDown': 'Scale',
	'steps.setUpArea': 'Area',
	'steps.setUpPerimeter': 'Perimeter',
	'steps.setUpPlace': 'Place',
	'steps.compareSamePlaces': 'CompareDecimals',
	'steps.compareDecimals': 'CompareDecimals',
	'steps.compareFromLeft': 'CompareDecimals',
	'steps.compareSameParts': 'CompareFractions',
	'steps.compareTops': 'CompareFractions',
	'algebra.stepMultiplyEach': 'Expand',
	'algebra.stepDivideEach': 'Expand',
	'algebra.stepEachByEach': 'Expand',
	'algebra.stepMinusBefore': 'Expand',
	'algebra.stepPlusBefore': 'Expand',
	'algebra.stepPower': 'Powers',
	'algebra.stepWorkOut': 'Form',
	'algebra.stepWorkOutAll': 'Form',
	'algebra.stepSameAs': 'Form',
	'algebra.stepAlike': 'Collect',
	'algebra.stepCollect': 'Collect',
	'algebra.stepCommonFactor': 'Factorise',
	'algebra.stepCommonBracket': 'Factorise',
	'algebra.stepGroup': 'Factorise',
	'algebra.stepSquares': 'Factorise',
	'algebra.stepTwoNumbers': 'Factorise',
	'algebra.stepSplitMiddle': 'Factorise'
};

/** Steps that carry the idea in their key's beginning; what else is done in algebra is done to both sides. */
const BY_BEGINNING: readonly (readonly [string, Principle])[] = [
	['steps.writeAs', 'Form'],
	['steps.phrase', 'Words'],
	['algebra.', 'BothSides']
];

/** The idea behind a step, from the reason it was given with. */
export function principleOf(reason: Message): Principle {
	const known = OF_REASON[reason.key];
	if (known) return known;
	const then = reason.values?.['then'];
	if (typeof then === 'object' && isMessage(then)) return principleOf(then);
	return BY_BEGINNING.find(([beginning]) => reason.key.startsWith(beginning))?.[1] ?? 'Form';
}
