import type { Random } from '../base/random';
import { fail, succeed, type Result } from '../base/result';
import { addRational, multiplyRational, rational, type Rational } from '../number/rational';
import { rationalFromText } from '../number/rational-text';
import type { DrawProblem } from './draw-problem';
import { evaluateText, type DrawnNumbers } from './evaluate-text';
import type { Variable } from './template';

/** Draws each variable once, in order: a later one may use the earlier ones. */
export function drawVariables(variables: readonly Variable[], random: Random): Result<DrawnNumbers, DrawProblem> {
	const numbers = new Map<string, Rational>();
	for (const variable of variables) {
		const value = drawVariable(variable, numbers, random);
		if (!value.ok) return value;
		numbers.set(variable.name, value.value);
	}
	return succeed(numbers);
}

function drawVariable(variable: Variable, numbers: DrawnNumbers, random: Random): Result<Rational, DrawProblem> {
	const where = `variables.${variable.name}`;
	switch (variable.kind) {
		case 'range': {
			const { from, to, step } = variable;
			if (!(step > 0 && to >= from)) return fail({ kind: 'bad-range', name: variable.name });
			const [first, stride] = [rationalFromText(`${from}`), rationalFromText(`${step}`)];
			if (!first || !stride) return fail({ kind: 'bad-range', name: variable.name });
			// A hair more, so that 0.1 to 0.3 by 0.1 reaches its end in spite of binary fractions.
			const steps = random.integer(0, Math.floor((to - from) / step + 1e-9));
			return succeed(addRational(first, multiplyRational(stride, rational(steps))));
		}
		case 'choice':
			if (variable.values.length === 0) return fail({ kind: 'bad-range', name: variable.name });
			return evaluateText({ text: random.pick(variable.values), where }, numbers);
		case 'derived':
			return evaluateText({ text: variable.value, where }, numbers);
	}
}
