import type { LessonId, MisconceptionId, SkillId, TemplateId } from '../base/ids';
import type { Picture } from '../lesson/picture';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import type { NumberForm } from '../number/number-form';

/**
 * An expression in a template's variables, in the notation of `domain/number`: `a*d + b`, `gcd(a, b)`, `n/2`.
 * Kept as text; the compiler has parsed it once, the engine parses it again. It is arithmetic only: packs hold no code.
 */
export type ExpressionText = string;

export type Variable =
	| { readonly kind: 'range'; readonly name: string; readonly from: number; readonly to: number; readonly step: number }
	| { readonly kind: 'choice'; readonly name: string; readonly values: readonly ExpressionText[] }
	| { readonly kind: 'derived'; readonly name: string; readonly value: ExpressionText };

/** The form an expression must be given in. */
export type AlgebraForm = 'any' | 'expanded' | 'collected' | 'factorised';

export interface ChoiceOption {
	readonly id: string;
	readonly text: ByLanguage<RichText>;
	/** True or a condition in the variables; exactly one option is right in each item. */
	readonly right: ExpressionText;
}

export type AnswerSpec =
	| {
			readonly kind: 'number';
			readonly value: ExpressionText;
			readonly form: NumberForm;
			/** What a division leaves over: then the value is the whole quotient. */
			readonly remainder?: ExpressionText;
	  }
	| { readonly kind: 'choice'; readonly options: readonly ChoiceOption[]; readonly shuffled: boolean }
	| {
			readonly kind: 'order';
			readonly direction: 'up' | 'down';
			readonly entries: readonly {
				readonly id: string;
				readonly text: ByLanguage<RichText>;
				readonly value: ExpressionText;
			}[];
	  }
	| {
			readonly kind: 'match';
			readonly pairs: readonly {
				readonly id: string;
				readonly left: ByLanguage<RichText>;
				readonly right: ByLanguage<RichText>;
			}[];
	  }
	| { readonly kind: 'text'; readonly accepted: ByLanguage<readonly string[]> }
	/** An expression in letters; `value` is algebra with slots, such as `{a}x + {b}`. Any equivalent one in the form is right. */
	| { readonly kind: 'algebra'; readonly value: string; readonly form: AlgebraForm };

/**
 * A wrong answer that a known mistake produces. `answer` is for numbers an expression, for choices an option id,
 * for orders `reversed` or `by:<expression>`, for texts a word. In `by:` the expression may use `value`, `top` and `bottom`
 * of each entry, as in `by:bottom`: who looks at denominators only. Matches have no mistakes.
 */
export interface Mistake {
	readonly misconceptionId: MisconceptionId;
	readonly answer: string;
	/** The learner most likely thinks this only where the condition holds. */
	readonly when?: ExpressionText;
	readonly feedback: ByLanguage<RichText>;
}

/** A parametrised exercise. With a seed it becomes an item. */
export interface Template {
	readonly id: TemplateId;
	readonly lessonId: LessonId;
	readonly level: 1 | 2 | 3;
	readonly skills: readonly SkillId[];
	readonly variables: readonly Variable[];
	readonly conditions: readonly ExpressionText[];
	readonly question: ByLanguage<RichText>;
	readonly picture?: { readonly picture: Picture; readonly descriptions: ByLanguage<RichText> };
	readonly answer: AnswerSpec;
	/**
	 * The mathematics of the question, with slots, as `parseTask` reads it: `calculate {a}/{n} + {b}/{n}`. With it the
	 * engine checks working line by line, finds misconceptions and gives help by itself.
	 */
	readonly task?: string;
	readonly mistakes: readonly Mistake[];
	/** From a nudge to nearly the whole way, least help first. */
	readonly hints: readonly ByLanguage<RichText>[];
	/** The worked solution, line by line. */
	readonly solution: readonly ByLanguage<RichText>[];
}
