import { succeed, type Result } from '../base/result';
import { notUnderstood, type Refusal } from './import-outcome';

/** An answer between braces, still masked: `=%50%text#feedback`. */
export interface GiftMark {
	readonly sign: '=' | '~';
	readonly text: string;
	readonly feedback: string;
	/** In per cent of the marks. */
	readonly weight: number;
}

/** Cuts the answers at their signs. One short answer alone may stand without a sign. Fails for words before the first sign. */
export function splitAnswers(masked: string): Result<readonly GiftMark[], Refusal> {
	if (!/[=~]/u.test(masked)) return succeed([readMark('=', masked)]);
	const [before = '', ...parts] = masked.split(/([=~])/u);
	if (before.trim() !== '') return notUnderstood('stray-text');
	const marks: GiftMark[] = [];
	for (let at = 0; at < parts.length; at += 2) marks.push(readMark(parts[at] === '~' ? '~' : '=', parts[at + 1] ?? ''));
	return succeed(marks);
}

function readMark(sign: GiftMark['sign'], source: string): GiftMark {
	const [answer = '', ...feedback] = source.split('#');
	const weighed = /^\s*%(-?\d+(?:\.\d+)?)%/u.exec(answer);
	return {
		sign,
		text: weighed ? answer.slice(weighed[0].length) : answer,
		feedback: feedback.join('#'),
		weight: weighed ? Number(weighed[1]) : sign === '=' ? 100 : 0
	};
}
