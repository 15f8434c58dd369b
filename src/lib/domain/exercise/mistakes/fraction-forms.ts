import { greatestCommonDivisor, rational } from '../../number/rational';
import type { Outcome } from '../steps/worked-solution';
import { defineRule } from './define-rule';
import { showBar, showBars } from './pictures';

/** 2 is the smallest; undefined for 1 and for what is not above 0. */
function smallestFactor(whole: bigint): bigint | undefined {
	for (let factor = 2n; factor * factor <= whole; factor++) if (whole % factor === 0n) return factor;
	return whole > 1n ? whole : undefined;
}

function commonFactors(first: bigint, second: bigint): readonly bigint[] {
	const largest = Number(greatestCommonDivisor(first, second));
	const factors = Array.from({ length: Math.min(largest, 100) }, (_, index) => BigInt(index + 1));
	return factors.filter((factor) => factor > 1n && BigInt(largest) % factor === 0n);
}

function fraction(top: bigint, bottom: bigint): Outcome | undefined {
	return bottom === 0n ? undefined : { kind: 'number', value: rational(top, bottom) };
}

/** Takes a digit that stands in both numbers out of both. */
function withoutSharedDigit(top: bigint, bottom: bigint): Outcome | undefined {
	const digit = [...String(top)].find((one) => String(bottom).includes(one));
	if (digit === undefined) return undefined;
	const [above, below] = [String(top).replace(digit, ''), String(bottom).replace(digit, '')];
	return above === '' || below === '' ? undefined : fraction(BigInt(above), BigInt(below));
}

export const fractionFormRules = [
	defineRule({
		id: 'changes-only-one-part',
		sources: ['MaE07'],
		kinds: ['simplify', 'scale'],
		frequency: 0.25,
		example: () => ({ kind: 'simplify', top: 2n, bottom: 4n }),
		picture: showBars([4, 2], [4, 1]),
		apply: (task) => {
			const { top, bottom } = task;
			if (task.kind === 'scale') return [fraction('bottom' in task.to ? top : bottom, 1n)];
			const factors = commonFactors(top, bottom);
			return factors.flatMap((factor) => [fraction(top / factor, bottom), fraction(top, bottom / factor)]);
		}
	}),
	defineRule({
		id: 'divides-parts-differently',
		sources: ['MaE06'],
		kinds: ['simplify'],
		frequency: 0.1,
		example: () => ({ kind: 'simplify', top: 2n, bottom: 3n }),
		picture: showBars([3, 2], [1, 1]),
		apply: ({ top, bottom }) => {
			const [first, second] = [smallestFactor(top), smallestFactor(bottom)];
			return first && second ? [fraction(top / first, bottom / second)] : [];
		}
	}),
	defineRule({
		id: 'adds-the-same',
		sources: ['Hart 1981'],
		kinds: ['scale', 'simplify'],
		frequency: 0.2,
		example: () => ({ kind: 'scale', top: 1n, bottom: 2n, to: { bottom: 4n } }),
		shown: { first: '3/4' },
		picture: showBars([2, 1], [4, 3]),
		apply: (task) => {
			const { top, bottom } = task;
			if (task.kind === 'simplify') {
				return commonFactors(top, bottom).map((factor) => fraction(top - factor, bottom - factor));
			}
			return [fraction('bottom' in task.to ? top + task.to.bottom - bottom : bottom + task.to.top - top, 1n)];
		}
	}),
	defineRule({
		id: 'crosses-out-digits',
		sources: ['Ashlock'],
		kinds: ['simplify'],
		frequency: 0.05,
		example: () => ({ kind: 'simplify', top: 12n, bottom: 24n }),
		apply: ({ top, bottom }) => [withoutSharedDigit(top, bottom)]
	}),
	defineRule({
		id: 'part-to-part',
		sources: ['MaE01'],
		kinds: ['part'],
		frequency: 0.3,
		example: () => ({ kind: 'part', shaded: 1n, parts: 2n }),
		picture: showBar(2, 1),
		apply: ({ shaded, parts }) => [fraction(shaded, parts - shaded)]
	}),
	defineRule({
		id: 'swaps-top-and-bottom',
		sources: ['Ashlock'],
		kinds: ['part'],
		frequency: 0.15,
		example: () => ({ kind: 'part', shaded: 1n, parts: 4n }),
		picture: showBar(4, 1),
		apply: ({ shaded, parts }) => [fraction(parts, shaded)]
	})
];
