import { calculateLeaf, calculationSign, type CalculationSign } from '../../number/work-out-sum';
import { makeWhole, negateLeaf, type Leaf, type SumTree } from '../../number/sum-tree';

/** One operation on two finished numbers. */
export interface Calculation {
	readonly sign: CalculationSign;
	readonly left: Leaf;
	readonly right: Leaf;
}

/** What one operation comes to in a way of thinking; nothing where that thinking does not apply. */
export type Way = (calculation: Calculation) => readonly (Leaf | undefined)[];

/** Beyond this many variants a chance hit would tell nothing. */
const MOST_VARIANTS = 24;

/**
 * What a sum comes to for somebody who calculates in that way: first wherever it applies, then at one place with the
 * rest done exactly. The list holds the right result too where the way does not apply; empty where the sum has none.
 */
export function applyAtPlaces(tree: SumTree, way: Way): readonly Leaf[] {
	const worked = workWrongly(tree, way);
	return worked ? [...worked.always, ...worked.once].slice(0, MOST_VARIANTS) : [];
}

interface Worked {
	readonly exact: Leaf;
	/** Wrong at each place where the way applies. */
	readonly always: readonly Leaf[];
	/** Wrong at exactly one place. */
	readonly once: readonly Leaf[];
}

function workWrongly(tree: SumTree, way: Way): Worked | undefined {
	switch (tree.kind) {
		case 'leaf':
			return asGiven(tree);
		case 'group':
			return workWrongly(tree.inner, way);
		case 'negate': {
			const inner = workWrongly(tree.inner, way);
			if (!inner) return undefined;
			return {
				exact: negateLeaf(inner.exact),
				always: inner.always.map(negateLeaf),
				once: inner.once.map(negateLeaf)
			};
		}
		case 'power':
			return joinWorked('^', [workWrongly(tree.base, way), asGiven(makeWhole(BigInt(tree.exponent)))], way);
		case 'operation': {
			const parts = [workWrongly(tree.left, way), workWrongly(tree.right, way)] as const;
			return joinWorked(calculationSign(tree.sign), parts, way);
		}
	}
}

function asGiven(leaf: Leaf): Worked {
	return { exact: leaf, always: [leaf], once: [] };
}

function joinWorked(
	sign: CalculationSign,
	[left, right]: readonly [Worked | undefined, Worked | undefined],
	way: Way
): Worked | undefined {
	const exact = left && right && calculateLeaf(sign, left.exact, right.exact);
	if (!exact) return undefined;
	const think = (first: Leaf, second: Leaf): readonly Leaf[] => keep(way({ sign, left: first, right: second }));
	const always = left.always.flatMap((first) =>
		right.always.flatMap((second) => {
			const wrong = think(first, second);
			return wrong.length > 0 ? wrong : keep([calculateLeaf(sign, first, second)]);
		})
	);
	const once = [
		...think(left.exact, right.exact),
		...keep(left.once.map((first) => calculateLeaf(sign, first, right.exact))),
		...keep(right.once.map((second) => calculateLeaf(sign, left.exact, second)))
	];
	return { exact, always: always.slice(0, MOST_VARIANTS), once };
}

function keep(leaves: readonly (Leaf | undefined)[]): readonly Leaf[] {
	return leaves.filter((leaf) => leaf !== undefined);
}
