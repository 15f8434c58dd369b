import { message } from '../base/message';
import { areEquivalent } from '../number/algebra/compare-expressions';
import { wantedForm } from '../number/algebra/form';
import { readAlgebra } from '../number/algebra/read-algebra';
import type { AnswerStyle } from './check-answer';
import type { ItemAnswer, Verdict } from './item';

const GOALS = { expanded: 'expand', collected: 'collect', factorised: 'factorise' } as const;

/** Any equivalent expression is right; one in another form than the wanted one is asked for again. */
export function checkAlgebra(
	answer: ItemAnswer & { kind: 'algebra' },
	typed: string,
	{ decimalSign }: AnswerStyle
): Verdict {
	const read = readAlgebra(typed.replace(/^\s*=/u, ''), { decimalSign });
	if (!read.ok) return { kind: 'unreadable', why: read.error.message };
	if (read.value.kind === 'equation') return { kind: 'unreadable', why: message('steps.wantsExpression') };
	const { expression } = read.value;
	if (!areEquivalent(expression, answer.expression).equal) return { kind: 'wrong' };
	const wanted = answer.form === 'any' ? undefined : wantedForm(read.value, GOALS[answer.form]);
	return wanted ? { kind: 'other-form', wanted } : { kind: 'right' };
}
