import type { MisconceptionId } from '../base/ids';
import type { AnswerInput, Item, Verdict } from '../exercise/item';
import { likelyMisconception } from '../exercise/likely-misconception';
import { shouldOfferHelp, waitForHelp } from '../exercise/help/help-offer';
import { helpLadder, type Rung } from '../exercise/help/ladder';
import type { MistakeMemory } from '../exercise/mistakes/diagnose';
import type { LineQuestion } from '../exercise/steps/line-question';
import type { LineVerdict } from '../exercise/steps/line-verdict';
import type { DecimalSign } from '../number/read-decimal';
import type { Attempt, Faded } from './attempt';

/** After so many wrong tries the solution may be seen even without the hints. */
const WRONG_TRIES_BEFORE_SOLUTION = 2;

/** One learner at one item. Times are milliseconds since 1970. */
export interface PracticeState {
	readonly item: Item;
	/** Wrong tries and the right one; an unreadable answer or another form is not counted. */
	readonly tries: number;
	/** Help opened since the item appeared, over all its lines. */
	readonly hintsSeen: number;
	/** Lines of working accepted so far, as typed; those given come first. */
	readonly lines: readonly string[];
	/** What was done for her before she began. */
	readonly given?: GivenWork;
	/** How far help is open at the present line, and what was tried there. */
	readonly help: LineHelp;
	readonly phase: 'answering' | 'right' | 'wrong' | 'shown';
	/** What the checker said last, for the feedback on the screen; a new hint keeps it. */
	readonly verdict?: Verdict;
	/** What the checker said of the last line of working. */
	readonly lineVerdict?: LineVerdict;
	/** When the item appeared or the last try was made. */
	readonly sinceAt: number;
}

/** The beginning of the work on an item, for who comes from a worked example. */
export interface GivenWork {
	readonly faded: Faded;
	/** As she could have typed them; none where the work is in columns, which are filled in on the grid. */
	readonly lines: readonly string[];
}

export interface LineHelp {
	/** How many rungs of the help ladder are open, least help first. */
	readonly open: number;
	readonly wrongTries: number;
	readonly openedAt?: number;
	readonly hasTriedSince: boolean;
}

export type PracticeEvent =
	| { readonly kind: 'submit'; readonly input: AnswerInput; readonly verdict: Verdict; readonly at: number }
	| { readonly kind: 'submitLine'; readonly typed: string; readonly verdict: LineVerdict; readonly at: number }
	/** The work so far is right, and there is more to come: a column of a sum. */
	| { readonly kind: 'acceptPart'; readonly at: number }
	| { readonly kind: 'askHint'; readonly at: number }
	| { readonly kind: 'showSolution'; readonly at: number }
	/** She puts aside what was done for her. */
	| { readonly kind: 'workAlone'; readonly at: number }
	| { readonly kind: 'next'; readonly item: Item; readonly given?: GivenWork | undefined; readonly at: number };

/** The part of an attempt that the loop knows; `attemptFrom` adds who and where. */
export interface TryRecord extends Pick<Attempt, 'at' | 'input' | 'outcome' | 'tryNumber' | 'hintsSeen' | 'elapsedMs'> {
	readonly misconceptionId?: MisconceptionId;
	readonly lines?: readonly string[];
	readonly faded?: Faded;
}

const NO_HELP: LineHelp = { open: 0, wrongTries: 0, hasTriedSince: false };

export interface PracticeStep {
	readonly state: PracticeState;
	/** To be appended before the new state is shown. */
	readonly record?: TryRecord;
}

export function startPractice(item: Item, at: number, given?: GivenWork): PracticeState {
	const state = { item, tries: 0, hintsSeen: 0, lines: [], help: NO_HELP, phase: 'answering', sinceAt: at } as const;
	return given ? { ...state, given, lines: given.lines } : state;
}

/** Whether she may still put aside what was done for her: once she has begun, it has helped. */
export function canWorkAlone({ given, tries, hintsSeen, lines }: PracticeState): boolean {
	return !!given && tries === 0 && hintsSeen === 0 && lines.length === given.lines.length;
}

/** True while the learner may still answer. */
export function canAnswer(state: PracticeState): boolean {
	return state.phase === 'answering' || state.phase === 'wrong';
}

/** The help there is for the present line. */
export function helpRungs({ item, lines }: PracticeState): readonly Rung[] {
	return helpLadder(item, lines.length);
}

/** What the next line is judged against and helped with; undefined where the item has no task. */
export function lineQuestion(
	{ item, lines }: PracticeState,
	{ decimalSign, memory }: { readonly decimalSign: DecimalSign; readonly memory?: MistakeMemory | undefined }
): LineQuestion | undefined {
	const { task, answer } = item;
	if (!task) return undefined;
	const form = answer.kind === 'number' ? answer.form : 'any';
	return { task, form, before: lines, decimalSign, ...(memory ? { memory } : {}) };
}

export function canAskHint(state: PracticeState): boolean {
	return canAnswer(state) && state.help.open < helpRungs(state).length;
}

/** Milliseconds until the next help may be opened; 0 when it may be now. */
export function waitForHint({ help }: PracticeState, now: number): number {
	return waitForHelp(help, now);
}

/** Whether help should be offered unasked. */
export function offersHint(state: PracticeState, now: number): boolean {
	return canAskHint(state) && shouldOfferHelp({ ...state.help, sinceAt: state.sinceAt }, now);
}

/** The solution comes only after every hint, or after two wrong tries: seeing it at once teaches little. */
export function canShowSolution(state: PracticeState): boolean {
	if (!canAnswer(state)) return false;
	const rungs = helpRungs(state);
	return state.tries >= WRONG_TRIES_BEFORE_SOLUTION || (rungs.length > 0 && state.help.open === rungs.length);
}

export function canGoOn(state: PracticeState): boolean {
	return !canAnswer(state);
}

/** The next state, and what to record. An event that is not allowed now changes nothing. */
export function stepPractice(state: PracticeState, event: PracticeEvent): PracticeStep {
	switch (event.kind) {
		case 'submit':
			return canAnswer(state) ? submit(state, event) : { state };
		case 'submitLine':
			return canAnswer(state) ? submitLine(state, event) : { state };
		case 'acceptPart':
			return { state: canAnswer(state) ? acceptPart(state, event.at) : state };
		case 'askHint':
			return { state: openHelp(state, event.at) };
		case 'showSolution':
			return canShowSolution(state) ? showSolution(state, event.at) : { state };
		case 'workAlone':
			return { state: canWorkAlone(state) ? startPractice(state.item, event.at) : state };
		case 'next':
			return { state: canGoOn(state) ? startPractice(event.item, event.at, event.given) : state };
	}
}

function openHelp(state: PracticeState, at: number): PracticeState {
	if (!canAskHint(state) || waitForHint(state, at) > 0) return state;
	const help = { ...state.help, open: state.help.open + 1, openedAt: at, hasTriedSince: false };
	return { ...state, hintsSeen: state.hintsSeen + 1, help };
}

/** What was said of the last try is forgotten when the next is judged. */
function withoutVerdicts(state: PracticeState): PracticeState {
	const bare: { -readonly [Field in keyof PracticeState]: PracticeState[Field] } = { ...state };
	delete bare.verdict;
	delete bare.lineVerdict;
	return bare;
}

function submit(state: PracticeState, { input, verdict, at }: PracticeEvent & { kind: 'submit' }): PracticeStep {
	const judged: PracticeState = { ...withoutVerdicts(state), verdict };
	if (verdict.kind === 'unreadable') return { state: judged };
	const misconceptionId = verdict.kind === 'wrong' ? likelyMisconception(verdict) : undefined;
	return finishTry(judged, { input, outcome: verdict.kind, misconceptionId, at });
}

/** Like an accepted line: help begins anew for what comes next. */
function acceptPart(state: PracticeState, at: number): PracticeState {
	return { ...withoutVerdicts(state), lineVerdict: { kind: 'right', progress: 'nearer' }, help: NO_HELP, sinceAt: at };
}

/** A line that is right but not the answer yet goes on; anything else is a try like any other. */
function submitLine(state: PracticeState, event: PracticeEvent & { kind: 'submitLine' }): PracticeStep {
	const { typed, verdict: lineVerdict, at } = event;
	const judged: PracticeState = { ...withoutVerdicts(state), lineVerdict };
	const input = { kind: 'typed', text: typed } as const;
	switch (lineVerdict.kind) {
		case 'unreadable':
		case 'part':
			return { state: judged };
		case 'other-form':
			return finishTry({ ...judged, verdict: lineVerdict }, { input, outcome: 'other-form', at });
		case 'wrong':
			return finishTry(judged, { input, outcome: 'wrong', misconceptionId: likelyMisconception(lineVerdict), at });
		case 'right': {
			if (lineVerdict.progress === 'done') {
				return finishTry({ ...judged, verdict: { kind: 'right' } }, { input, outcome: 'right', at });
			}
			return { state: { ...judged, lines: [...state.lines, typed], help: NO_HELP, sinceAt: at } };
		}
	}
}

interface FinishedTry {
	readonly input: AnswerInput;
	readonly outcome: 'right' | 'other-form' | 'wrong';
	readonly misconceptionId?: MisconceptionId | undefined;
	readonly at: number;
}

function finishTry(state: PracticeState, { input, outcome, misconceptionId, at }: FinishedTry): PracticeStep {
	const record: TryRecord = {
		...describeTry(state, at),
		input,
		outcome,
		...(misconceptionId ? { misconceptionId } : {}),
		...(state.lines.length > 0 ? { lines: state.lines } : {})
	};
	const help = {
		...state.help,
		hasTriedSince: true,
		wrongTries: state.help.wrongTries + (outcome === 'wrong' ? 1 : 0)
	};
	if (outcome === 'other-form') return { state: { ...state, help, sinceAt: at }, record };
	return { state: { ...state, help, tries: state.tries + 1, phase: outcome, sinceAt: at }, record };
}

function showSolution(state: PracticeState, at: number): PracticeStep {
	const record: TryRecord = { ...describeTry(state, at), input: { kind: 'typed', text: '' }, outcome: 'shown' };
	return { state: { ...state, phase: 'shown', sinceAt: at }, record };
}

function describeTry(
	state: PracticeState,
	at: number
): Pick<TryRecord, 'at' | 'tryNumber' | 'hintsSeen' | 'elapsedMs' | 'faded'> {
	// A phone's clock may be set back while a child is thinking.
	const elapsedMs = Math.max(0, at - state.sinceAt);
	const { given } = state;
	const faded = given ? { faded: given.faded } : {};
	return { at, tryNumber: state.tries + 1, hintsSeen: state.hintsSeen, elapsedMs, ...faded };
}
