import { asksWhy } from '$lib/domain/exercise/help/ask-why';

/** When to ask why something works: now and then, after an answer or a line that was right. */
export class WhyMoments {
	/** The moment that is asked about. */
	asked = $state<string>();
	#last: string | undefined;
	#count = 0;

	/** `moment` names what was just right, the same for as long as nothing else happens; undefined before anything is. */
	follow(moment: string | undefined): void {
		if (moment === this.#last) return;
		this.#last = moment;
		if (moment === undefined) return;
		this.#count++;
		if (!asksWhy(moment, this.#count)) return;
		this.asked = moment;
		this.#count = 0;
	}

	skip(): void {
		this.asked = undefined;
	}
}
