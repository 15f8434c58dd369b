import type { LessonId, MisconceptionId, SkillId, TemplateId } from '../base/ids';
import type { Message } from '../base/message';
import type { Diagnosis } from './mistakes/diagnosis';
import type { Picture } from '../lesson/picture';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import type { Rational } from '../number/rational';
import type { Expression } from '../number/expression';
import type { NumberForm } from '../number/number-form';
import type { AlgebraForm } from './template';
import type { Task } from './task/task';

export interface ItemOption {
	readonly id: string;
	readonly text: ByLanguage<RichText>;
}

/** What the learner is asked for, with everything drawn and worked out. */
export type ItemAnswer =
	| {
			readonly kind: 'number';
			readonly value: Rational;
			readonly form: NumberForm;
			/** What a division leaves over, 0 where it leaves nothing; without it no remainder is asked for. */
			readonly remainder?: Rational;
	  }
	| { readonly kind: 'choice'; readonly options: readonly ItemOption[]; readonly rightId: string }
	| { readonly kind: 'order'; readonly entries: readonly ItemOption[]; readonly rightOrder: readonly string[] }
	| {
			readonly kind: 'match';
			readonly lefts: readonly ItemOption[];
			readonly rights: readonly ItemOption[];
			/** Left id to right id. */
			readonly rightPairs: Readonly<Record<string, string>>;
	  }
	| { readonly kind: 'text'; readonly accepted: ByLanguage<readonly string[]> }
	| { readonly kind: 'algebra'; readonly expression: Expression; readonly form: AlgebraForm };

/** A wrong answer worked out from a mistake rule, and what to say to the one who gives it. */
export interface KnownWrong {
	readonly misconceptionId: MisconceptionId;
	readonly answer:
		| { readonly kind: 'number'; readonly value: Rational }
		| { readonly kind: 'choice'; readonly id: string }
		| { readonly kind: 'order'; readonly order: readonly string[] }
		| { readonly kind: 'text'; readonly text: string };
	readonly feedback: ByLanguage<RichText>;
}

/** A template with its numbers. `seed` and `templateId` make it again, exactly. */
export interface Item {
	readonly templateId: TemplateId;
	readonly lessonId: LessonId;
	readonly seed: string;
	readonly level: 1 | 2 | 3;
	readonly skills: readonly SkillId[];
	/** What is to be done with the mathematics of `question`, in the words of the app: only of items that the engine makes. */
	readonly ask?: Message;
	readonly question: ByLanguage<RichText>;
	readonly picture?: { readonly picture: Picture; readonly descriptions: ByLanguage<RichText> };
	readonly answer: ItemAnswer;
	/** The mathematics of the question, where the engine can work on it. */
	readonly task?: Task;
	readonly knownWrongs: readonly KnownWrong[];
	readonly hints: readonly ByLanguage<RichText>[];
	readonly solution: readonly ByLanguage<RichText>[];
}

/** What the learner gave. `typed` is raw, in any digits and with either decimal sign. */
export type AnswerInput =
	| { readonly kind: 'typed'; readonly text: string }
	| { readonly kind: 'choice'; readonly id: string }
	| { readonly kind: 'order'; readonly order: readonly string[] }
	| { readonly kind: 'match'; readonly pairs: Readonly<Record<string, string>> };

/** The checker's finding. `unreadable` is not wrong: it costs the learner nothing. */
export type Verdict =
	| { readonly kind: 'right' }
	| { readonly kind: 'other-form'; readonly wanted: Message }
	/** `known` is what the author foresaw; `diagnoses` what the engine finds, most likely first. */
	| { readonly kind: 'wrong'; readonly known?: KnownWrong; readonly diagnoses?: readonly Diagnosis[] }
	| { readonly kind: 'unreadable'; readonly why: Message };
