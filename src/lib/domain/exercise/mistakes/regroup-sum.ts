import { findLastIndex } from '../../base/find-last';
import type { SumSign, SumTree } from '../../number/sum-tree';

/** A sum as it stands on the line, without knowing what belongs together first. A fraction bar holds its parts. */
interface Line {
	readonly parts: readonly SumTree[];
	readonly signs: readonly SumSign[];
}

/** Which signs hold their neighbours together more closely. */
export type Rank = (sign: SumSign) => number;

/** The sum as it would be read with other ranks, inside brackets too; equal ranks go from left to right. */
export function regroupSum(sum: SumTree, rank: Rank): SumTree {
	switch (sum.kind) {
		case 'leaf':
			return sum;
		case 'group':
		case 'negate':
			return { kind: sum.kind, inner: regroupSum(sum.inner, rank) };
		case 'power':
			return { ...sum, base: regroupSum(sum.base, rank) };
		case 'operation': {
			if (sum.sign === '/') return { ...sum, left: regroupSum(sum.left, rank), right: regroupSum(sum.right, rank) };
			const { parts, signs } = writeLine(sum);
			return bindLine({ parts: parts.map((part) => regroupSum(part, rank)), signs }, rank);
		}
	}
}

/** The sum without its brackets, read in the usual order. */
export function dropAllBrackets(sum: SumTree): SumTree {
	return regroupSum(openBrackets(sum), (sign) => (sign === '+' || sign === '-' ? 0 : 1));
}

function openBrackets(sum: SumTree): SumTree {
	switch (sum.kind) {
		case 'group':
			return openBrackets(sum.inner);
		case 'operation':
			return { ...sum, left: openBrackets(sum.left), right: openBrackets(sum.right) };
		default:
			return sum;
	}
}

function writeLine(sum: SumTree): Line {
	if (sum.kind !== 'operation' || sum.sign === '/') return { parts: [sum], signs: [] };
	const [left, right] = [writeLine(sum.left), writeLine(sum.right)];
	return { parts: [...left.parts, ...right.parts], signs: [...left.signs, sum.sign, ...right.signs] };
}

function bindLine({ parts, signs }: Line, rank: Rank): SumTree {
	const loosest = Math.min(...signs.map(rank));
	const last = findLastIndex(signs, (sign) => rank(sign) === loosest);
	const [sign, only] = [signs[last], parts[0]];
	if (sign === undefined) {
		if (only === undefined) throw new RangeError('a line without a number');
		return only;
	}
	const left = bindLine({ parts: parts.slice(0, last + 1), signs: signs.slice(0, last) }, rank);
	const right = bindLine({ parts: parts.slice(last + 1), signs: signs.slice(last + 1) }, rank);
	return { kind: 'operation', sign, left, right };
}
