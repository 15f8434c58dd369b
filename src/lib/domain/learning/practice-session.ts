import type { MisconceptionId } from '../base/ids';
import type { AnswerInput, Item, Verdict } from '../exercise/item';
import type { Attempt } from './attempt';

/** After so many wrong tries the solution may be seen even without the hints. */
const WRONG_TRIES_BEFORE_SOLUTION = 2;

/** One learner at one item. Times are milliseconds since 1970. */
export interface PracticeState {
	readonly item: Item;
	/** Wrong tries and the right one; an unreadable answer or another form is not counted. */
	readonly tries: number;
	/** How many of the item's hints are open, least help first. */
	readonly hintsSeen: number;
	readonly phase: 'answering' | 'right' | 'wrong' | 'shown';
	/** What the checker said last, for the feedback on the screen; a new hint keeps it. */
	readonly verdict?: Verdict;
	/** When the item appeared or the last try was made. */
	readonly sinceAt: number;
}

export type PracticeEvent =
	| { readonly kind: 'submit'; readonly input: AnswerInput; readonly verdict: Verdict; readonly at: number }
	| { readonly kind: 'askHint' }
	| { readonly kind: 'showSolution'; readonly at: number }
	| { readonly kind: 'next'; readonly item: Item; readonly at: number };

/** The part of an attempt that the loop knows; `attemptFrom` adds who and where. */
export interface TryRecord extends Pick<Attempt, 'at' | 'input' | 'outcome' | 'tryNumber' | 'hintsSeen' | 'elapsedMs'> {
	readonly misconceptionId?: MisconceptionId;
}

export interface PracticeStep {
	readonly state: PracticeState;
	/** To be appended before the new state is shown. */
	readonly record?: TryRecord;
}

export function startPractice(item: Item, at: number): PracticeState {
	return { item, tries: 0, hintsSeen: 0, phase: 'answering', sinceAt: at };
}

/** True while the learner may still answer. */
export function canAnswer(state: PracticeState): boolean {
	return state.phase === 'answering' || state.phase === 'wrong';
}

export function canAskHint(state: PracticeState): boolean {
	return canAnswer(state) && state.hintsSeen < state.item.hints.length;
}

/** The solution comes only after every hint, or after two wrong tries: seeing it at once teaches little. */
export function canShowSolution(state: PracticeState): boolean {
	if (!canAnswer(state)) return false;
	const { hints } = state.item;
	return state.tries >= WRONG_TRIES_BEFORE_SOLUTION || (hints.length > 0 && state.hintsSeen === hints.length);
}

export function canGoOn(state: PracticeState): boolean {
	return !canAnswer(state);
}

/** The next state, and what to record. An event that is not allowed now changes nothing. */
export function stepPractice(state: PracticeState, event: PracticeEvent): PracticeStep {
	switch (event.kind) {
		case 'submit':
			return canAnswer(state) ? submit(state, event) : { state };
		case 'askHint':
			return { state: canAskHint(state) ? { ...state, hintsSeen: state.hintsSeen + 1 } : state };
		case 'showSolution':
			return canShowSolution(state) ? showSolution(state, event.at) : { state };
		case 'next':
			return { state: canGoOn(state) ? startPractice(event.item, event.at) : state };
	}
}

function submit(state: PracticeState, { input, verdict, at }: PracticeEvent & { kind: 'submit' }): PracticeStep {
	if (verdict.kind === 'unreadable') return { state: { ...state, verdict } };
	const record: TryRecord = {
		...describeTry(state, at),
		input,
		outcome: verdict.kind,
		...(verdict.kind === 'wrong' && verdict.known ? { misconceptionId: verdict.known.misconceptionId } : {})
	};
	if (verdict.kind === 'other-form') return { state: { ...state, verdict, sinceAt: at }, record };
	return { state: { ...state, verdict, tries: state.tries + 1, phase: verdict.kind, sinceAt: at }, record };
}

function showSolution(state: PracticeState, at: number): PracticeStep {
	const record: TryRecord = { ...describeTry(state, at), input: { kind: 'typed', text: '' }, outcome: 'shown' };
	return { state: { ...state, phase: 'shown', sinceAt: at }, record };
}

function describeTry(
	state: PracticeState,
	at: number
): Pick<TryRecord, 'at' | 'tryNumber' | 'hintsSeen' | 'elapsedMs'> {
	// A phone's clock may be set back while a child is thinking.
	const elapsedMs = Math.max(0, at - state.sinceAt);
	return { at, tryNumber: state.tries + 1, hintsSeen: state.hintsSeen, elapsedMs };
}
