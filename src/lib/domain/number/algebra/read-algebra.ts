import { message, type Message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import type { Expression, Operator } from '../expression';
import type { ReadError } from '../read-error';
import { addRational, rational } from '../rational';
import { rationalFromText } from '../rational-text';
import { readDecimal, type DecimalSign } from '../read-decimal';
import type { AlgebraLine } from './algebra-line';
import { readAlgebraTokens, type AlgebraToken } from './algebra-tokens';
import { explainUnreadable } from './explain-unreadable';

export interface ReadAlgebraOptions {
	readonly decimalSign: DecimalSign;
	/** The letters that may occur; small or capital makes no difference then. Without it every letter may. */
	readonly letters?: readonly string[];
}

type WrittenNumber = Extract<Expression, { kind: 'number' }>;
type WrittenFraction = Extract<Expression, { kind: 'operation' }> & Record<'left' | 'right', WrittenNumber>;

/** In UTF-16 units; a line on a phone holds about thirty. */
const LONGEST_LINE = 200;
const DEEPEST_NESTING = 12;
const LARGEST_EXPONENT = 20;
/** More letters in a row are a word, not a product. */
const MOST_LETTERS = 3;

/**
 * Reads a line of algebra as children type it on phones: `2x + 3`, `3(x+2)`, `½x`, `x² = 0,5`, `2*x`, `٢x`. A product
 * without a sign binds before `×`, `÷` and `/`. Two whole numbers around a `/` are one number, so `3/4x` is three
 * quarters of x; elsewhere `x/2y` can be read in two ways, and brackets are asked for. A minus in front belongs to the
 * whole term. The error says where in the text as typed, in UTF-16 units, and why. Never throws.
 */
export function readAlgebra(text: string, options: ReadAlgebraOptions): Result<AlgebraLine, ReadError> {
	const { index: position = 0, 0: word } = /\p{L}{4,}/u.exec(text) ?? {};
	if (text.length > LONGEST_LINE) return fail({ position: LONGEST_LINE, message: message('algebra.readTooLong') });
	if (word !== undefined && new Set(word).size > MOST_LETTERS) {
		return fail({ position, message: message('algebra.readWord', { found: word }) });
	}
	const reader = new AlgebraReader(readAlgebraTokens(text), options);
	const line = reader.readLine();
	return line ? succeed(line) : fail(reader.error ?? { position: 0, message: message('algebra.readEmpty') });
}

/** Its methods return undefined once something cannot be read; `error` then says what, and where. */
class AlgebraReader {
	readonly #tokens: readonly AlgebraToken[];
	readonly #decimalSign: DecimalSign;
	readonly #letters: readonly string[] | undefined;
	#next = 0;
	#depth = 0;
	error: ReadError | undefined;

	constructor(tokens: readonly AlgebraToken[], { decimalSign, letters }: ReadAlgebraOptions) {
		this.#tokens = tokens;
		this.#decimalSign = decimalSign;
		this.#letters = letters;
	}

	readLine(): AlgebraLine | undefined {
		const left = this.#readSum();
		if (!left) return undefined;
		if (!this.#take('=')) return this.#isAtEnd() ? { kind: 'expression', expression: left } : this.#refuse();
		const right = this.#readSum();
		if (!right) return undefined;
		return this.#isAtEnd() ? { kind: 'equation', equation: { left, right } } : this.#refuse();
	}

	#readSum(): Expression | undefined {
		const isNegative = this.#take('-');
		if (!isNegative) this.#take('+');
		let sum = this.#readProduct();
		if (sum && isNegative) sum = { kind: 'negate', inner: sum };
		for (let sign = this.#takeSign('+-'); sum && sign; sign = this.#takeSign('+-')) {
			const right = this.#readProduct();
			sum = right && { kind: 'operation', operator: sign, left: sum, right };
		}
		return sum;
	}

	#readProduct(): Expression | undefined {
		let product = this.#readUnit();
		for (let sign = this.#takeSign('×÷/:'); product && sign; sign = this.#takeSign('×÷/:')) {
			const { start } = this.#peek();
			const right = this.#readOperand(sign);
			if (!right) return undefined;
			if (sign !== '×' && this.#startsFactor()) return this.#refuse('algebra.readTwoWays');
			if (sign !== '×' && isZero(right)) return this.#refuse('algebra.readDivideByZero', start);
			product = { kind: 'operation', operator: sign, left: product, right };
		}
		return product;
	}

	/** A minus behind `×` or `÷` is understood; it gets the brackets it should have had. */
	#readOperand(sign: Operator): Expression | undefined {
		if (this.#take('-')) {
			const inner = this.#readOperand(sign);
			return inner && { kind: 'group', inner: { kind: 'negate', inner } };
		}
		if (sign === '×') return this.#readUnit();
		return sign === '/' ? this.#readFactor() : this.#readCoefficient();
	}

	/** Factors without a sign between them: `2x`, `3/4x`, `x(x + 1)`. */
	#readUnit(): Expression | undefined {
		let unit = this.#readCoefficient();
		while (unit && this.#startsFactor()) {
			const right = this.#readFactor();
			unit = right && { kind: 'operation', operator: '×', implied: true, left: unit, right };
		}
		return unit;
	}

	/** A fraction or mixed number of whole numbers is one number. */
	#readCoefficient(): Expression | undefined {
		if (this.#isFractionAt(0)) return this.#readFraction();
		return this.#isWhole(this.#peek()) && this.#isFractionAt(1) ? this.#readMixed() : this.#readFactor();
	}

	#readMixed(): Expression | undefined {
		const whole = this.#readNumber();
		const fraction = this.#readFraction();
		if (!whole || !fraction) return undefined;
		const { left, right } = fraction;
		const value = addRational(whole.value, rational(left.value.numerator, right.value.numerator));
		return { kind: 'number', value, text: `${whole.text} ${left.text}/${right.text}` };
	}

	#readFraction(): WrittenFraction | undefined {
		const left = this.#readNumber();
		this.#next++;
		const { start } = this.#peek();
		const right = this.#readNumber();
		if (!left || !right) return undefined;
		return isZero(right)
			? this.#refuse('algebra.readDivideByZero', start)
			: { kind: 'operation', operator: '/', left, right };
	}

	/** Two whole numbers around a line. In `3/2^2` the power comes first, so that is none. */
	#isFractionAt(ahead: number): boolean {
		const [top, line, bottom, behind] = [0, 1, 2, 3].map((step) => this.#peek(ahead + step));
		return line?.text === '/' && behind?.text !== '^' && this.#isWhole(top) && this.#isWhole(bottom);
	}

	#isWhole(token: AlgebraToken | undefined): boolean {
		const read = token?.kind === 'number' ? readDecimal(token.text, this.#decimalSign) : undefined;
		return read?.ok === true && read.value.form === 'whole';
	}

	#readFactor(): Expression | undefined {
		const left = this.#readAtom();
		if (!left || !this.#take('^')) return left;
		const { start } = this.#peek();
		const right = this.#isWhole(this.#peek()) ? this.#readNumber() : undefined;
		if (!right || right.value.numerator > LARGEST_EXPONENT) return this.#refuse('algebra.readExponent', start);
		if (this.#peek().text === '^') return this.#refuse('algebra.readExponent');
		return { kind: 'operation', operator: '^', left, right };
	}

	#readAtom(): Expression | undefined {
		const { kind, text } = this.#peek();
		if (kind === 'number') return this.#readNumber();
		if (text === '(') return this.#readGroup();
		if (kind !== 'letter') return this.#refuse();
		const name = this.#letters?.find((letter) => letter.toLowerCase() === text.toLowerCase()) ?? text;
		if (this.#letters?.includes(name) === false)
			return this.#refuse(message('algebra.readOtherLetter', { found: text }));
		this.#next++;
		return { kind: 'variable', name };
	}

	#readNumber(): WrittenNumber | undefined {
		const read = readDecimal(this.#peek().text, this.#decimalSign);
		if (!read.ok) return this.#refuse(read.error);
		this.#next++;
		const { text } = read.value;
		return { kind: 'number', value: rationalFromText(text) ?? rational(0), text };
	}

	#readGroup(): Expression | undefined {
		const { start } = this.#peek();
		if (this.#depth === DEEPEST_NESTING) return this.#refuse('algebra.readTooDeep');
		this.#next++;
		this.#depth++;
		const inner = this.#readSum();
		this.#depth--;
		if (!inner) return undefined;
		if (this.#take(')')) return { kind: 'group', inner };
		const isOpen = this.#isAtEnd() || this.#peek().text === '=';
		return isOpen ? this.#refuse('algebra.readNotClosed', start) : this.#refuse();
	}

	/** Without a reason given, the next piece cannot stand here. */
	#refuse(why?: string | Message, position = this.#peek().start): undefined {
		if (why === undefined) this.error ??= explainUnreadable(this.#peek(), this.#tokens[this.#next - 1]);
		else this.error ??= { position, message: typeof why === 'string' ? message(why) : why };
		return undefined;
	}

	#startsFactor(): boolean {
		const { kind, text } = this.#peek();
		return kind === 'letter' || text === '(';
	}

	#isAtEnd(): boolean {
		return this.#peek().kind === 'end';
	}

	#peek(ahead = 0): AlgebraToken {
		return this.#tokens[this.#next + ahead] ?? { kind: 'end', text: '', start: 0 };
	}

	#take(text: string): boolean {
		if (this.#peek().text !== text) return false;
		this.#next++;
		return true;
	}

	#takeSign(signs: string): Operator | undefined {
		const { kind, text } = this.#peek();
		return kind === 'sign' && signs.includes(text) && this.#take(text) ? (text as Operator) : undefined;
	}
}

function isZero(expression: Expression): boolean {
	return expression.kind === 'number' && expression.value.numerator === 0n;
}
