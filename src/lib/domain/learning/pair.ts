import type { ProfileId } from '../base/ids';
import { message, type Message } from '../base/message';
import type { AnswerInput, Item, Verdict } from '../exercise/item';
import type { NewAttempt } from './attempt';
import { attemptFrom, type AttemptContext } from './attempt-from';
import { startPractice, stepPractice, type PracticeState, type TryRecord } from './practice-session';

/** Why the judge thinks so: a short list, so that saying it needs no typing. */
export const JUDGE_REASONS = {
	right: ['worked-out', 'checked-back', 'about-right'],
	wrong: ['slip', 'other-way', 'left-out', 'misread']
} as const;
export type JudgeReason = (typeof JUDGE_REASONS)[keyof typeof JUDGE_REASONS][number];

const REASON_WORDS = {
	'worked-out': message('learning.judgeWorkedOut'),
	'checked-back': message('learning.judgeCheckedBack'),
	'about-right': message('learning.judgeAboutRight'),
	slip: message('learning.judgeSlip'),
	'other-way': message('learning.judgeOtherWay'),
	'left-out': message('learning.judgeLeftOut'),
	misread: message('learning.judgeMisread')
} as const satisfies Record<JudgeReason, Message>;

export function sayJudgeReason(reason: JudgeReason): Message {
	return REASON_WORDS[reason];
}

/** Two learners at one phone: one solves, the other judges before the phone does. Times are milliseconds since 1970. */
export interface PairState {
	readonly solverId: ProfileId;
	readonly judgeId: ProfileId;
	/** The solver at the item; its verdict stays hidden until the judge has spoken. */
	readonly solving: PracticeState;
	readonly phase: 'solving' | 'judging' | 'told';
	readonly judgement?: { readonly saysRight: boolean; readonly reason: JudgeReason };
}

export type PairEvent =
	| { readonly kind: 'answer'; readonly input: AnswerInput; readonly verdict: Verdict; readonly at: number }
	| { readonly kind: 'judge'; readonly saysRight: boolean; readonly reason: JudgeReason; readonly at: number }
	| { readonly kind: 'next'; readonly item: Item; readonly at: number };

export interface PairRecord {
	readonly profileId: ProfileId;
	/** Becomes an attempt with `attemptFrom` or `judgeAttemptFrom`. */
	readonly by: 'solver' | 'judge';
	readonly record: TryRecord;
}

export interface PairStep {
	readonly state: PairState;
	/** To be appended for the one whose turn it was, before the new state is shown. */
	readonly record?: PairRecord;
}

export interface PairStart {
	readonly solverId: ProfileId;
	readonly judgeId: ProfileId;
	readonly item: Item;
	readonly at: number;
}

export function startPair({ solverId, judgeId, item, at }: PairStart): PairState {
	return { solverId, judgeId, solving: startPractice(item, at), phase: 'solving' };
}

/** The next state, and what to record. An event that is not allowed now changes nothing. */
export function stepPair(state: PairState, event: PairEvent): PairStep {
	if (event.kind === 'answer' && state.phase === 'solving') {
		const { state: solving, record } = stepPractice(state.solving, { ...event, kind: 'submit' });
		const phase = solving.phase === 'answering' ? 'solving' : 'judging';
		const next = { ...state, solving, phase } as const;
		return record ? { state: next, record: { profileId: state.solverId, by: 'solver', record } } : { state: next };
	}
	if (event.kind === 'judge' && state.phase === 'judging') return judge(state, event);
	if (event.kind === 'next' && state.phase === 'told') {
		// Roles swap, so that each solves every second item.
		const { solverId: judgeId, judgeId: solverId } = state;
		return { state: startPair({ solverId, judgeId, item: event.item, at: event.at }) };
	}
	return { state };
}

function judge(state: PairState, { saysRight, reason, at }: PairEvent & { kind: 'judge' }): PairStep {
	const record: TryRecord = {
		at,
		input: { kind: 'choice', id: `${saysRight ? 'right' : 'wrong'}/${reason}` },
		outcome: saysRight === isSolved(state) ? 'right' : 'wrong',
		tryNumber: 1,
		hintsSeen: 0,
		elapsedMs: Math.max(0, at - state.solving.sinceAt)
	};
	return {
		state: { ...state, phase: 'told', judgement: { saysRight, reason } },
		record: { profileId: state.judgeId, by: 'judge', record }
	};
}

function isSolved({ solving }: PairState): boolean {
	return solving.phase === 'right';
}

/** The judge's record: a choice between two, which weighs less than an answer of her own and shows no misconception. */
export function judgeAttemptFrom(item: Item, record: TryRecord, context: AttemptContext): NewAttempt {
	const judged: { -readonly [Field in keyof Item]: Item[Field] } = { ...item, knownWrongs: [] };
	delete judged.task;
	const attempt = attemptFrom(judged, record, context);
	return { ...attempt, answerKind: 'choice', choices: 2, purpose: 'pair' };
}

/** What is said when both have spoken; undefined before. */
export function tellPair(state: PairState): Message | undefined {
	if (!state.judgement) return undefined;
	const wasSeen = state.judgement.saysRight === isSolved(state);
	if (isSolved(state)) return message(wasSeen ? 'learning.pairSolved' : 'learning.pairDoubted');
	return message(wasSeen ? 'learning.pairSpotted' : 'learning.pairMissed');
}
