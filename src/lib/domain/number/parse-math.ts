import type { MathNode, MathSign } from '../base/math-node';
import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { endOf } from './math-text';
import { readSlot } from './slot';
import { readMathTokens, type MathToken } from './math-tokens';
import { isUnit } from './units';

type Parsed = Result<MathNode, Message>;

/** In UTF-16 units; a line on a phone holds about thirty. */
const LONGEST_SOURCE = 300;
const DEEPEST_NESTING = 12;
const END: MathToken = { kind: 'end', text: '', hasSpaceBefore: false };

/**
 * Reads the mathematics of lesson authors as it should look: `1/2 + 1/4 = □`, `1 1/2`, `{a}/{b}`, `2^3`, `25%`,
 * `20 °C`. `/` makes a fraction, `÷` and `:` stay signs, `_` is a blank. Brackets around a part of a fraction or an
 * exponent are not shown. Fails with a sentence for the author.
 */
export function parseMath(source: string): Parsed {
	if (source.length > LONGEST_SOURCE) return fail(message('engine.mathTooLong'));
	const reader = new MathReader(readMathTokens(source));
	const parsed = reader.readRow();
	return parsed.ok && reader.peek().kind !== 'end' ? reader.refuse() : parsed;
}

class MathReader {
	readonly #tokens: readonly MathToken[];
	#next = 0;
	#depth = 0;
	/** In `1^(2)` too, because its brackets are not shown. */
	#isAfterNumber = false;

	constructor(tokens: readonly MathToken[]) {
		this.#tokens = tokens;
	}

	peek(ahead = 0): MathToken {
		return this.#tokens[this.#next + ahead] ?? END;
	}

	refuse(): Result<never, Message> {
		const { kind, text } = this.peek();
		return fail(kind === 'end' ? message('engine.mathUnfinished') : message('engine.mathUnexpected', { found: text }));
	}

	readRow(): Parsed {
		const items: MathNode[] = [];
		while (this.peek().kind !== 'end' && this.peek().text !== ')') {
			const last = items.at(-1);
			const isFirst = last === undefined || last.kind === 'sign';
			this.#isAfterNumber = last !== undefined && isNumberLike(endOf(last));
			const item = this.#readItem(isFirst);
			if (!item.ok) return item;
			items.push(item.value);
		}
		const [only] = items;
		if (only === undefined) return this.refuse();
		return succeed(items.length === 1 ? only : { kind: 'row', items });
	}

	#readItem(isFirst: boolean): Parsed {
		const { kind, text, hasSpaceBefore } = this.peek();
		if (kind === 'sign') return isFirst && text === '-' ? this.#readMinus() : this.#readSign();
		const isDigitBesideBlank = !hasSpaceBefore && (kind === 'blank' || this.peek(-1).kind === 'blank');
		if (!isFirst && isWholeLike(this.peek()) && !isDigitBesideBlank) return fail(message('engine.mathSideBySide'));
		return this.#readTerm();
	}

	#readSign(): Parsed {
		return succeed({ kind: 'sign', sign: this.#advance().text as MathSign });
	}

	/** The minus belongs to a lone number, but stands before a fraction, a power or a mixed number. */
	#readMinus(): Parsed {
		const isLoneNumber = this.peek(1).kind === 'number' && !'/^%'.includes(this.peek(2).text || ' ');
		if (!isLoneNumber || this.#isMixedAt(1)) return this.#readSign();
		this.#advance();
		return succeed({ kind: 'number', text: `-${this.#advance().text}` });
	}

	#readTerm(): Parsed {
		if (this.#isMixedAt(0)) return this.#readMixed();
		let term = this.#readRaised();
		while (term.ok && this.#take('/')) {
			const top = term.value;
			const bottom = this.#readRaised();
			if (!bottom.ok) return bottom;
			term = succeed({ kind: 'fraction', top: withoutBrackets(top), bottom: withoutBrackets(bottom.value) });
		}
		return term;
	}

	#isMixedAt(ahead: number): boolean {
		const [whole, top, slash, bottom] = [0, 1, 2, 3].map((step) => this.peek(ahead + step));
		if (!whole || !top || !bottom || slash?.text !== '/' || !top.hasSpaceBefore) return false;
		return [whole, top, bottom].every(isWholeLike);
	}

	#readMixed(): Parsed {
		const whole = this.#readAtom();
		const top = this.#readAtom();
		this.#take('/');
		const bottom = this.#readAtom();
		if (!whole.ok) return whole;
		if (!top.ok) return top;
		if (!bottom.ok) return bottom;
		const fraction: MathNode = { kind: 'fraction', top: top.value, bottom: bottom.value };
		return succeed({ kind: 'mixed', whole: whole.value, fraction });
	}

	#readRaised(): Parsed {
		let raised = this.#readAtom();
		if (raised.ok && this.#take('^')) {
			const base = raised.value;
			const exponent = this.#readExponent();
			if (!exponent.ok) return exponent;
			raised = succeed({ kind: 'power', base, exponent: withoutBrackets(exponent.value) });
		}
		return raised.ok && this.#take('%') ? succeed({ kind: 'percent', inner: raised.value }) : raised;
	}

	#readExponent(): Parsed {
		if (this.peek().text !== '-' || this.peek(1).kind !== 'number') return this.#readAtom();
		this.#advance();
		return succeed({ kind: 'number', text: `-${this.#advance().text}` });
	}

	#readAtom(): Parsed {
		const { kind, text } = this.peek();
		switch (kind) {
			case 'number':
				this.#advance();
				return succeed({ kind: 'number', text });
			case 'slot':
				this.#advance();
				return succeed({ kind: 'slot', ...readSlot(text) });
			case 'blank':
				this.#advance();
				return succeed({ kind: 'blank' });
			case 'word':
				return this.#readWord();
			default:
				return text === '(' ? this.#readGroup() : this.refuse();
		}
	}

	#readGroup(): Parsed {
		if (this.#depth === DEEPEST_NESTING) return fail(message('engine.mathTooDeep'));
		this.#advance();
		this.#depth++;
		const inner = this.readRow();
		this.#depth--;
		if (!inner.ok) return inner;
		return this.#take(')') ? succeed({ kind: 'group', inner: inner.value }) : this.refuse();
	}

	/** `5 m` is five metres, `5m` five times m; longer words after a number are units, elsewhere names. */
	#readWord(): Parsed {
		const before = this.peek(-1);
		const isAfterNumber = isWholeLike(before) || (before.text === ')' && this.#isAfterNumber);
		const { text, hasSpaceBefore } = this.#advance();
		const isSymbol = isAfterNumber && (text.length > 1 || text === '°' || (hasSpaceBefore && isUnit(text)));
		if (text.length > (isSymbol ? 14 : 40)) return fail(message('engine.mathUnexpected', { found: text }));
		if (!isSymbol) return succeed({ kind: 'letter', name: text });
		if (!isUnit(text) || this.peek().text !== '/' || !isUnit(this.peek(1).text)) {
			return succeed({ kind: 'unit', symbol: text });
		}
		this.#advance();
		return succeed({ kind: 'unit', symbol: `${text}/${this.#advance().text}` });
	}

	#advance(): MathToken {
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

function isWholeLike({ kind }: MathToken): boolean {
	return kind === 'number' || kind === 'slot' || kind === 'blank';
}

function isNumberLike({ kind }: MathNode): boolean {
	return kind === 'number' || kind === 'slot' || kind === 'blank';
}

function withoutBrackets(node: MathNode): MathNode {
	return node.kind === 'group' ? node.inner : node;
}
