import type { MathNode } from '../../base/math-node';
import { message, type Message } from '../../base/message';
import { createRandom } from '../../base/random';
import { nextLine } from '../steps/next-line';
import type { LineQuestion } from '../steps/line-question';
import type { HelpLevel } from './ladder';
import { twinLine } from './twin-line';
import { principleOf } from './principle';
import { scaffoldFor, type Scaffold } from './scaffold';

/** One line of working with the line it comes from. */
export interface ShownStep {
	readonly before: MathNode;
	readonly after: MathNode;
	readonly reason: Message;
}

/** Help with the next step, no more of it than the level gives. */
export type Help =
	| { readonly level: 1; readonly words: Message; readonly at: MathNode }
	| { readonly level: 2; readonly words: Message; readonly scaffold?: Scaffold }
	| { readonly level: 3; readonly words: Message; readonly twin: ShownStep }
	| { readonly level: 4; readonly words: Message; readonly step: ShownStep; readonly text: string };

/**
 * The help of a level for where the learner stands, computed from the solution. Level 4 shows the next line only, never
 * the bare answer of the whole. Without a fitting twin level 3 gives the idea again. Undefined when nothing is left to do.
 * `seed` draws the twin.
 */
export function helpFor(question: LineQuestion, level: HelpLevel, seed: string): Help | undefined {
	const next = nextLine(question);
	if (!next) return undefined;
	const { before, line } = next;
	const principle = principleOf(line.reason);
	const remind = message(`help.remind${principle}`);
	switch (level) {
		case 1:
			return { level, words: message(`help.point${principle}`), at: before };
		case 2: {
			const scaffold = scaffoldFor(line.reason);
			return { level, words: remind, ...(scaffold ? { scaffold } : {}) };
		}
		case 3: {
			const twin = twinLine(question, createRandom(seed));
			return twin ? { level, words: message('help.twin'), twin } : { level: 2, words: remind };
		}
		case 4: {
			const step = { before, after: line.math, reason: line.reason };
			return { level, words: message('help.show'), step, text: line.text };
		}
	}
}
