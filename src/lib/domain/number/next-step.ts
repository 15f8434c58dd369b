import { message, type Message } from '../base/message';
import { succeed, type Result } from '../base/result';
import {
	simplifyFraction,
	simplifyOperation,
	simplifyOpposite,
	simplifyPower,
	type Simplified
} from './simplify-operation';
import { isNegative, makeFraction, negateLeaf, type SumSign, type SumTree } from './sum-tree';

/** A place in a sum where the next step could be made. */
interface Place {
	readonly path: string;
	readonly bracketDepth: number;
	/** 4 lowest terms, 3 powers and signs, 2 `× ÷`, 1 `+ -`. */
	readonly rank: number;
	readonly simplify: () => Result<Simplified, Message>;
	readonly rebuild: (part: SumTree) => SumTree;
}

/** The whole sum after its next step. `path` names the place, so that steps at one place can be told. */
export interface NextStep extends Simplified {
	readonly path: string;
}

/**
 * The next step in the order of operations: inside the innermost brackets first, then powers, then `×` and `÷`, then
 * `+` and `-`, from left to right. Undefined when the sum is one finished number.
 */
export function takeNextStep(tree: SumTree, pathBefore: string | undefined): Result<NextStep | undefined, Message> {
	const places = findPlaces(tree, '', 0, (part) => part);
	const [first, ...others] = places;
	if (first === undefined) return succeed(undefined);
	const place = others.reduce((best, other) => (isSooner(other, best) ? other : best), first);
	const simplified = place.simplify();
	if (!simplified.ok) return simplified;
	const { reason } = simplified.value;
	const order = place.path === pathBefore || place.rank === 4 ? undefined : nameOrder(place, countSigns(tree));
	return succeed({
		tree: dropBrackets(place.rebuild(simplified.value.tree)),
		reason: order === undefined ? reason : message(order, { then: reason }),
		path: place.path
	});
}

/** Brackets around a single number are dropped without a word, and so is a line between two whole numbers. */
export function dropBrackets(tree: SumTree): SumTree {
	switch (tree.kind) {
		case 'leaf':
			return tree;
		case 'group': {
			const inner = dropBrackets(tree.inner);
			return inner.kind === 'leaf' || inner.kind === 'group' ? inner : { kind: 'group', inner };
		}
		case 'negate': {
			const inner = dropBrackets(tree.inner);
			return inner.kind === 'leaf' && !isNegative(inner) ? negateLeaf(inner) : { kind: 'negate', inner };
		}
		case 'power':
			return { ...tree, base: dropBrackets(tree.base) };
		case 'operation': {
			const [left, right] = [dropBrackets(tree.left), dropBrackets(tree.right)];
			const areWhole =
				left.kind === 'leaf' && right.kind === 'leaf' && left.shape === 'whole' && right.shape === 'whole';
			if (tree.sign !== '/' || !areWhole || right.value.numerator === 0n) return { ...tree, left, right };
			return { ...makeFraction(left.value.numerator, right.value.numerator), isRaw: true };
		}
	}
}

function isSooner(place: Place, other: Place): boolean {
	if (place.bracketDepth !== other.bracketDepth) return place.bracketDepth > other.bracketDepth;
	return place.rank > other.rank;
}

function nameOrder({ bracketDepth, rank }: Place, signs: ReadonlySet<SumSign | '^'>): string | undefined {
	if (bracketDepth > 0) return 'engine.stepBracketsFirst';
	const hasSum = signs.has('+') || signs.has('-');
	if (rank === 2 && hasSum) return 'engine.stepProductsFirst';
	return rank === 3 && signs.size > 1 ? 'engine.stepPowersFirst' : undefined;
}

function countSigns(tree: SumTree): ReadonlySet<SumSign | '^'> {
	switch (tree.kind) {
		case 'leaf':
			return new Set();
		case 'group':
		case 'negate':
			return countSigns(tree.inner);
		case 'power':
			return new Set([...countSigns(tree.base), '^']);
		case 'operation':
			return new Set([...countSigns(tree.left), tree.sign, ...countSigns(tree.right)]);
	}
}

function findPlaces(tree: SumTree, path: string, bracketDepth: number, rebuild: Place['rebuild']): readonly Place[] {
	switch (tree.kind) {
		case 'leaf': {
			const simplified = tree.shape === 'fraction' && tree.isRaw ? simplifyFraction(tree) : undefined;
			return simplified ? [{ path, bracketDepth, rank: 4, simplify: () => succeed(simplified), rebuild }] : [];
		}
		case 'group':
			return findPlaces(tree.inner, path + 'g', bracketDepth + 1, (inner) => rebuild({ kind: 'group', inner }));
		case 'negate': {
			const { inner } = tree;
			if (inner.kind !== 'leaf')
				return findPlaces(inner, path + 'n', bracketDepth, (part) => rebuild({ ...tree, inner: part }));
			return [{ path, bracketDepth, rank: 3, simplify: () => succeed(simplifyOpposite(inner)), rebuild }];
		}
		case 'power': {
			const { base, exponent } = tree;
			const inside = findPlaces(base, path + 'b', bracketDepth, (part) => rebuild({ ...tree, base: part }));
			if (inside.length > 0 || base.kind !== 'leaf') return inside;
			return [{ path, bracketDepth, rank: 3, simplify: () => simplifyPower(base, exponent), rebuild }];
		}
		case 'operation': {
			const { left, sign, right } = tree;
			const inside = [
				...findPlaces(left, path + 'l', bracketDepth, (part) => rebuild({ ...tree, left: part })),
				...findPlaces(right, path + 'r', bracketDepth, (part) => rebuild({ ...tree, right: part }))
			];
			if (inside.length > 0 || left.kind !== 'leaf' || right.kind !== 'leaf') return inside;
			const rank = sign === '+' || sign === '-' ? 1 : 2;
			return [{ path, bracketDepth, rank, simplify: () => simplifyOperation(left, sign, right), rebuild }];
		}
	}
}
