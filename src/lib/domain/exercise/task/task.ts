import type { Equation } from '../../number/algebra/algebra-line';
import type { ColumnTask } from '../../number/columns/column-work';
import type { Expression } from '../../number/expression';
import type { Rational } from '../../number/rational';
import type { Leaf, SumTree } from '../../number/sum-tree';

export type { ColumnOperator } from '../../number/columns/column-work';

/**
 * Words that a learner turns into algebra: an expression in the one letter `n`, which stands for "a number" ("3 less than
 * n", "n shared by 3"). `times-as-many` asks for an equation in two letters: there are 6 times as many `a` as `b`.
 */
export type Phrase = 'less-than' | 'more-than' | 'times' | 'shared-by' | 'times-as-many';

/**
 * What an item asks for in mathematics, in a form the engine can work on by itself: solve it line by line, check a
 * learner's line, find the likely mistake, make a twin with other numbers. All numbers are drawn. Packs write it as
 * text (`parseTask`); an item without a task is judged by its answer alone.
 */
export type Task =
	/** A sum with one value: order of operations, fractions, decimals, percents, integers, powers. */
	| { readonly kind: 'calculate'; readonly sum: SumTree }
	/** Written arithmetic by columns, with carrying and borrowing; a division may leave a remainder. */
	| ({ readonly kind: 'columns' } & ColumnTask)
	| { readonly kind: 'rewrite'; readonly goal: 'expand' | 'collect' | 'factorise'; readonly expression: Expression }
	/** A linear equation in one unknown. */
	| { readonly kind: 'solve'; readonly equation: Equation; readonly unknown: string }
	/** The value of an expression in one letter when the letter is worth `value`. */
	| {
			readonly kind: 'substitute';
			readonly expression: Expression;
			readonly letter: string;
			readonly value: Rational;
	  }
	/** `rate` per cent of `whole` is `part`; the one that is missing is asked for. `rate` 15 means 15 %. */
	| { readonly kind: 'percent'; readonly rate?: Rational; readonly whole?: Rational; readonly part?: Rational }
	/** `first : second = third : ?`, as in 8 cups for 14 cakes, 12 cups for how many? */
	| { readonly kind: 'proportion'; readonly first: Rational; readonly second: Rational; readonly third: Rational }
	/**
	 * What looks like a proportion and is none. `difference`: the two stay as far apart, as ages do (a child of 1 has a
	 * brother of 3; how old is he when she is 2?). `area`: a length `first` goes with an area `second` of the same shape,
	 * so a length `third` goes with an area that grows with the square.
	 */
	| {
			readonly kind: 'growth';
			readonly law: 'difference' | 'area';
			readonly first: Rational;
			readonly second: Rational;
			readonly third: Rational;
	  }
	/** What part is shaded: `shaded` of `parts` equal parts. */
	| { readonly kind: 'part'; readonly shaded: bigint; readonly parts: bigint }
	/** `top/bottom` made equivalent with another top or bottom; the other one is asked for. */
	| {
			readonly kind: 'scale';
			readonly top: bigint;
			readonly bottom: bigint;
			readonly to: { readonly top: bigint } | { readonly bottom: bigint };
	  }
	/** `top/bottom` in lowest terms. */
	| { readonly kind: 'simplify'; readonly top: bigint; readonly bottom: bigint }
	/** Which of the numbers, as they are written, is the greatest; or all of them from small to large. */
	| { readonly kind: 'compare'; readonly ask: 'greatest' | 'smallest' | 'order'; readonly numbers: readonly Leaf[] }
	| {
			readonly kind: 'rectangle';
			readonly ask: 'area' | 'perimeter';
			readonly width: Rational;
			readonly height: Rational;
	  }
	/** The value of `digit` places from the right in `number` (0 is the ones, -1 the tenths): 7 in 4,725 is 700. */
	| { readonly kind: 'place-value'; readonly number: Rational; readonly place: number }
	| { readonly kind: 'phrase'; readonly phrase: Phrase; readonly number: Rational };

export type TaskKind = Task['kind'];

export type TaskOf<Kind extends TaskKind> = Extract<Task, { kind: Kind }>;
