import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { FUNCTION_ARGUMENTS, type Comparison, type Expression, type FunctionName } from './expression';
import { rationalFromText } from './rational-text';
import { readExpressionTokens, type Token } from './read-expression-tokens';

/** What is wrong with the text of an expression, and where: `position` counts UTF-16 units from 0. */
export interface ExpressionError {
	readonly position: number;
	readonly message: Message;
}

type Parsed = Result<Expression, ExpressionError>;

const LONGEST_TEXT = 1_000;
/** Brackets, signs and powers inside each other; keeps the stack of any phone safe. */
const DEEPEST_NESTING = 40;

const COMPARISONS: readonly string[] = ['=', '≠', '<', '>', '≤', '≥'];
const SUM_SIGNS: readonly string[] = ['+', '-'];
const PRODUCT_SIGNS: readonly string[] = ['×', '÷', '/', ':'];

/**
 * Reads arithmetic and conditions: `(a + 1)/b`, `gcd(a, b) = 1 and a < b`, `2^n`. Precedence from loosest: `or`, `and`,
 * `not`, comparison, `+ -`, `× ÷ / :` from left to right, a sign in front, `^` from right to left, `%` behind.
 * Recursive descent, in time that grows with the length of the text.
 */
export function parseExpression(text: string): Parsed {
	if (text.length > LONGEST_TEXT) {
		return fail({ position: LONGEST_TEXT, message: message('engine.expressionTooLong') });
	}
	const reader = new ExpressionReader(readExpressionTokens(text));
	const parsed = reader.readOr();
	return parsed.ok && reader.peek().kind !== 'end' ? reader.refuse() : parsed;
}

class ExpressionReader {
	readonly #tokens: readonly Token[];
	#next = 0;
	#depth = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	peek(): Token {
		return this.#tokens[this.#next] ?? { kind: 'end', text: '', start: 0 };
	}

	refuse(key?: string): Result<never, ExpressionError> {
		const { kind, text, start } = this.peek();
		if (key !== undefined) return fail({ position: start, message: message(key) });
		if (kind === 'end') return fail({ position: start, message: message('engine.expressionUnfinished') });
		return fail({ position: start, message: message('engine.expressionUnexpected', { found: text }) });
	}

	readOr(): Parsed {
		return this.#readChain(
			['or'],
			() => this.#readAnd(),
			(_, left, right) => ({ kind: 'or', left, right })
		);
	}

	#readAnd(): Parsed {
		return this.#readChain(
			['and'],
			() => this.#readNot(),
			(_, left, right) => ({ kind: 'and', left, right })
		);
	}

	#readNot(): Parsed {
		if (!this.#take('not')) return this.#readComparison();
		return this.#nest(() => this.#wrap(this.#readNot(), (inner) => ({ kind: 'not', inner })));
	}

	#readComparison(): Parsed {
		const left = this.#readSum();
		if (!left.ok || !COMPARISONS.includes(this.peek().text)) return left;
		const operator = this.#advance().text as Comparison;
		return this.#wrap(this.#readSum(), (right) => ({ kind: 'comparison', operator, left: left.value, right }));
	}

	#readSum(): Parsed {
		return this.#readChain(SUM_SIGNS, () => this.#readProduct(), makeOperation);
	}

	#readProduct(): Parsed {
		return this.#readChain(PRODUCT_SIGNS, () => this.#readSigned(), makeOperation);
	}

	#readSigned(): Parsed {
		if (!this.#take('-')) return this.#readPower();
		return this.#nest(() => this.#wrap(this.#readSigned(), (inner) => ({ kind: 'negate', inner })));
	}

	#readPower(): Parsed {
		const base = this.#readPercent();
		if (!base.ok || !this.#take('^')) return base;
		return this.#nest(() => this.#wrap(this.#readSigned(), (right) => makeOperation('^', base.value, right)));
	}

	#readPercent(): Parsed {
		const inner = this.#readAtom();
		return inner.ok && this.#take('%') ? succeed({ kind: 'percent', inner: inner.value }) : inner;
	}

	#readAtom(): Parsed {
		const { kind, text } = this.peek();
		if (kind === 'word') return this.#readWord();
		if (kind === 'number') {
			const value = rationalFromText(text);
			if (value === undefined) return this.refuse('engine.expressionTooLong');
			this.#advance();
			return succeed({ kind: 'number', value, text });
		}
		if (!this.#take('(')) return this.refuse();
		return this.#nest(() => this.#close(this.#wrap(this.readOr(), (inner) => ({ kind: 'group', inner }))));
	}

	#readWord(): Parsed {
		const { text, start } = this.#advance();
		if (text === 'true' || text === 'false') return succeed({ kind: 'truth', value: text === 'true' });
		if (Object.hasOwn(FUNCTION_ARGUMENTS, text)) return this.#readCall(text as FunctionName, start);
		if (!['and', 'or', 'not'].includes(text) && this.peek().text !== '(') {
			return succeed({ kind: 'variable', name: text });
		}
		return fail({ position: start, message: message('engine.expressionUnexpected', { found: text }) });
	}

	#readCall(name: FunctionName, start: number): Parsed {
		if (!this.#take('(')) return this.refuse();
		return this.#nest(() => {
			const args: Expression[] = [];
			do {
				const argument = this.#readSum();
				if (!argument.ok) return argument;
				args.push(argument.value);
			} while (this.#take(','));
			const [fewest, most] = FUNCTION_ARGUMENTS[name];
			if (args.length < fewest || args.length > most) {
				return fail({ position: start, message: message('engine.expressionArguments', { name }) });
			}
			return this.#close(succeed({ kind: 'call', name, args }));
		});
	}

	#readChain(
		signs: readonly string[],
		readPart: () => Parsed,
		join: (sign: string, left: Expression, right: Expression) => Expression
	): Parsed {
		let chain = readPart();
		while (chain.ok && signs.includes(this.peek().text)) {
			const left = chain.value;
			const sign = this.#advance().text;
			chain = this.#wrap(readPart(), (right) => join(sign, left, right));
		}
		return chain;
	}

	#wrap(parsed: Parsed, change: (expression: Expression) => Expression): Parsed {
		return parsed.ok ? succeed(change(parsed.value)) : parsed;
	}

	#close(parsed: Parsed): Parsed {
		return parsed.ok && !this.#take(')') ? this.refuse() : parsed;
	}

	#nest(read: () => Parsed): Parsed {
		if (this.#depth === DEEPEST_NESTING) return this.refuse('engine.expressionTooDeep');
		this.#depth++;
		const parsed = read();
		this.#depth--;
		return parsed;
	}

	#advance(): Token {
		const token = this.peek();
		this.#next++;
		return token;
	}

	#take(text: string): boolean {
		if (this.peek().text !== text) return false;
		this.#next++;
		return true;
	}
}

function makeOperation(sign: string, left: Expression, right: Expression): Expression {
	return { kind: 'operation', operator: sign as Extract<Expression, { kind: 'operation' }>['operator'], left, right };
}
