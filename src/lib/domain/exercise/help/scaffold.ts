import { message, type Message, type MessageValue } from '../../base/message';
import { mathToText } from '../../number/math-text';
import { parseSum } from '../../number/parse-sum';
import type { Rational } from '../../number/rational';
import { solveSum } from '../../number/solve-sum';

/** A small question inside a hint, on the way to the step. Its answer is a number. */
export interface Scaffold {
	readonly question: Message;
	readonly answer: Rational;
}

/** What is asked: a number that the reason already holds, or two of its numbers joined by a sign. */
const QUESTIONS: Readonly<Record<string, { readonly ask: string; readonly sign?: string; readonly number?: string }>> =
	{
		'engine.stepAdd': { ask: 'help.askSum', sign: '+' },
		'engine.stepAddTops': { ask: 'help.askSum', sign: '+' },
		'engine.stepSubtract': { ask: 'help.askDifference', sign: '-' },
		'engine.stepSubtractTops': { ask: 'help.askDifference', sign: '-' },
		'engine.stepMultiply': { ask: 'help.askProduct', sign: '×' },
		'engine.stepDivide': { ask: 'help.askQuotient', sign: '÷' },
		'engine.stepCommonBottom': { ask: 'help.askCommonBottom', number: 'bottom' },
		'engine.stepSimplify': { ask: 'help.askFactor', number: 'factor' },
		'steps.setUpScaleUp': { ask: 'help.askTimes', number: 'factor' },
		'steps.setUpScaleDown': { ask: 'help.askDividedBy', number: 'factor' }
	};

/** The small question that leads to a step, from the reason it was given with; undefined where none helps. */
export function scaffoldFor(reason: Message): Scaffold | undefined {
	const { key, values = {} } = innermost(reason);
	const known = QUESTIONS[key];
	if (!known) return undefined;
	const text = known.number
		? textOf(values[known.number])
		: `${textOf(values['first'])} ${known.sign} (${textOf(values['second'])})`;
	const sum = parseSum(text, 'point');
	const worked = sum.ok ? solveSum(sum.value) : undefined;
	return worked?.ok ? { question: message(known.ask, values), answer: worked.value.leaf.value } : undefined;
}

/** "Multiplying comes first" holds the step it is about. */
function innermost(reason: Message): Message {
	const then = reason.values?.['then'];
	return typeof then === 'object' && 'key' in then ? innermost(then) : reason;
}

function textOf(value: MessageValue | undefined): string {
	if (typeof value !== 'object' || 'key' in value) return String(value ?? '');
	return mathToText(value, (canonical) => canonical);
}
