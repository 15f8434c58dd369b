import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { readDecimal, type DecimalNumber, type DecimalSign } from './read-decimal';

/** `start` counts UTF-16 units from 0 in the plain text. */
export type SumToken = { readonly start: number } & (
	| { readonly kind: 'number'; readonly number: DecimalNumber; readonly text: string }
	| { readonly kind: 'sign'; readonly text: string }
	| { readonly kind: 'end'; readonly text: '' }
);

/** Where in the plain text reading stopped, and why. */
export interface SumProblem {
	readonly position: number;
	readonly message: Message;
}

const NUMBER = "(?:\\d+(?:[.,'\\u066b\\u066c]\\d+)*|[.,\\u066b]\\d+)";
/** Thousands apart by spaces, but not before a line where `1 1/2` and `1 100/200` are mixed numbers. */
const SPACED = "[1-9]\\d{0,2}(?: \\d{3})+(?![\\d'.,\\u066b\\u066c]*\\d)(?! ?/)(?:[.,\\u066b]\\d+)?";
/** A number as it is typed, after `writePlainly`; `readDecimal` says what it is worth. */
export const TYPED_NUMBER = `${SPACED}|${NUMBER}`;
const PIECE = new RegExp(` *(?:(${TYPED_NUMBER})|([-+×÷/:^%()])|(.))`, 'uy');

/** Cuts a sum, spelled by `writePlainly`, into numbers and signs. Fails where a number cannot be read. */
export function readSumTokens(plain: string, decimalSign: DecimalSign): Result<readonly SumToken[], SumProblem> {
	const piece = new RegExp(PIECE);
	const text = plain.trimEnd();
	const tokens: SumToken[] = [];
	while (piece.lastIndex < text.length) {
		const [, number, sign, other] = piece.exec(text) ?? [];
		const start = piece.lastIndex - (number ?? sign ?? other ?? '').length;
		if (number !== undefined) {
			const read = readDecimal(number, decimalSign);
			if (!read.ok) return fail({ position: start, message: read.error });
			tokens.push({ kind: 'number', number: read.value, text: number, start });
		} else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, start });
		else return fail({ position: start, message: message('engine.solveUnreadable') });
	}
	return succeed([...tokens, { kind: 'end', text: '', start: text.length }]);
}
