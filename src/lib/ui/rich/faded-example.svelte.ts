import type { AnswerInput, Verdict } from '$lib/domain/exercise/item';
import type { Block, ExampleStep } from '$lib/domain/lesson/lesson';

export type Example = Extract<Block, { kind: 'example' }>;

/** Judges what the learner put for a step of an example; the step has an `ask`. */
export type CheckStep = (step: ExampleStep, input: AnswerInput) => Verdict;

/** After so many wrong tries the step may be looked at: an example is there to be seen. */
const TRIES_BEFORE_LOOKING = 2;

/**
 * A worked example that opens line by line and leaves its last lines to the learner
 * (facts/teaching-and-peers.md: worked examples first, then fading from the end).
 */
export class FadedExample {
	readonly #example: Example;
	readonly #checkStep: CheckStep | undefined;
	opened = $state(1);
	/** What is typed, or the id of what is picked. */
	typed = $state('');
	verdict = $state.raw<Verdict>();
	#wrongs = $state(0);

	constructor(example: Example, checkStep?: CheckStep) {
		this.#example = example;
		this.#checkStep = checkStep;
		if (!checkStep) this.opened = example.steps.length;
		else if (this.#isFaded(0)) this.opened = 0;
	}

	/** The lines to be seen. */
	get steps(): readonly ExampleStep[] {
		return this.#example.steps.slice(0, this.opened);
	}

	get isDone(): boolean {
		return this.opened >= this.#example.steps.length;
	}

	/** The line that the learner is asked for now. */
	get asked(): ExampleStep | undefined {
		return this.#isFaded(this.opened) ? this.#example.steps[this.opened] : undefined;
	}

	get mayLook(): boolean {
		return this.#wrongs >= TRIES_BEFORE_LOOKING;
	}

	open(): void {
		this.opened = Math.min(this.opened + 1, this.#example.steps.length);
		this.typed = '';
		this.verdict = undefined;
		this.#wrongs = 0;
	}

	check(): void {
		const { asked } = this;
		if (!asked || !this.#checkStep) return;
		const input: AnswerInput =
			asked.ask?.kind === 'choice' ? { kind: 'choice', id: this.typed } : { kind: 'typed', text: this.typed };
		const verdict = this.#checkStep(asked, input);
		if (verdict.kind === 'right') {
			this.open();
			return;
		}
		this.verdict = verdict;
		if (verdict.kind === 'wrong') this.#wrongs += 1;
	}

	/** Only what can be typed or picked is left to the learner. */
	#isFaded(place: number): boolean {
		const { steps, fadedSteps } = this.#example;
		const kind = steps[place]?.ask?.kind;
		return place >= steps.length - fadedSteps && (kind === 'number' || kind === 'text' || kind === 'choice');
	}
}
