import { isWhole, rational } from '../../number/rational';
import type { Outcome } from '../steps/worked-solution';
import type { Task } from '../task/task';
import { loseOrDoubleDigits, swapDigits } from './digit-slips';

/** What is left over is looked for among so many numbers, not up to a divisor of any size. */
const LARGEST_DIVISOR = 100n;

/** The right quotient, with something else left over: the last step went wrong. */
export function changeRemainder(task: Task, right: Outcome): readonly Outcome[] {
	const divisor = task.kind === 'columns' ? task.numbers[1]?.numerator : undefined;
	if (right.kind !== 'remainder' || !divisor) return [];
	const size = divisor < LARGEST_DIVISOR ? divisor : LARGEST_DIVISOR;
	const others = Array.from({ length: 2 * Number(size) - 1 }, (_, before) => BigInt(before + 1));
	return others.map((remainder) => ({ ...right, remainder }));
}

/** What is left over is right: the quotient was one off, or it was written down wrongly. */
export function changeQuotient(_: Task, right: Outcome): readonly Outcome[] {
	if (right.kind !== 'remainder') return [];
	const { quotient } = right;
	const number = rational(quotient);
	const written = [...swapDigits(number), ...loseOrDoubleDigits(number)].filter(isWhole);
	const others = [quotient - 1n, quotient + 1n, quotient * 10n, ...written.map(({ numerator }) => numerator)];
	return others.filter((other) => other >= 0n).map((other) => ({ ...right, quotient: other }));
}
