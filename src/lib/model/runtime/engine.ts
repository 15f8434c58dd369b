import {
	AutoModelForCausalLM,
	AutoTokenizer,
	TextStreamer,
	type PreTrainedModel,
	type PreTrainedTokenizer,
	type Tensor
} from '@huggingface/transformers';
import type { ChatMessage, LoadRequest, TalkOptions, WriteEnd, WriteRequest, Written } from '../protocol';
import { hearMessages } from './hear-messages';
import { StopRules } from './stop-rules';

export interface WriteReports {
	readonly onToken: () => void;
	readonly onText: (text: string) => void;
}

interface EncodedPrompt {
	readonly input_ids: Tensor;
	readonly attention_mask: Tensor;
}

/** A loaded model that writes one answer at a time. */
export class Engine {
	readonly #tokenizer: PreTrainedTokenizer;
	readonly #model: PreTrainedModel;
	readonly #talk: TalkOptions;
	#rules: StopRules | undefined;

	constructor(tokenizer: PreTrainedTokenizer, model: PreTrainedModel, talk: TalkOptions) {
		this.#talk = talk;
		this.#tokenizer = tokenizer;
		this.#model = model;
		const forward = model.forward.bind(model);
		model.forward = async (inputs) => {
			await hearMessages();
			return forward(inputs);
		};
	}

	/** Writes greedily. Undefined if prompt and answer do not fit into what the model can look at. */
	async write(request: WriteRequest, reports: WriteReports): Promise<Written | undefined> {
		const started = performance.now();
		const rules = new StopRules(started + request.deadlineMs);
		this.#rules = rules;
		const prompt = this.#encode(request);
		const config: { max_position_embeddings?: number } = this.#model.config;
		const room = config.max_position_embeddings ?? Infinity;
		if ((prompt.input_ids.dims.at(-1) ?? 0) + request.maxTokens > room) return undefined;
		let text = '';
		let tokens = 0;
		let firstAt = started;
		const streamer = new TextStreamer(this.#tokenizer, {
			skip_prompt: true,
			token_callback_function: () => {
				tokens += 1;
				if (tokens === 1) firstAt = performance.now();
				reports.onToken();
			},
			callback_function: (piece) => {
				text += piece;
				if (piece !== '') reports.onText(piece);
			}
		});
		await this.#model.generate({
			...prompt,
			max_new_tokens: request.maxTokens,
			do_sample: false,
			streamer,
			stopping_criteria: rules
		});
		const seconds = (performance.now() - firstAt) / 1000;
		const end: WriteEnd = rules.reason ?? (tokens < request.maxTokens ? 'finished' : 'length');
		return {
			text,
			end,
			tokens,
			firstTokenMs: firstAt - started,
			tokensPerSecond: tokens > 1 ? (tokens - 1) / seconds : 0
		};
	}

	stop(): void {
		this.#rules?.stop();
	}

	#encode(request: WriteRequest): EncodedPrompt {
		const messages = this.#talk.withoutSystem ? withoutSystem(request.messages) : request.messages;
		return this.#tokenizer.apply_chat_template([...messages], {
			...this.#talk.template,
			add_generation_prompt: true,
			return_dict: true
		}) as EncodedPrompt;
	}
}

/** For templates that refuse a system message: its words open the first question instead. */
function withoutSystem(messages: readonly ChatMessage[]): readonly ChatMessage[] {
	const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
	const [first, ...rest] = messages.filter(({ role }) => role !== 'system');
	return first ? [{ ...first, content: [...system, first.content].join('\n') }, ...rest] : rest;
}

interface Weights {
	readonly path: string;
	readonly data: Blob;
}

async function readWhole({ path, data }: Weights): Promise<{ readonly path: string; readonly data: Uint8Array }> {
	return { path, data: new Uint8Array(await data.arrayBuffer()) };
}

/** Loads tokenizer and model from the stored files. Rejects with whatever the runtime has to say. */
export async function loadEngine(
	request: LoadRequest,
	weights: readonly Weights[],
	onBytes: (loaded: number) => void
): Promise<Engine> {
	const loaded = new Map<string, number>();
	const progress_callback = (event: { status: string; file?: string; loaded?: number }): void => {
		if (event.status !== 'progress' || event.file === undefined || event.loaded === undefined) return;
		loaded.set(event.file, event.loaded);
		onBytes([...loaded.values()].reduce((sum, bytes) => sum + bytes, 0));
	};
	const tokenizer = await AutoTokenizer.from_pretrained(request.modelId, { progress_callback });
	// Only one build reads out of a file by itself. The others want bytes, and copy them.
	const externalData = request.build === 'jspi' ? weights : await Promise.all(weights.map(readWhole));
	const model = await AutoModelForCausalLM.from_pretrained(request.modelId, {
		device: request.device,
		dtype: request.dtype,
		progress_callback,
		...(weights.length > 0
			? { use_external_data_format: false, session_options: { externalData: [...externalData] as never } }
			: {})
	});
	return new Engine(tokenizer, model, request.talk);
}
