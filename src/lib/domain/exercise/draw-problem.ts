import type { Message } from '../base/message';

/**
 * Why a template makes no item. It is for the author of the lesson, so `detail` and names are enough;
 * `where` is like `conditions[0]` or `mistakes[2].answer`.
 */
export type DrawProblem =
	| {
			readonly kind: 'bad-expression';
			readonly where: string;
			readonly text: string;
			readonly position: number;
			readonly detail: Message;
	  }
	/** Reads well but has no value with these numbers, as in a division by zero. */
	| { readonly kind: 'no-value'; readonly where: string; readonly text: string; readonly detail: Message }
	/** A task or an algebra answer that cannot be read, with the numbers put in. */
	| { readonly kind: 'bad-task'; readonly where: string; readonly text: string; readonly detail: Message }
	| { readonly kind: 'bad-range'; readonly name: string }
	| { readonly kind: 'unknown-slot'; readonly name: string }
	| { readonly kind: 'bad-mistake'; readonly where: string; readonly text: string }
	| { readonly kind: 'conditions-never-hold'; readonly tries: number }
	/** A choice without exactly one right option. */
	| { readonly kind: 'right-options'; readonly count: number }
	/** Two entries to put in order that are worth the same. */
	| { readonly kind: 'same-value'; readonly ids: readonly [string, string] }
	/** Two options, entries or partners that look the same. */
	| { readonly kind: 'same-text'; readonly ids: readonly [string, string] };

/** True where other numbers may do better, false where the template itself is at fault. */
export function dependsOnNumbers(problem: DrawProblem): boolean {
	switch (problem.kind) {
		case 'no-value':
		case 'conditions-never-hold':
		case 'right-options':
		case 'same-value':
		case 'same-text':
			return true;
		case 'bad-expression':
		case 'bad-range':
		case 'unknown-slot':
		case 'bad-mistake':
		case 'bad-task':
			return false;
	}
}
