import { message, type Message } from '../base/message';
import { fail, mapResult, succeed, type Result } from '../base/result';
import { addRational, multiplyRational, rational } from './rational';
import { rationalFromText } from './rational-text';
import type { DecimalNumber, DecimalSign } from './read-decimal';
import { makeDecimal, makeFraction, makeWhole, negateLeaf, type Leaf, type SumSign, type SumTree } from './sum-tree';
import { readSumTokens, type SumProblem, type SumToken } from './sum-tokens';

type Parsed = Result<SumTree, Message>;

const LONGEST_SUM = 200;
const MOST_PIECES = 80;
const DEEPEST_NESTING = 12;
const LARGEST_EXPONENT = 100;

/**
 * Reads a sum as a child types it, spelled by `writePlainly`. Other than in formulas, `3/4` of two whole numbers is one
 * number, so that `3/4 ÷ 1/8` means what it looks like; `1 1/2` is a mixed number and `2(3 + 4)` multiplies.
 */
export function parseSum(plain: string, decimalSign: DecimalSign): Parsed {
	const parsed = parsePlacedSum(plain, decimalSign);
	return parsed.ok ? parsed : fail(parsed.error.message);
}

/** As `parseSum`, but a failure says where in the plain text it was met. */
export function parsePlacedSum(plain: string, decimalSign: DecimalSign): Result<SumTree, SumProblem> {
	if (plain.length > LONGEST_SUM) return fail({ position: LONGEST_SUM, message: message('engine.solveTooLong') });
	const tokens = readSumTokens(plain, decimalSign);
	if (!tokens.ok) return tokens;
	if (tokens.value.length > MOST_PIECES) {
		return fail({ position: tokens.value[MOST_PIECES]?.start ?? 0, message: message('engine.solveTooLong') });
	}
	const reader = new SumReader(tokens.value);
	const parsed = reader.readSum();
	if (!parsed.ok) return fail({ position: reader.position, message: parsed.error });
	if (reader.isAtEnd()) return succeed(parsed.value);
	return fail({ position: reader.position, message: message('engine.solveUnreadable') });
}

class SumReader {
	readonly #tokens: readonly SumToken[];
	#next = 0;
	#depth = 0;

	constructor(tokens: readonly SumToken[]) {
		this.#tokens = tokens;
	}

	/** Where the next piece starts; what cannot be read is there or just before. */
	get position(): number {
		return this.#peek().start;
	}

	isAtEnd(): boolean {
		return this.#peek().kind === 'end';
	}

	readSum(): Parsed {
		let sum = this.#readProduct();
		for (let sign = this.#takeSign(['+', '-']); sum.ok && sign; sign = this.#takeSign(['+', '-'])) {
			sum = join(sum.value, sign, this.#readProduct());
		}
		return sum;
	}

	#readProduct(): Parsed {
		let product = this.#readSigned();
		while (product.ok) {
			const sign = this.#takeSign(['×', '÷', ':', '/']) ?? (this.#peek().text === '(' ? '×' : undefined);
			if (sign === undefined) return product;
			product = join(product.value, sign, sign === '/' ? this.#readRaised() : this.#readSigned());
		}
		return product;
	}

	#readSigned(): Parsed {
		if (!this.#take('-')) {
			this.#take('+');
			return this.#readValue();
		}
		return this.#nest(() =>
			mapResult(this.#readSigned(), (inner) => {
				const isUnsigned = inner.kind === 'leaf' && inner.value.numerator >= 0n;
				return isUnsigned ? negateLeaf(inner) : { kind: 'negate', inner };
			})
		);
	}

	#readValue(): Parsed {
		const whole = this.#wholeAt(0);
		if (whole === undefined) return this.#readRaised();
		const mixedTop = this.#wholeAt(1);
		if (mixedTop !== undefined && this.#isFractionAt(1)) return this.#readMixed(whole);
		return this.#isFractionAt(0) ? this.#readFraction() : this.#readRaised();
	}

	#readMixed(whole: bigint): Parsed {
		this.#next++;
		return mapResult(this.#readFraction(), (leaf) => {
			if (leaf.shape !== 'fraction') return leaf;
			return { ...leaf, shape: 'mixed', value: addRational(rational(whole), leaf.value) };
		});
	}

	#readFraction(): Result<Leaf, Message> {
		const [top, bottom] = [this.#wholeAt(0), this.#wholeAt(2)];
		this.#next += 3;
		if (top === undefined || bottom === undefined || bottom === 0n) return fail(message('engine.divideByZero'));
		const fraction = makeFraction(top, bottom);
		const leaf = top % bottom === 0n ? { ...fraction, isRaw: true } : fraction;
		return succeed(this.#take('%') ? makePercent(leaf) : leaf);
	}

	#readRaised(): Parsed {
		const atom = this.#readAtom();
		if (!atom.ok || !this.#take('^')) return atom;
		const exponent = this.#wholeAt(0);
		if (exponent === undefined || this.#peek(1).text === '^') return fail(message('engine.solveExponent'));
		if (exponent > LARGEST_EXPONENT) return fail(message('engine.evaluateTooBig'));
		this.#next++;
		return succeed({ kind: 'power', base: atom.value, exponent: Number(exponent) });
	}

	#readAtom(): Parsed {
		const token = this.#peek();
		if (token.kind === 'number') {
			this.#next++;
			const leaf = makeNumber(token.number);
			return succeed(this.#take('%') ? makePercent(leaf) : leaf);
		}
		if (!this.#take('(')) return fail(message('engine.solveUnreadable'));
		return this.#nest(() => {
			const inner = this.readSum();
			if (!inner.ok) return inner;
			return this.#take(')') ? succeed({ kind: 'group', inner: inner.value }) : fail(message('engine.solveUnreadable'));
		});
	}

	/** Two whole numbers around a line. In `3/2^2` the power comes first, so that is none. */
	#isFractionAt(ahead: number): boolean {
		const isLine = this.#peek(ahead + 1).text === '/' && this.#peek(ahead + 3).text !== '^';
		return isLine && this.#wholeAt(ahead) !== undefined && this.#wholeAt(ahead + 2) !== undefined;
	}

	#wholeAt(ahead: number): bigint | undefined {
		const token = this.#peek(ahead);
		return token.kind === 'number' && token.number.form === 'whole' ? BigInt(token.number.text) : undefined;
	}

	#nest(read: () => Parsed): Parsed {
		if (this.#depth === DEEPEST_NESTING) return fail(message('engine.solveTooLong'));
		this.#depth++;
		const parsed = read();
		this.#depth--;
		return parsed;
	}

	#peek(ahead = 0): SumToken {
		return this.#tokens[this.#next + ahead] ?? (this.#tokens.at(-1) as SumToken);
	}

	#take(text: string): boolean {
		if (this.#peek().text !== text) return false;
		this.#next++;
		return true;
	}

	#takeSign(signs: readonly SumSign[]): SumSign | undefined {
		return signs.find((sign) => this.#take(sign));
	}
}

function makeNumber({ text, form }: DecimalNumber): Leaf {
	return form === 'whole' ? makeWhole(BigInt(text)) : makeDecimal(rationalFromText(text) ?? rational(0));
}

function makePercent(leaf: Leaf): Leaf {
	return { kind: 'leaf', shape: 'percent', value: multiplyRational(leaf.value, rational(1, 100)) };
}

function join(left: SumTree, sign: SumSign, right: Parsed): Parsed {
	return mapResult(right, (tree) => ({ kind: 'operation', sign, left, right: tree }));
}
