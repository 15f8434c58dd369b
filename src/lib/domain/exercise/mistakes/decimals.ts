import { atPlaces, defineSumRule } from './define-rule';
import type { Calculation } from './apply-at-places';
import { leafOfDigits, plainNumbers, type PlainNumber } from './plain-number';

type Pair = readonly [PlainNumber, PlainNumber];

const scaleOf = ({ places }: PlainNumber): bigint => 10n ** BigInt(places);

/** The number before the sign and the number that stands behind it: 12.05 has 12 and 5. */
function splitAtSign(number: PlainNumber): readonly [before: bigint, behind: bigint] {
	return [number.digits / scaleOf(number), number.digits % scaleOf(number)];
}

/** Both numbers of a sum or difference in digits of which at least one has a decimal sign. */
function decimalsAdded(calculation: Calculation): Pair | undefined {
	const { sign } = calculation;
	const pair = sign === '+' || sign === '-' ? plainNumbers(calculation) : undefined;
	return pair?.some(({ places }) => places > 0) ? pair : undefined;
}

function decimalsMultiplied(calculation: Calculation): Pair | undefined {
	const pair = calculation.sign === '×' ? plainNumbers(calculation) : undefined;
	return pair?.some(({ places }) => places > 0) ? pair : undefined;
}

export const decimalRules = [
	defineSumRule({
		id: 'decimal-parts-like-wholes',
		sources: ['MaE16', 'Steinle & Stacey'],
		frequency: 0.25,
		example: '0.5 + 0.5',
		think: atPlaces((calculation) => {
			const [first, second] = decimalsAdded(calculation) ?? [];
			if (!first?.places || !second?.places) return [];
			const [[before, behind], [otherBefore, otherBehind]] = [splitAtSign(first), splitAtSign(second)];
			const isSum = calculation.sign === '+';
			const parts = isSum
				? ([before + otherBefore, behind + otherBehind] as const)
				: ([before - otherBefore, behind - otherBehind] as const);
			if (parts[0] < 0n || parts[1] < 0n) return [];
			const longest = Math.max(first.places, second.places);
			const behindText = String(parts[1]).padStart(isSum ? longest : 1, '0');
			return [leafOfDigits(BigInt(`${parts[0]}${behindText}`), behindText.length)];
		})
	}),
	defineSumRule({
		id: 'lines-up-last-digits',
		sources: ['Ashlock', 'Hiebert & Wearne 1985'],
		frequency: 0.2,
		example: '1 + 0.5',
		think: atPlaces((calculation) => {
			const [first, second] = decimalsAdded(calculation) ?? [];
			if (!first || !second || first.places === second.places) return [];
			const digits = calculation.sign === '+' ? first.digits + second.digits : first.digits - second.digits;
			return digits < 0n ? [] : [leafOfDigits(digits, Math.max(first.places, second.places))];
		})
	}),
	defineSumRule({
		id: 'copies-loose-digits',
		sources: ['MaE17'],
		frequency: 0.2,
		example: '1 - 0.5',
		think: atPlaces((calculation) => {
			const [first, second] = decimalsAdded(calculation) ?? [];
			if (calculation.sign !== '-' || !first || !second || second.places <= first.places) return [];
			const loose = 10n ** BigInt(second.places - first.places);
			const [matched, rest] = [second.digits / loose, second.digits % loose];
			return first.digits < matched ? [] : [leafOfDigits((first.digits - matched) * loose + rest, second.places)];
		})
	}),
	defineSumRule({
		id: 'point-from-the-left',
		sources: ['MaE20'],
		frequency: 0.1,
		example: '10.5 × 2',
		think: atPlaces((calculation) => {
			const [first, second] = decimalsMultiplied(calculation) ?? [];
			if (!first || !second) return [];
			const product = first.digits * second.digits;
			const behind = String(product).length - first.places - second.places;
			return behind < 0 ? [] : [leafOfDigits(product, behind)];
		})
	}),
	defineSumRule({
		id: 'point-as-in-a-sum',
		sources: ['Hiebert & Wearne 1985'],
		frequency: 0.25,
		example: '0.5 × 0.5',
		think: atPlaces((calculation) => {
			const [first, second] = decimalsMultiplied(calculation) ?? [];
			if (!first?.places || !second?.places) return [];
			return [leafOfDigits(first.digits * second.digits, Math.max(first.places, second.places))];
		})
	}),
	defineSumRule({
		id: 'ten-times-adds-a-zero',
		sources: ['Steinle & Stacey'],
		frequency: 0.2,
		example: '0.5 × 10',
		shown: { first: '0.50' },
		think: atPlaces((calculation) => {
			const pair = decimalsMultiplied(calculation);
			if (!pair?.some(({ digits, places }) => places === 0 && /^10+$/.test(String(digits)))) return [];
			return [calculation.left, calculation.right].filter(({ shape }) => shape === 'decimal');
		})
	}),
	defineSumRule({
		id: 'remainder-as-decimals',
		sources: ['MaE22'],
		frequency: 0.15,
		example: '3 ÷ 2',
		think: atPlaces((calculation) => {
			const [first, second] = (calculation.sign === '÷' && plainNumbers(calculation)) || [];
			if (!first || !second?.digits || second.places > 0) return [];
			const rest = String(first.digits % second.digits);
			return [leafOfDigits(BigInt(`${first.digits / second.digits}${rest}`), first.places + rest.length)];
		})
	})
];
