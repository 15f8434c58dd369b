import { compareRational } from '../../number/rational';
import { negateLeaf, type Leaf, type SumTree } from '../../number/sum-tree';
import { calculateLeaf, workOutSum } from '../../number/work-out-sum';
import { atPlaces, defineSumRule } from './define-rule';
import { showLine } from './pictures';

const isBelowZero = ({ value }: Leaf): boolean => value.numerator < 0n;
const isAboveZero = ({ value }: Leaf): boolean => value.numerator > 0n;
const sizeOf = (leaf: Leaf): Leaf => (isBelowZero(leaf) ? negateLeaf(leaf) : leaf);

/** What is added up: 6 - 5 - 4 adds 6, -5 and -4. Undefined where a part has no value. */
function addedNumbers(sum: SumTree): readonly Leaf[] | undefined {
	if (sum.kind === 'operation' && (sum.sign === '+' || sum.sign === '-')) {
		const [left, right] = [addedNumbers(sum.left), addedNumbers(sum.right)];
		return left && right && [...left, ...(sum.sign === '-' ? right.map(negateLeaf) : right)];
	}
	const leaf = workOutSum(sum);
	return leaf && [leaf];
}

/** Two negative numbers side by side come out positive; the rest is added as it should be. */
function joinNegatives(sum: SumTree): readonly (Leaf | undefined)[] {
	const numbers = addedNumbers(sum) ?? [];
	return numbers.flatMap((first, at) => {
		const second = numbers[at + 1];
		if (!second || !isBelowZero(first) || !isBelowZero(second)) return [];
		const rest = [...numbers.slice(0, at), ...numbers.slice(at + 2)];
		const joined = [calculateLeaf('+', sizeOf(first), sizeOf(second))];
		if (rest.length === 0) joined.push(sizeOf(calculateLeaf('-', first, second) ?? first));
		return joined.map((start) =>
			rest.reduce<Leaf | undefined>((total, number) => total && calculateLeaf('+', total, number), start)
		);
	});
}

export const integerRules = [
	defineSumRule({
		id: 'two-negatives-make-a-positive',
		sources: ['MaE19', 'MaE32'],
		frequency: 0.25,
		example: '-2 - 3',
		picture: showLine(-6, 6, -2),
		think: joinNegatives
	}),
	defineSumRule({
		id: 'unsure-of-the-sign',
		sources: ['MaE18'],
		frequency: 0.2,
		example: '-5 + 2',
		picture: showLine(-6, 6, -5),
		think: atPlaces(({ sign, left, right }) => {
			if (sign !== '+' || isBelowZero(left) === isBelowZero(right)) return [];
			const [total, together] = [calculateLeaf('+', left, right), calculateLeaf('+', sizeOf(left), sizeOf(right))];
			return total && together ? [negateLeaf(total), negateLeaf(together), together] : [];
		})
	}),
	defineSumRule({
		id: 'ignores-the-second-minus',
		sources: ['Vlassis 2004'],
		frequency: 0.25,
		example: '3 - -1',
		shown: { first: '3 - 1', second: '3 - 0' },
		think: atPlaces(({ sign, left, right }) =>
			sign === '-' && isBelowZero(right) ? [calculateLeaf('-', left, sizeOf(right))] : []
		)
	}),
	defineSumRule({
		id: 'minus-stays-in-products',
		sources: ['Ashlock'],
		frequency: 0.2,
		example: '-1 × -2',
		shown: { first: '1 × -2', second: '0 × -2' },
		think: atPlaces(({ sign, left, right }) => {
			if ((sign !== '×' && sign !== '÷') || !isBelowZero(left) || !isBelowZero(right)) return [];
			return [calculateLeaf(sign, left, sizeOf(right))];
		})
	}),
	defineSumRule({
		id: 'switches-around',
		sources: ['MaE31'],
		frequency: 0.2,
		example: '2 - 5',
		think: atPlaces(({ sign, left, right }) => {
			if (sign !== '-' || !isAboveZero(left) || !isAboveZero(right)) return [];
			return compareRational(left.value, right.value) < 0 ? [calculateLeaf('-', right, left)] : [];
		})
	}),
	defineSumRule({
		id: 'divides-larger-by-smaller',
		sources: ['MaE31', 'Hart 1981'],
		frequency: 0.2,
		example: '1 ÷ 2',
		think: atPlaces(({ sign, left, right }) => {
			if (sign !== '÷' || !isAboveZero(left) || !isAboveZero(right)) return [];
			return compareRational(left.value, right.value) < 0 ? [calculateLeaf('÷', right, left)] : [];
		})
	})
];
