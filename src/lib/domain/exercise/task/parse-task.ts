import { message, type Message } from '../../base/message';
import { fail, mapResult, succeed, type Result } from '../../base/result';
import { parseSum } from '../../number/parse-sum';
import { divideRational, type Rational } from '../../number/rational';
import { writePlainly } from '../../number/write-plainly';
import type { Leaf } from '../../number/sum-tree';
import { readAlgebraTask, readSubstitution } from './parse-algebra-task';
import type { ColumnOperator, Phrase, Task, TaskOf } from './task';

type Read = Result<Task, Message>;

const LONGEST_TASK = 300;
const PHRASES: readonly Phrase[] = ['less-than', 'more-than', 'times', 'shared-by', 'times-as-many'];
const MOST_PLACES = 12;

/**
 * Reads a task as packs write it, with all numbers drawn: `calculate 3/4 + 1/8`, `columns 253 - 179`,
 * `solve 2x + 3 = 11`, `expand 3(x + 2)`, `percent 15% of ?  = 240`, `proportion 8 : 14 = 12 : ?`, `scale 3/4 = ?/20`,
 * `simplify 12/18`, `part 3/8`, `substitute 2x + 3 with x = 4`, `greatest 0.35, 0.8`, `order 1/2, 3/8`, `area 4 × 5`, `digit-value 4725 at 2`, `phrase less-than 3`.
 * The point is the decimal sign. `lessons/README.md` describes each form.
 */
export function parseTask(text: string): Read {
	if (text.length > LONGEST_TASK) return refuse();
	const [, verb = '', rest = ''] = /^\s*([a-z-]+)\s+(.+)$/su.exec(text) ?? [];
	const read = Object.hasOwn(READERS, verb) ? READERS[verb] : undefined;
	return read ? read(writePlainly(rest).replace(/ +/gu, ' ').trim()) : refuse();
}

const READERS: Readonly<Record<string, (rest: string) => Read>> = {
	calculate: (rest) => mapResult(parseSum(rest, 'point'), (sum) => ({ kind: 'calculate', sum })),
	columns: readColumns,
	percent: readPercent,
	proportion: readProportion,
	difference: (rest) => readGrowth('difference', rest),
	'grown-area': (rest) => readGrowth('area', rest),
	part: readPart,
	substitute: readSubstitution,
	scale: readScale,
	simplify: readSimplify,
	greatest: (rest) => readComparison('greatest', rest),
	smallest: (rest) => readComparison('smallest', rest),
	order: (rest) => readComparison('order', rest),
	area: (rest) => readRectangle('area', rest),
	perimeter: (rest) => readRectangle('perimeter', rest),
	'digit-value': readPlaceValue,
	phrase: readPhrase,
	expand: (rest) => readAlgebraTask('expand', rest),
	collect: (rest) => readAlgebraTask('collect', rest),
	factorise: (rest) => readAlgebraTask('factorise', rest),
	solve: (rest) => readAlgebraTask('solve', rest)
};

function refuse(): Result<never, Message> {
	return fail(message('engine.solveUnreadable'));
}

function readLeaf(text: string): Leaf | undefined {
	const sum = parseSum(text.trim(), 'point');
	return sum.ok && sum.value.kind === 'leaf' ? sum.value : undefined;
}

function readValue(text: string | undefined): Rational | undefined {
	return text === undefined ? undefined : readLeaf(text)?.value;
}

/** `253 - 179`, `827 ÷ 8 with remainder`, `7 ÷ 4 as decimal`. */
function readColumns(rest: string): Read {
	const [, sum = '', ending] = /^(.*?)( with remainder| as decimal)?$/u.exec(rest) ?? [];
	const operator = /[-+×÷]/u.exec(sum.slice(1))?.[0] as ColumnOperator | undefined;
	if (operator === undefined || (ending !== undefined && operator !== '÷')) return refuse();
	const numbers = splitBehindFirst(sum, operator).map(readValue);
	if (!numbers.every((number) => number !== undefined)) return refuse();
	const kind = 'columns';
	if (ending === undefined) return succeed({ kind, operator, numbers });
	return succeed({ kind, operator, numbers, ending: ending === ' as decimal' ? 'decimal' : 'remainder' });
}

/** A minus in front of the first number is no operator. */
function splitBehindFirst(sum: string, operator: ColumnOperator): readonly string[] {
	const [first = '', ...others] = sum.slice(1).split(operator);
	return [sum.slice(0, 1) + first, ...others];
}

/** `15% of 240 = ?`, `15% of ? = 36`, `?% of 240 = 36`. */
function readPercent(rest: string): Read {
	const [, rate, whole, part] = /^(\S+) ?% of (\S+) ?= ?(\S+)$/u.exec(rest) ?? [];
	const parts = [rate, whole, part];
	if (parts.filter((text) => text === '?').length !== 1) return refuse();
	const [rateValue, wholeValue, partValue] = parts.map(readValue);
	const known = {
		...(rateValue ? { rate: rateValue } : {}),
		...(wholeValue ? { whole: wholeValue } : {}),
		...(partValue ? { part: partValue } : {})
	};
	const isSolvable = Object.keys(known).length === 2 && Object.values(known).every((value) => value.numerator !== 0n);
	return isSolvable ? succeed({ kind: 'percent', ...known }) : refuse();
}

function readProportion(rest: string): Read {
	const [, ...parts] = /^(\S+) ?: ?(\S+) ?= ?(\S+) ?: ?\?$/u.exec(rest) ?? [];
	const [first, second, third] = parts.map(readValue);
	if (!first || !second || !third || !divideRational(second, first)) return refuse();
	return succeed({ kind: 'proportion', first, second, third });
}

function readGrowth(law: TaskOf<'growth'>['law'], rest: string): Read {
	return mapResult(readProportion(rest), (task) => ({ ...(task as TaskOf<'proportion'>), kind: 'growth', law }));
}

function readPart(rest: string): Read {
	return mapResult(readSimplify(rest), (task) => {
		const { top, bottom } = task as TaskOf<'simplify'>;
		return { kind: 'part', shaded: top, parts: bottom };
	});
}

function readScale(rest: string): Read {
	const [, top, bottom, newTop, newBottom] = /^(\d+)\/(\d+) ?= ?(\d+|\?)\/(\d+|\?)$/u.exec(rest) ?? [];
	if (top === undefined || bottom === undefined || BigInt(bottom) === 0n) return refuse();
	const known = { kind: 'scale', top: BigInt(top), bottom: BigInt(bottom) } as const;
	if (newTop === '?' && newBottom !== undefined && newBottom !== '?') {
		return succeed({ ...known, to: { bottom: BigInt(newBottom) } });
	}
	const isSolvable = newBottom === '?' && newTop !== undefined && newTop !== '?' && known.top !== 0n;
	return isSolvable ? succeed({ ...known, to: { top: BigInt(newTop) } }) : refuse();
}

function readSimplify(rest: string): Read {
	const [, top, bottom] = /^(\d+)\/(\d+)$/u.exec(rest) ?? [];
	if (top === undefined || bottom === undefined || BigInt(bottom) === 0n) return refuse();
	return succeed({ kind: 'simplify', top: BigInt(top), bottom: BigInt(bottom) });
}

function readComparison(ask: 'greatest' | 'smallest' | 'order', rest: string): Read {
	const numbers = rest.split(/, ?/u).map(readLeaf);
	const areAllRead = numbers.length >= 2 && numbers.every((number) => number !== undefined);
	return areAllRead ? succeed({ kind: 'compare', ask, numbers }) : refuse();
}

function readRectangle(ask: 'area' | 'perimeter', rest: string): Read {
	const [width, height, ...others] = rest.split('×').map(readValue);
	if (!width || !height || others.length > 0) return refuse();
	return succeed({ kind: 'rectangle', ask, width, height });
}

function readPlaceValue(rest: string): Read {
	const [, text, at] = /^(\S+) at (-?\d+)$/u.exec(rest) ?? [];
	const number = readValue(text);
	const place = Number(at);
	if (!number || !Number.isInteger(place) || Math.abs(place) > MOST_PLACES) return refuse();
	return succeed({ kind: 'place-value', number, place });
}

function readPhrase(rest: string): Read {
	const [name, text] = rest.split(' ');
	const phrase = PHRASES.find((known) => known === name);
	const number = readValue(text);
	return phrase && number ? succeed({ kind: 'phrase', phrase, number }) : refuse();
}
