import { asId } from '../../src/lib/domain/base/ids';
import { createRandom, type Random } from '../../src/lib/domain/base/random';
import { diagnose } from '../../src/lib/domain/exercise/mistakes/diagnose';
import type { MisconceptionRule } from '../../src/lib/domain/exercise/mistakes/misconception-rule';
import { nearTask } from '../../src/lib/domain/exercise/mistakes/near-task';
import { listPredictions } from '../../src/lib/domain/exercise/mistakes/predictions';
import { MISCONCEPTION_RULES } from '../../src/lib/domain/exercise/mistakes/rules';
import { outcomeKey } from '../../src/lib/domain/exercise/mistakes/same-outcome';
import { SLIPS } from '../../src/lib/domain/exercise/mistakes/slips';
import type { Outcome } from '../../src/lib/domain/exercise/steps/worked-solution';
import { rightOutcome } from '../../src/lib/domain/exercise/task/right-outcome';
import type { Task } from '../../src/lib/domain/exercise/task/task';
import type { Attempt } from '../../src/lib/domain/learning/attempt';
import { recallMistakes } from '../../src/lib/domain/learning/recall-mistakes';
import { sampleAttempt } from '../../src/lib/domain/learning/sample-attempt';
import { isTrue } from './chance';
import { NATURE } from './learner';
import { mean } from './measure';

/** Misconceptions that one child holds, and tasks that she does. */
const HELD = 3;
const TASKS = 30;

/** Share of tasks that are about what she misunderstands; the others come from anywhere. */
const ON_TOPIC = 0.6;
const SLIP = 0.1;

export interface DiagnosisTrial {
	/** Answers that a misconception led to, of one child. */
	readonly caused: number;
	/** Of those: the true misconception ranked first, and among the first three. */
	readonly first: number;
	readonly amongThree: number;
	/** Answers that a slip led to, and those of them called a misconception. */
	readonly slips: number;
	readonly slipsBlamed: number;
}

/**
 * How often the true cause is ranked first, with the app's own rules and tasks like those that each rule is documented
 * by: with nothing known of the child, and with what her earlier answers showed.
 */
export function tryDiagnosis({ learners, seed }: { learners: number; seed: string }) {
	const over = (withMemory: boolean) => {
		const trials = Array.from({ length: learners }, (_, index) =>
			diagnoseOne(createRandom(`${seed}/diagnosis/${index}`), withMemory)
		);
		const total = (name: keyof DiagnosisTrial): number => mean(trials.map((trial) => trial[name]));
		return {
			first: total('first') / total('caused'),
			amongThree: total('amongThree') / total('caused'),
			slipsBlamed: total('slipsBlamed') / total('slips')
		};
	};
	return { afresh: over(false), withMemory: over(true) };
}

function diagnoseOne(random: Random, withMemory: boolean): DiagnosisTrial {
	const held = drawHeld(random);
	const count = { caused: 0, first: 0, amongThree: 0, slips: 0, slipsBlamed: 0 };
	const attempts: Attempt[] = [];
	for (let number = 1; number <= TASKS; number++) {
		const about = isTrue(random, ON_TOPIC) ? random.pick(held) : random.pick(MISCONCEPTION_RULES);
		const task = nearTask(about.example(), random);
		const right = rightOutcome(task);
		if (!right) continue;
		const { given, cause, isSlip } = answer({ task, right, held, random });
		const memory = withMemory ? recallMistakes(attempts) : new Map();
		const named = diagnose(task, given, { right, memory }).map((one) =>
			one.kind === 'misconception' ? one.misconceptionId : undefined
		);
		const [first] = named;
		if (cause) {
			count.caused += 1;
			if (first === cause.id) count.first += 1;
			if (named.slice(0, 3).includes(cause.id)) count.amongThree += 1;
		}
		if (isSlip) {
			count.slips += 1;
			if (first) count.slipsBlamed += 1;
		}
		const outcome = cause || isSlip ? 'wrong' : 'right';
		attempts.push(
			sampleAttempt({ at: number, seed: asId(`${number}`), outcome, ...(first ? { misconceptionId: first } : {}) })
		);
	}
	return count;
}

/** Commoner misconceptions are held more often. */
function drawHeld(random: Random): readonly MisconceptionRule[] {
	const held = new Set<MisconceptionRule>();
	while (held.size < HELD) {
		const rule = random.pick(MISCONCEPTION_RULES);
		if (isTrue(random, rule.frequency)) held.add(rule);
	}
	return [...held];
}

interface Answering {
	readonly task: Task;
	readonly right: Outcome;
	readonly held: readonly MisconceptionRule[];
	readonly random: Random;
}

interface Answered {
	readonly given: Outcome;
	readonly cause?: MisconceptionRule;
	readonly isSlip?: boolean;
}

/** She acts on a misconception where it applies, slips now and then, and is right otherwise. */
function answer({ task, right, held, random }: Answering): Answered {
	const wrongs = (outcomes: readonly Outcome[]): readonly Outcome[] => [
		...listPredictions(outcomes, outcomeKey(right)).values()
	];
	const applying = held.filter((rule) => wrongs(rule.apply(task)).length > 0);
	if (applying.length > 0 && isTrue(random, NATURE.consistency)) {
		const cause = random.pick(applying);
		return { given: random.pick(wrongs(cause.apply(task))), cause };
	}
	const slipped = SLIPS.map((slip) => wrongs(slip.apply(task, right))).filter(({ length }) => length > 0);
	if (slipped.length === 0 || !isTrue(random, SLIP)) return { given: right };
	return { given: random.pick(random.pick(slipped)), isSlip: true };
}
