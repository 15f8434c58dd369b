import { message, type Message } from '../../base/message';
import { createRandom } from '../../base/random';
import { workColumns } from '../../number/columns/work-columns';
import { nextLine } from '../steps/next-line';
import type { LineQuestion } from '../steps/line-question';
import { principleOf, type Principle } from './principle';

/** Ideas of written arithmetic, besides those of lines. Each has a sentence `help.remind…` too. */
type WhyIdea = Principle | 'Carry' | 'Borrow' | 'Shift' | 'ShareOut' | 'LineUp';

export interface WhyMenu {
	/** In the order they are shown. */
	readonly choices: readonly { readonly id: WhyIdea; readonly words: Message }[];
	readonly rightId: WhyIdea;
}

/**
 * Ideas that are true as well, and often taken for the one at work. What has no such neighbours, as plain adding, is not
 * asked about.
 */
const NEAR: Readonly<Partial<Record<WhyIdea, readonly WhyIdea[]>>> = {
	Brackets: ['Products', 'Powers'],
	Powers: ['Products', 'Multiply'],
	Products: ['Brackets', 'Powers'],
	SubtractNegative: ['Subtract', 'Add'],
	SameParts: ['Simplify', 'MultiplyFractions'],
	AddTops: ['MultiplyFractions', 'Simplify'],
	Simplify: ['SameParts', 'AddTops'],
	MultiplyFractions: ['AddTops', 'DivideFractions'],
	DivideFractions: ['MultiplyFractions', 'Simplify'],
	Mixed: ['AddTops', 'Simplify'],
	Percent: ['Proportion', 'PartOf'],
	DecimalFraction: ['Percent', 'ScaleDecimals'],
	ScaleDecimals: ['DecimalFraction', 'Percent'],
	Scale: ['AddTops', 'PartOf'],
	Proportion: ['Difference', 'Percent'],
	Difference: ['Proportion', 'Subtract'],
	GrownArea: ['Proportion', 'Perimeter'],
	PartOf: ['AddTops', 'Simplify'],
	Substitute: ['Collect', 'BothSides'],
	Area: ['Perimeter', 'GrownArea'],
	Perimeter: ['Area', 'GrownArea'],
	Place: ['CompareDecimals', 'Add'],
	CompareDecimals: ['CompareFractions', 'ScaleDecimals'],
	CompareFractions: ['CompareDecimals', 'Simplify'],
	Expand: ['Collect', 'Factorise'],
	Collect: ['Expand', 'Substitute'],
	BothSides: ['Collect', 'Substitute'],
	Factorise: ['Expand', 'Collect'],
	Carry: ['Borrow', 'LineUp'],
	Borrow: ['Carry', 'Subtract'],
	Shift: ['Carry', 'LineUp'],
	ShareOut: ['Borrow', 'Shift'],
	LineUp: ['Shift', 'ScaleDecimals']
};

const OF_COLUMNS: Readonly<Record<string, WhyIdea>> = {
	'columns.addCarry': 'Carry',
	'columns.multiplyCarry': 'Carry',
	'columns.borrow': 'Borrow',
	'columns.borrowFar': 'Borrow',
	'columns.multiplyZeros': 'Shift',
	'columns.divideFits': 'ShareOut',
	'columns.alignPoints': 'LineUp'
};

/**
 * "Why does this work?" about the step that follows the lines before: its idea among two others, drawn by the seed.
 * Undefined where the step has no idea worth asking about.
 */
export function whyMenuFor(question: LineQuestion, seed: string): WhyMenu | undefined {
	const random = createRandom(seed);
	const ideas = ideasOf(question).filter((idea) => NEAR[idea]);
	if (ideas.length === 0) return undefined;
	const rightId = random.pick(ideas);
	const ids = random.shuffle([rightId, ...(NEAR[rightId] ?? [])]);
	return { rightId, choices: ids.map((id) => ({ id, words: message(`help.remind${id}`) })) };
}

function ideasOf(question: LineQuestion): readonly WhyIdea[] {
	const { task } = question;
	if (task.kind !== 'columns') {
		const next = nextLine(question);
		return next ? [principleOf(next.line.reason)] : [];
	}
	const keys = workColumns(task)?.steps.map(({ reason }) => OF_COLUMNS[reason.key]) ?? [];
	return [...new Set(keys.filter((idea) => idea !== undefined))];
}
