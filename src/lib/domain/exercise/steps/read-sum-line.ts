import { message, type Message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import { parsePlacedSum } from '../../number/parse-sum';
import type { DecimalSign } from '../../number/read-decimal';
import type { SumTree } from '../../number/sum-tree';
import { tracePlainly } from '../../number/write-plainly';

/** A side of a line of working, with its text as it was typed. */
export interface SumSide {
	readonly sum: SumTree;
	readonly text: string;
}

/** Where in the text as typed reading stopped, in UTF-16 units from 0, and why. */
export interface LineProblem {
	readonly position: number;
	readonly why: Message;
}

/** Who has no × types an x. */
const LETTER_TIMES = /([\d)%] ?)[xX](?= ?[\d(.-])/gu;

/**
 * Reads a line of working in numbers: `= 6/8 + 1/8`, or with sides between equals signs, `3/4 + 1/8 = 7/8`. A sign of
 * equality in front is the usual way to go on and stands for the line before.
 */
export function readSumLine(typed: string, decimalSign: DecimalSign): Result<readonly SumSide[], LineProblem> {
	const sides: SumSide[] = [];
	let start = 0;
	for (const [place, text] of typed.split('=').entries()) {
		const isLead = place === 0 && text.trim() === '' && typed.includes('=');
		if (!isLead) {
			const { plain, positions } = tracePlainly(text);
			const parsed = parsePlacedSum(plain.replace(LETTER_TIMES, '$1×'), decimalSign);
			if (!parsed.ok) {
				const position = start + (positions[parsed.error.position] ?? text.length);
				return fail({ position, why: plain === '' ? message('steps.lineEmpty') : parsed.error.message });
			}
			sides.push({ sum: parsed.value, text });
		}
		start += text.length + 1;
	}
	return succeed(sides);
}
