import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import { checkAnswer, type AnswerStyle } from '../../src/lib/domain/exercise/check-answer';
import { diagnoseAnswer } from '../../src/lib/domain/exercise/diagnose-answer';
import type { AnswerInput, Item } from '../../src/lib/domain/exercise/item';
import { likelyMisconception } from '../../src/lib/domain/exercise/likely-misconception';
import type { MisconceptionId } from '../../src/lib/domain/base/ids';
import type { Random } from '../../src/lib/domain/base/random';
import type { TryRecord } from '../../src/lib/domain/learning/practice-session';
import { isTrue } from '../simulate/chance';
import { NATURE } from '../simulate/learner';

/** What somebody brings to an item. */
export interface State {
	/** Chance to know how it goes. */
	readonly knows: number;
	/** Wrong ideas that she holds. */
	readonly held: ReadonlySet<MisconceptionId>;
}

type Judged = Pick<TryRecord, 'input' | 'outcome' | 'misconceptionId'>;

/**
 * One answer of a made-up learner, judged and diagnosed by the engine as on a phone: she acts on a wrong idea that she
 * holds, or knows, or slips. Undefined where the engine could not read it.
 */
export function answerAs({ knows, held }: State, item: Item, style: AnswerStyle, random: Random): Judged | undefined {
	const own = item.knownWrongs.find(({ misconceptionId }) => held.has(misconceptionId));
	if (own && isTrue(random, NATURE.consistency)) return judge(item, wrongInput(own), style);
	if (isTrue(random, knows) || item.knownWrongs.length === 0) return judge(item, rightInput(item), style);
	return judge(item, wrongInput(random.pick(item.knownWrongs)), style);
}

function judge(item: Item, input: AnswerInput, style: AnswerStyle): Judged | undefined {
	const verdict = diagnoseAnswer(item, input, checkAnswer(item, input, style), style);
	if (verdict.kind === 'unreadable') return undefined;
	const misconceptionId = verdict.kind === 'wrong' ? likelyMisconception(verdict) : undefined;
	return { input, outcome: verdict.kind, ...(misconceptionId ? { misconceptionId } : {}) };
}
