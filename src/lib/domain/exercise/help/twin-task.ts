import type { Random } from '../../base/random';
import { compareRational, multiplyRational, rational, type Rational } from '../../number/rational';
import type { NumericTask } from '../steps/set-up';
import type { TaskOf } from '../task/task';
import { twinOfSum } from './twin-sum';

const EASY_RATES = [5, 10, 20, 25, 40, 50, 75] as const;

/** The same kind of task with other, kind numbers; undefined where none is found. */
export function twinOfTask(task: NumericTask, random: Random): NumericTask | undefined {
	const small = (): Rational => rational(random.integer(2, 9));
	switch (task.kind) {
		case 'calculate': {
			const sum = twinOfSum(task.sum, random);
			return sum && { ...task, sum };
		}
		case 'columns':
			return { ...task, numbers: redrawColumns(task, random) };
		case 'simplify': {
			const [top, more, factor] = [random.integer(1, 5), random.integer(1, 4), random.integer(2, 6)];
			return { ...task, top: BigInt(top * factor), bottom: BigInt((top + more) * factor) };
		}
		case 'percent': {
			const [rate, hundreds] = [random.pick(EASY_RATES), random.integer(1, 6)];
			return {
				kind: 'percent',
				...(task.rate ? { rate: rational(rate) } : {}),
				...(task.whole ? { whole: rational(hundreds * 100) } : {}),
				...(task.part ? { part: rational(rate * hundreds) } : {})
			};
		}
		case 'proportion': {
			const [first, second, factor] = [small(), small(), random.integer(2, 5)];
			return { ...task, first, second, third: rational(first.numerator * BigInt(factor)) };
		}
		case 'growth': {
			const [first, more, factor] = [random.integer(2, 5), random.integer(1, 6), random.integer(2, 4)];
			return { ...task, first: rational(first), second: rational(first + more), third: rational(first * factor) };
		}
		case 'part': {
			const parts = random.integer(3, 10);
			return { ...task, shaded: BigInt(random.integer(1, parts - 1)), parts: BigInt(parts) };
		}
		case 'substitute':
			return { ...task, value: small() };
		case 'scale':
			return redrawScale(task, random);
		case 'rectangle':
			return { ...task, width: small(), height: small() };
		case 'place-value':
			return { ...task, number: redrawDigits(task.number, random) };
	}
}

/** To smaller parts or to larger ones, as it was: the way back is another idea. */
function redrawScale({ top, bottom, to }: TaskOf<'scale'>, random: Random): TaskOf<'scale'> {
	const few = random.integer(1, 5);
	const small = { top: BigInt(few), bottom: BigInt(few + random.integer(1, 4)) };
	const factor = BigInt(random.integer(2, 6));
	const large = { top: small.top * factor, bottom: small.bottom * factor };
	const isToFewer = 'bottom' in to ? to.bottom < bottom : to.top < top;
	const [from, wanted] = isToFewer ? [large, small] : [small, large];
	return { kind: 'scale', ...from, to: 'bottom' in to ? { bottom: wanted.bottom } : { top: wanted.top } };
}

/** A difference stays above zero, a division goes on without a remainder if it did. */
function redrawColumns({ operator, numbers }: TaskOf<'columns'>, random: Random): readonly Rational[] {
	const drawn = numbers.map((number) => redrawDigits(number, random));
	const [first, second] = drawn;
	if (!first || !second) return drawn;
	if (operator === '-' && compareRational(first, second) < 0) return [second, first];
	return operator === '÷' ? [multiplyRational(first, second), second] : drawn;
}

/** Other digits in the same places; a zero stays, for it is what makes some sums hard. */
function redrawDigits(number: Rational, random: Random): Rational {
	const digits = number.numerator.toString().replace(/[1-9]/gu, () => String(random.integer(1, 9)));
	return rational(BigInt(digits), number.denominator);
}
