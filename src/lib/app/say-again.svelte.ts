import type { Message } from '../domain/base/message';
import { message } from '../domain/base/message';
import type { Rewording, WayToSay } from '../domain/tutor/rewording';
import type { LanguageModel } from './language-model.svelte';
import type { ModelTalk } from './model-talk.svelte';

const MAX_TOKENS = 96;

/** What stands on the screen after a learner asked to have something said another way. */
export interface Said {
	readonly text: string;
	/** `model`: written by the model and let through by the guard. `authored`: the text that was there before. */
	readonly by: 'model' | 'authored';
	/** What a model thought before; only shown when asked for. */
	readonly thoughts?: string;
	/** Why the authored text came instead. */
	readonly why?: Message;
	/** When it was written; names it in what is kept. */
	readonly at: number;
	readonly isWrong?: boolean;
}

/** Has a verified text said another way by the model of this phone, under guard, with the authored text to fall back on. */
export class SayAgain {
	said = $state.raw<Said>();
	isWorking = $state(false);
	readonly #model: LanguageModel;
	/** Keeps what a model wrote for one learner; without it nothing is kept. */
	readonly #talk: ModelTalk | undefined;
	#asked = 0;

	constructor(model: LanguageModel, talk?: ModelTalk) {
		this.#model = model;
		this.#talk = talk;
	}

	/** Whether the model here is trusted to do this in this language. */
	canSay(way: WayToSay, language: string): boolean {
		const { shelf } = this.#model;
		const model = shelf.isReady ? shelf.chosen?.model : undefined;
		return model !== undefined && model.uses.includes(way) && model.languages.some((tag) => tag === language);
	}

	/** One try, one more under stricter words, then the authored text. */
	async say(rewording: Rewording): Promise<void> {
		this.#asked += 1;
		const asked = this.#asked;
		this.said = undefined;
		this.isWorking = true;
		const said = await this.#say(rewording, () => asked === this.#asked);
		// Another question came meanwhile, or the page was left.
		if (!said || asked !== this.#asked) return;
		this.said = said;
		this.isWorking = false;
		if (said.by === 'model') await this.#talk?.add({ at: said.at, text: rewording.text, said: said.text });
	}

	/** "This is wrong": kept for the teacher, and not shown as good any more. */
	async flagWrong(): Promise<void> {
		const { said } = this;
		if (said?.by !== 'model') return;
		this.said = { ...said, isWrong: true };
		await this.#talk?.flag(said.at);
	}

	/** Takes back what stands there; a writing that is under way ends. */
	clear(): void {
		if (this.isWorking) this.stop();
		this.said = undefined;
	}

	/** Ends the writing; nothing is shown of it. */
	stop(): void {
		this.#asked += 1;
		this.isWorking = false;
		this.#model.stop();
	}

	/** Undefined when it is not wanted any more. */
	async #say(rewording: Rewording, isWanted: () => boolean): Promise<Said | undefined> {
		const [prompts, guard, { guardThoughts }, { splitThoughts }, { touchesSafeguarding, talkToAdult }] =
			await Promise.all([
				import('../domain/tutor/prompt'),
				import('../domain/tutor/guard-rewording'),
				import('../domain/tutor/guard-thoughts'),
				import('../domain/tutor/split-thoughts'),
				import('../domain/tutor/safeguarding')
			]);
		// What needs a person is not for a model.
		if (rewording.context.some(touchesSafeguarding)) {
			return { text: rewording.text, by: 'authored', at: Date.now(), why: talkToAdult() };
		}
		for (const attempt of [1, 2] as const) {
			if (!isWanted()) return undefined;
			const written = await this.#model.write(prompts.rewordingPrompt(rewording, attempt), MAX_TOKENS);
			if (written === undefined) {
				const { failure } = this.#model;
				return { text: rewording.text, by: 'authored', at: Date.now(), ...(failure ? { why: failure } : {}) };
			}
			const { thoughts, answer } = splitThoughts(written);
			const guarded = guard.guardRewording(answer, rewording);
			const shown = guardThoughts(thoughts, rewording);
			if (guarded.ok)
				return { text: guarded.value, by: 'model', at: Date.now(), ...(shown ? { thoughts: shown } : {}) };
		}
		return { text: rewording.text, by: 'authored', at: Date.now(), why: message('model.guarded') };
	}
}
