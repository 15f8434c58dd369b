import { evaluateNumber } from '../../number/evaluate';
import { parseExpression } from '../../number/parse-expression';
import {
	addRational,
	divideRational,
	equalRational,
	multiplyRational,
	rational,
	subtractRational,
	type Rational
} from '../../number/rational';
import { rationalToText } from '../../number/rational-text';

export interface KnownNumber {
	readonly name: string;
	readonly value: Rational;
}

export interface Search {
	/** What the formula must give with these numbers. */
	readonly target: Rational;
	readonly known: readonly KnownNumber[];
	/** Names of the top and the bottom of numbers that stand as one fraction. */
	readonly fractions: readonly (readonly [string, string])[];
	/** Numbers that stay, as those of the text that are not drawn. */
	readonly constants: readonly Rational[];
}

/** How tightly the last sign of a formula binds. */
type Tie = 'sum' | 'product' | 'one';

interface Formula {
	readonly text: string;
	readonly tie: Tie;
	readonly value: Rational;
	/** The simpler, the less. */
	readonly cost: number;
}

const MOST_FOUND = 4;
/** More take too long on a slow phone, and no child works such a formula out. */
const MOST_LEAVES = 4;
/** Halves, per cent, and the two pairs of sides of a rectangle. */
const USUAL_CONSTANTS: readonly Rational[] = [rational(2), rational(100)];

/**
 * The simplest formulas that give the target, simplest first, none of which always gives the same as another. All numbers
 * are used where that works, one more constant if need be, else some of the numbers.
 */
export function findFormulas(search: Search): readonly string[] {
	const { known, constants, fractions } = search;
	const names = known.map(leafOf);
	const extra = [...constants.map(constantOf), ...USUAL_CONSTANTS.map(constantOf)];
	const levels: readonly (() => readonly Formula[])[] = [
		() => (fractions.length > 0 ? combine(wholesOf(search)) : []),
		() => combine(names),
		() => callsOf(known),
		() => extra.flatMap((constant) => combine([...names, constant])),
		() => names.flatMap((_, left) => combine(names.filter((__, at) => at !== left))),
		() => names.flatMap((name) => [...combine([name, name]), ...extra.flatMap((constant) => combine([name, constant]))])
	];
	for (const level of levels) {
		const found = pickDifferent(level(), search);
		if (found.length > 0) return found;
	}
	return [];
}

function leafOf({ name, value }: KnownNumber): Formula {
	return { text: name, tie: 'one', value, cost: 0 };
}

/** The numbers of the text as they are seen: 3/4 is one of them. */
function wholesOf({ known, fractions }: Search): readonly Formula[] {
	const parts = fractions.flat();
	const whole = fractions.flatMap(([top, bottom]): readonly Formula[] => {
		const text = `${top} / ${bottom}`;
		const value = evaluate(text, known);
		return value ? [{ text, tie: 'product', value, cost: 0 }] : [];
	});
	return [...whole, ...known.filter(({ name }) => !parts.includes(name)).map(leafOf)];
}

function constantOf(value: Rational): Formula {
	const text = rationalToText(value);
	return { text, tie: text.includes('/') ? 'product' : 'one', value, cost: 3 };
}

/** What two drawn numbers are asked for beside the four rules of arithmetic. */
function callsOf(known: readonly KnownNumber[]): readonly Formula[] {
	const [one, other, more] = known.map(({ name }) => name);
	if (one === undefined || other === undefined || more !== undefined) return [];
	const ways = [
		`floor(${one} / ${other})`,
		`mod(${one}, ${other})`,
		`lcm(${one}, ${other})`,
		`gcd(${one}, ${other})`,
		`max(${one}, ${other})`,
		`min(${one}, ${other})`
	];
	return ways.flatMap((text, cost): readonly Formula[] => {
		const value = evaluate(text, known);
		return value ? [{ text, tie: 'one', value, cost }] : [];
	});
}

/** Every way to join the leaves, each used once. */
function combine(leaves: readonly Formula[]): readonly Formula[] {
	if (leaves.length > MOST_LEAVES || leaves.length === 0) return [];
	const full = 2 ** leaves.length - 1;
	const made = new Map<number, readonly Formula[]>(leaves.map((leaf, at) => [2 ** at, [leaf]]));
	for (let set = 1; set <= full; set++) {
		if (made.has(set)) continue;
		const joined: Formula[] = [];
		for (let part = (set - 1) & set; part > 0; part = (part - 1) & set) {
			const rest = set ^ part;
			for (const left of made.get(part) ?? []) {
				for (const right of made.get(rest) ?? []) joined.push(...join(left, right, part < rest));
			}
		}
		made.set(set, joined);
	}
	return made.get(full) ?? [];
}

/** Sums and products once for both orders; differences and quotients as they stand. */
function join(left: Formula, right: Formula, isInOrder: boolean): readonly Formula[] {
	const price = left.cost + right.cost + (isInOrder ? 0 : 2);
	const offers: readonly (Omit<Formula, 'value'> | false)[] = [
		isInOrder && { text: `${left.text} + ${right.text}`, tie: 'sum', cost: price + 1 },
		{ text: `${left.text} - ${bracket(right, ['sum'])}`, tie: 'sum', cost: price + 1 },
		isInOrder && {
			text: `${bracket(left, ['sum'])} × ${bracket(right, ['sum'])}`,
			tie: 'product',
			cost: price + 2
		},
		{ text: `${bracket(left, ['sum'])} / ${bracket(right, ['sum', 'product'])}`, tie: 'product', cost: price + 3 }
	];
	return offers.flatMap((offer, at): readonly Formula[] => {
		const value = offer && OPERATE[at]?.(left.value, right.value);
		return offer && value ? [{ ...offer, value }] : [];
	});
}

type Operate = (left: Rational, right: Rational) => Rational | undefined;

const OPERATE: readonly Operate[] = [addRational, subtractRational, multiplyRational, divideRational];

function bracket({ text, tie }: Formula, around: readonly Tie[]): string {
	return around.includes(tie) ? `(${text})` : text;
}

/** Checked once more by the engine that will work them out, and told apart by other numbers. */
function pickDifferent(formulas: readonly Formula[], { target, known }: Search): readonly string[] {
	const others = known.map(({ name }, at) => ({ name, value: rational([7, 11, 17, 29][at] ?? 31) }));
	const seen = new Set<string>();
	const found: string[] = [];
	const fitting = formulas.filter(({ value }) => equalRational(value, target));
	for (const { text } of [...fitting].sort(
		(one, two) => one.cost - two.cost || one.text.length - two.text.length || (one.text < two.text ? -1 : 1)
	)) {
		const value = evaluate(text, known);
		const elsewhere = evaluate(text, others);
		if (!value || !elsewhere || !equalRational(value, target) || seen.has(rationalToText(elsewhere))) continue;
		seen.add(rationalToText(elsewhere));
		found.push(text);
		if (found.length === MOST_FOUND) break;
	}
	return found;
}

function evaluate(formula: string, known: readonly KnownNumber[]): Rational | undefined {
	const parsed = parseExpression(formula);
	const value = parsed.ok
		? evaluateNumber(parsed.value, new Map(known.map(({ name, value }) => [name, value])))
		: parsed;
	return value.ok ? value.value : undefined;
}
