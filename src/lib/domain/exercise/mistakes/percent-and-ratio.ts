import {
	addRational,
	compareRational,
	divideRational,
	floorRational,
	multiplyRational,
	rational,
	subtractRational,
	type Rational
} from '../../number/rational';
import type { TaskOf } from '../task/task';
import { defineRule, numberOutcome } from './define-rule';

type Percent = TaskOf<'percent'>;

const HUNDRED = rational(100);

function times(a: Rational, b: Rational): Rational {
	return multiplyRational(a, b);
}

/** `a × b ÷ c`; undefined for a `c` of 0. */
function timesOver(a: Rational, b: Rational, c: Rational): Rational | undefined {
	return divideRational(multiplyRational(a, b), c);
}

function roundToWhole(value: Rational): Rational {
	return floorRational(addRational(value, rational(1, 2)));
}

export const percentRules = [
	defineRule({
		id: 'mixes-percent-rules',
		sources: ['MaE30'],
		kinds: ['percent'],
		frequency: 0.2,
		example: () => ({ kind: 'percent', rate: rational(50), part: rational(4) }),
		apply: ({ rate, whole, part }) => {
			if (rate && part) return [numberOutcome(timesOver(rate, part, HUNDRED))];
			if (rate && whole) return [numberOutcome(timesOver(whole, HUNDRED, rate))];
			return [whole && part && numberOutcome(timesOver(whole, part, HUNDRED))];
		}
	}),
	defineRule({
		id: 'smaller-over-larger',
		// The second way rounds to whole things, as is natural for test items or people.
		sources: ['MaE29'],
		kinds: ['percent'],
		frequency: 0.2,
		example: () => ({ kind: 'percent', rate: rational(50), whole: rational(8) }),
		apply: ({ rate, whole, part }) => {
			const [first, second] = [rate, whole, part].filter((given) => given !== undefined).sort(compareRational);
			const share = first && second && timesOver(first, HUNDRED, second);
			return share ? [share, roundToWhole(share)].map(numberOutcome) : [];
		}
	}),
	defineRule({
		id: 'percent-is-the-amount',
		sources: ['Parker & Leinhardt 1995'],
		kinds: ['percent'],
		frequency: 0.15,
		example: () => ({ kind: 'percent', rate: rational(50), whole: rational(8) }),
		apply: ({ rate, part }: Percent) => (rate && part ? [] : [numberOutcome(rate ?? part)])
	}),
	defineRule({
		id: 'divides-by-the-rate',
		sources: ['Parker & Leinhardt 1995'],
		kinds: ['percent'],
		frequency: 0.2,
		example: () => ({ kind: 'percent', rate: rational(50), whole: rational(100) }),
		apply: ({ rate, whole, part }) => {
			if (rate && whole) return [numberOutcome(divideRational(whole, rate))];
			return [rate && part && numberOutcome(times(part, rate))];
		}
	})
];

export const ratioRules = [
	defineRule({
		id: 'adds-instead-of-scaling',
		sources: ['MaE23', 'Hart 1981'],
		kinds: ['proportion', 'growth'],
		frequency: 0.3,
		example: () => ({ kind: 'proportion', first: rational(1), second: rational(3), third: rational(2) }),
		apply: ({ first, second, third }) => [numberOutcome(addRational(third, subtractRational(second, first)))]
	}),
	defineRule({
		id: 'treats-the-first-as-one',
		sources: ['MaE27'],
		kinds: ['proportion'],
		frequency: 0.1,
		example: () => ({ kind: 'proportion', first: rational(2), second: rational(6), third: rational(4) }),
		apply: ({ second, third }) => [numberOutcome(times(second, third))]
	}),
	defineRule({
		id: 'turns-the-ratio-round',
		sources: ['Hart 1981'],
		kinds: ['proportion'],
		frequency: 0.15,
		example: () => ({ kind: 'proportion', first: rational(1), second: rational(3), third: rational(2) }),
		apply: ({ first, second, third }) => [numberOutcome(timesOver(third, first, second))]
	}),
	defineRule({
		id: 'sees-proportion-everywhere',
		sources: ['MaE42'],
		kinds: ['growth'],
		frequency: 0.3,
		example: () => ({
			kind: 'growth',
			law: 'difference',
			first: rational(1),
			second: rational(3),
			third: rational(2)
		}),
		apply: ({ law, first, second, third }) =>
			law === 'difference' ? [numberOutcome(timesOver(second, third, first))] : []
	}),
	defineRule({
		id: 'area-grows-like-length',
		sources: ['MaE28', 'De Bock et al. 2002'],
		kinds: ['growth'],
		frequency: 0.3,
		example: () => ({ kind: 'growth', law: 'area', first: rational(1), second: rational(1), third: rational(2) }),
		apply: ({ law, first, second, third }) => (law === 'area' ? [numberOutcome(timesOver(second, third, first))] : [])
	})
];
