import { record, type Parser } from '../../domain/base/parser';
import { fail, succeed, type Result } from '../../domain/base/result';
import type { Variable } from '../../domain/exercise/template';
import { authorExpression } from './author-notation';

const RANGE = /^(-?\d+)\.\.(-?\d+)(?: step (\d+))?$/;

/** Variables as a map: `n: 2..12`, `n: 10..90 step 10`, `n: [2, 3, 5]` or `total: = a + b`. */
export const authorVariables: Parser<readonly Variable[]> = (value, path = '') => {
	const entries = record((entry) => succeed(entry))(value, path);
	if (!entries.ok) return entries;
	const variables: Variable[] = [];
	for (const [name, notation] of Object.entries(entries.value)) {
		const variable = readVariable(name, notation);
		if (!variable.ok) return fail({ path: `${path}.${name}`, expected: variable.error, badValue: notation });
		variables.push(variable.value);
	}
	return succeed(variables);
};

function readVariable(name: string, notation: unknown): Result<Variable, string> {
	if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) return fail('a variable is named by letters and digits');
	if (Array.isArray(notation)) return readChoice(name, notation);
	if (typeof notation !== 'string') return fail('from..to, a list of values, or = an expression');
	const derived = /^=\s*(.+)$/.exec(notation)?.[1];
	if (derived !== undefined) return succeed({ kind: 'derived', name, value: derived });
	const [, from, to, step] = RANGE.exec(notation) ?? [];
	if (from === undefined || Number(from) > Number(to)) return fail('from..to, a list of values, or = an expression');
	return succeed({ kind: 'range', name, from: Number(from), to: Number(to), step: Number(step ?? 1) });
}

function readChoice(name: string, notation: readonly unknown[]): Result<Variable, string> {
	const values: string[] = [];
	for (const entry of notation) {
		const value = authorExpression(entry);
		if (!value.ok) return fail('a list of numbers or expressions');
		values.push(value.value);
	}
	return values.length > 0 ? succeed({ kind: 'choice', name, values }) : fail('at least one value');
}
