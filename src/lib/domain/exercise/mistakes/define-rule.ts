import { asId, type MisconceptionId } from '../../base/ids';
import { message, type Message } from '../../base/message';
import type { Rational } from '../../number/rational';
import { mathOfSum, type Leaf, type SumTree } from '../../number/sum-tree';
import type { Outcome } from '../steps/worked-solution';
import type { Task, TaskKind, TaskOf } from '../task/task';
import { applyAtPlaces, type Way } from './apply-at-places';
import { ARITHMETIC_KINDS, arithmeticOf } from '../task/arithmetic-of';
import { mathOfExampleText, readExampleSum } from './example-text';
import { mathOfOutcome, mathOfTask, type TaskMath } from './math-of-task';
import type { MisconceptionRule, ShownPicture } from './misconception-rule';

/** What a rule says of itself; its sentences follow from it. */
export interface RuleSpec {
	/** Words and hyphens. The sentences are `mistakes.name…` and `mistakes.why…` with the id in camel case. */
	readonly id: string;
	readonly sources: readonly string[];
	readonly frequency: number;
	/** More mathematics for the sentence, as typed with a point as decimal sign. */
	readonly shown?: Readonly<Record<string, string>>;
	readonly picture?: ShownPicture;
}

interface TaskRuleSpec<Kind extends TaskKind> extends RuleSpec {
	readonly kinds: readonly Kind[];
	readonly example: () => TaskOf<Kind>;
	readonly apply: (task: TaskOf<Kind>) => readonly (Outcome | undefined)[];
}

interface SumRuleSpec extends RuleSpec {
	/** Every kind that comes down to a sum, unless said otherwise. */
	readonly kinds?: readonly TaskKind[];
	/** A sum as typed. */
	readonly example: string;
	/** What a sum comes to in that thinking; results that are right do no harm. */
	readonly think: (sum: SumTree) => readonly (Leaf | undefined)[];
}

/**
 * A rule for tasks of some kinds. Its sentence may name the numbers of the example, `wrong`, which is what the thinking
 * makes of the example, and what is `shown` besides.
 */
export function defineRule<Kind extends TaskKind>(spec: TaskRuleSpec<Kind>): MisconceptionRule {
	const { kinds, example } = spec;
	const isMine = (task: Task): task is TaskOf<Kind> => (kinds as readonly TaskKind[]).includes(task.kind);
	const apply = (task: Task): readonly Outcome[] => (isMine(task) ? keep(spec.apply(task)) : []);
	return completeRule(spec, { kinds, example, apply }, () => {
		const task = example();
		const [wrong] = apply(task);
		return { ...mathOfTask(task), ...(wrong && { wrong: mathOfOutcome(wrong, task) }) };
	});
}

/** A rule for sums, and for every task that comes down to one. Its sentence may name the `sum` of the example. */
export function defineSumRule(spec: SumRuleSpec): MisconceptionRule {
	const { kinds = ARITHMETIC_KINDS, think } = spec;
	const apply = (task: Task, sum = arithmeticOf(task)): readonly Outcome[] =>
		sum && kinds.includes(task.kind) ? keep(think(sum)).map(({ value }) => ({ kind: 'number', value })) : [];
	const exampleSum = (): SumTree => readExampleSum(spec.example);
	const example = (): Task => ({ kind: 'calculate', sum: exampleSum() });
	return completeRule(spec, { kinds, example, apply }, () => {
		const sum = exampleSum();
		const [wrong] = keep(think(sum));
		return { sum: mathOfSum(sum), ...(wrong && { wrong: mathOfSum(wrong) }) };
	});
}

/** Thinks that way at the single operations of a sum. */
export function atPlaces(way: Way): SumRuleSpec['think'] {
	return (sum) => applyAtPlaces(sum, way);
}

function completeRule(
	{ id, sources, frequency, shown = {}, picture }: RuleSpec,
	thinking: Pick<MisconceptionRule, 'kinds' | 'example' | 'apply'>,
	mathOfExample: () => TaskMath
): MisconceptionRule {
	return {
		...thinking,
		id: asId<MisconceptionId>(id),
		sources,
		frequency,
		name: sentenceOf('name', id),
		explain: () => {
			const more = Object.entries(shown).map(([name, text]) => [name, mathOfExampleText(text)]);
			const words = sentenceOf('why', id, { ...mathOfExample(), ...Object.fromEntries(more) });
			return picture ? { words, picture } : { words };
		}
	};
}

export function sentenceOf(part: 'name' | 'why' | 'slip', id: string, values?: Message['values']): Message {
	const name = id.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());
	return message(`mistakes.${part}${name}`, values);
}

function keep<Entry>(entries: readonly (Entry | undefined)[]): readonly Entry[] {
	return entries.filter((entry) => entry !== undefined);
}

export function numberOutcome(value: Rational | undefined): Outcome | undefined {
	return value && { kind: 'number', value };
}
