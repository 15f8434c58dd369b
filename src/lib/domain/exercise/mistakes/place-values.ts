import { multiplyRational, powRational, rational, type Rational } from '../../number/rational';
import { digitAt } from '../task/right-outcome';
import type { TaskOf } from '../task/task';
import { defineRule, numberOutcome } from './define-rule';

/** The digit that is asked about, as if it stood `place` places to the left of the ones. */
function valueAt(task: TaskOf<'place-value'>, place: number): Rational | undefined {
	const scale = powRational(rational(10), rational(place));
	return scale && multiplyRational(rational(digitAt(task)), scale);
}

export const placeValueRules = [
	defineRule({
		id: 'digit-for-its-value',
		sources: ['Mathematics Navigator'],
		kinds: ['place-value'],
		frequency: 0.3,
		example: () => ({ kind: 'place-value', number: rational(70), place: 1 }),
		apply: (task) => [numberOutcome(valueAt(task, 0))]
	}),
	defineRule({
		id: 'counts-one-place-too-far',
		sources: ['Mathematics Navigator'],
		kinds: ['place-value'],
		frequency: 0.15,
		example: () => ({ kind: 'place-value', number: rational(70), place: 1 }),
		apply: (task) => [numberOutcome(valueAt(task, task.place + 1))]
	}),
	defineRule({
		id: 'mirrors-the-places',
		sources: ['Steinle & Stacey'],
		kinds: ['place-value'],
		frequency: 0.2,
		example: () => ({ kind: 'place-value', number: rational(5, 100), place: -2 }),
		apply: (task) => (task.place < 0 ? [numberOutcome(valueAt(task, -task.place))] : [])
	})
];
