import { isMessage, message, type Message } from '../../base/message';
import type { AlgebraLine } from './algebra-line';
import { stepsToGoal, type AlgebraGoal } from './steps-to-goal';
import { partsOf } from './sum-parts';
import { lettersOf } from './walk-expression';

/** What the next step would do, said as what is still wanted, without giving it away. */
const WANTED: ReadonlyMap<string, string> = new Map([
	['algebra.stepAlike', 'algebra.wantTogether'],
	['algebra.stepCollect', 'algebra.wantTogether'],
	['algebra.stepWorkOut', 'algebra.wantShort'],
	['algebra.stepWorkOutAll', 'algebra.wantShort'],
	['algebra.stepSameAs', 'algebra.wantShort'],
	['engine.stepSimplify', 'algebra.wantShort'],
	['algebra.stepCommonFactor', 'algebra.wantCommonFactor'],
	['algebra.stepSquares', 'algebra.wantSplit'],
	['algebra.stepTwoNumbers', 'algebra.wantSplit'],
	['algebra.stepSplitMiddle', 'algebra.wantSplit']
]);

/**
 * What a line still wants before it has the form of a goal: no brackets and nothing alike; one product with all common
 * factors taken out; the unknown alone. Undefined when it has it. Whether the line is right is not asked.
 */
export function wantedForm(line: AlgebraLine, goal: AlgebraGoal): Message | undefined {
	const steps = stepsToGoal(line, goal);
	if (!steps.ok) return steps.error;
	const [next] = steps.value;
	if (!next) return undefined;
	const wanted = WANTED.get(innermost(next.reason).key);
	if (line.kind === 'expression') {
		if (goal === 'factorise' && partsOf(line.expression).length > 1) return message('algebra.wantProduct');
		return message(wanted ?? 'algebra.wantNoBrackets');
	}
	const { left, right } = line.equation;
	const isAlone =
		[left, right].some((side) => side.kind === 'variable') && lettersOf(left).length + lettersOf(right).length === 1;
	return wanted !== undefined && isAlone
		? message(wanted)
		: message('algebra.wantAlone', { letter: lettersOf(left, right)[0] ?? '' });
}

/** A reason inside a reason: "first inside the brackets: ..." */
function innermost(reason: Message): Message {
	const then = reason.values?.['then'];
	return then !== undefined && isMessage(then) ? innermost(then) : reason;
}
