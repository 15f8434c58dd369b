/** A piece of a written quantity. `at` counts in the plain text. */
export interface QuantityToken {
	readonly kind: 'number' | 'unit' | 'unknown';
	readonly text: string;
	readonly at: number;
}

const NUMBER = "[-+]? ?[.,\\u066b]?\\d(?:[\\d .,'\\u066b\\u066c/:]*\\d)?";
const LETTER = '[\\p{L}\\p{M}$£€₦₵¢]';
const WORD = `${LETTER}+(?:\\.${LETTER}+)*\\.?`;
/** An exponent counts only behind `^` or metres, so that the 30 in `2h30` stays a number. */
const UNIT = `${WORD}\\^[23](?!\\d)|(?:${LETTER}*\\.)?${LETTER}*[mMمሜ][23](?!\\d)|${WORD}|/[=-]`;
/** Between two parts: `2 m and 35 cm`. */
const JOINT = /^(?:and|na|እና|ከ|و)$/iu;
const PIECE = new RegExp(`[ ,;]*(?:(${NUMBER})|(${UNIT})|(.))`, 'uy');

/** Cuts a quantity, spelled by `writePlainly`, into numbers and units. Words side by side are one unit: `sq m`. */
export function readQuantityTokens(plain: string): readonly QuantityToken[] {
	const piece = new RegExp(PIECE);
	const tokens: QuantityToken[] = [];
	let isJoined = true;
	for (let match = piece.exec(plain); match; match = piece.exec(plain)) {
		const [, number, unit, unknown = ''] = match;
		const text = number ?? unit ?? unknown;
		const at = piece.lastIndex - text.length;
		const last = tokens.at(-1);
		if (unit !== undefined && JOINT.test(unit)) isJoined = true;
		else {
			if (unit !== undefined && last?.kind === 'unit' && !isJoined) {
				tokens[tokens.length - 1] = { ...last, text: `${last.text} ${text}` };
			} else tokens.push({ kind: number !== undefined ? 'number' : unit !== undefined ? 'unit' : 'unknown', text, at });
			isJoined = false;
		}
	}
	return tokens;
}
