import type { MathNode } from '../../base/math-node';
import type { Message } from '../../base/message';
import type { Diagnosis } from '../mistakes/diagnosis';

/** The finding about one line of a learner's working, judged against the line before it. */
export type LineVerdict =
	/** `position` counts UTF-16 units from 0 in the text as typed. It costs nothing. */
	| { readonly kind: 'unreadable'; readonly position: number; readonly why: Message }
	/** Equivalent to the line before. `done`: it is the answer in the form asked for; `sideways`: true, but no nearer. */
	| { readonly kind: 'right'; readonly progress: 'done' | 'nearer' | 'sideways' }
	/** The value is right but the form is not the one asked for. */
	| { readonly kind: 'other-form'; readonly wanted: Message }
	/** A part of the line before, worked out rightly: the rest of the line is missing. */
	| { readonly kind: 'part'; readonly part: MathNode }
	/** Most likely first; empty when nothing known explains it. */
	| { readonly kind: 'wrong'; readonly diagnoses: readonly Diagnosis[] };
