import { message, type Message } from '../domain/base/message';
import { bytesFor, devicesFor, isOnTrial, type CatalogueEntry, type ModelDevice } from './catalogue';
import type { PhoneFacts } from './phone';

/** Why a model is not for a phone. */
export type Unfit = 'memory' | 'room' | 'slow' | 'chip' | 'browser';

/** What a model would be like on this phone. */
export interface ModelJudgement {
	readonly model: CatalogueEntry;
	readonly device: ModelDevice;
	readonly unfit?: Unfit;
	/** Words and parts of words a second, roughly; undefined if nothing was measured, or on a graphics chip. */
	readonly tokensPerSecond?: number;
}

/** Of a phone's memory, one page may take about so much before the system closes it. */
const SHARE_OF_MEMORY = 1 / 8;
/** Browsers that hide the memory run on phones of all kinds: such a phone counts as a small one. */
const UNTOLD_MEMORY_GB = 2;
/** A file is written before another may be dropped, and the phone needs room to breathe. */
const ROOM_FACTOR = 1.2;
/** Slower than this a child has read the authored text before the model has begun. */
const LEAST_TOKENS_PER_SECOND = 3;
/** On the processor a smaller model starts and runs as fast as on the chip. */
const CHIP_FROM_BYTES = 100e6;

/**
 * One machine on which all were measured (2 cores, EPYC, Chromium 150 to 156): `measureSpeed`, the tokens of a model of
 * 163.6 MB in 8 bits (28 a second, models-in-the-browser.md 1.10) and of one of 0.9 MB (68). A token costs the reading
 * of all weights, and a little that every model costs. Another phone takes longer in proportion.
 */
const MEASURED = { speed: 1_000, bytesPerSecond: 6.9e9, secondsBeside: 0.012 } as const;

/** Whether and how a model runs on a phone. `missingBytes` is what would have to be fetched. */
export function judgeModel(model: CatalogueEntry, phone: PhoneFacts, missingBytes: number): ModelJudgement {
	const usable = devicesFor(model, phone.devices).filter((device) => canCompute(model, device, phone));
	const device = preferred(model, usable);
	if (!device) {
		return { model, device: model.dtype.wasm ? 'wasm' : 'webgpu', unfit: phone.hasSimd ? 'chip' : 'browser' };
	}
	const tokensPerSecond = device === 'wasm' ? expectTokens(bytesFor(model, device), phone.speed) : undefined;
	const unfit = findUnfit(model, { phone, missingBytes, tokensPerSecond });
	return {
		model,
		device,
		...(unfit ? { unfit } : {}),
		...(tokensPerSecond === undefined ? {} : { tokensPerSecond })
	};
}

/** The best that fits: the larger a model, the better it writes. Undefined where the tutor is better off without one. */
export function chooseModel(judged: readonly ModelJudgement[]): ModelJudgement | undefined {
	const size = ({ model, device }: ModelJudgement): number => bytesFor(model, device);
	return judged
		.filter(({ model, unfit }) => !unfit && !isOnTrial(model))
		.sort((one, other) => size(other) - size(one))[0];
}

const WITHOUT: Readonly<Record<Unfit, string>> = {
	room: 'model.withoutRoom',
	memory: 'model.withoutMemory',
	slow: 'model.withoutSlow',
	chip: 'model.withoutChip',
	browser: 'model.withoutBrowser'
};

/** The choice in a sentence, for the learner or her teacher. */
export function explainChoice(chosen: ModelJudgement | undefined, judged: readonly ModelJudgement[]): Message {
	if (chosen) return message('model.chosen', { name: chosen.model.name });
	const trusted = judged.filter(({ model }) => !isOnTrial(model));
	if (judged.length > 0 && trusted.length === 0) return message('model.onlyTrials');
	const reasons = new Set(trusted.map(({ unfit }) => unfit));
	// What most phones lack comes first; of a full phone somebody can do something about it.
	const why = (['room', 'memory', 'slow', 'chip', 'browser'] as const).find((reason) => reasons.has(reason));
	return message(why ? WITHOUT[why] : 'model.noneOffered');
}

function canCompute({ dtype }: CatalogueEntry, device: ModelDevice, phone: PhoneFacts): boolean {
	if (device === 'wasm') return phone.hasSimd;
	const needsHalf = dtype.webgpu === 'q4f16' || dtype.webgpu === 'fp16';
	return !needsHalf || phone.hasHalfFloats;
}

function preferred(model: CatalogueEntry, usable: readonly ModelDevice[]): ModelDevice | undefined {
	const isSmall = usable.includes('wasm') && bytesFor(model, 'wasm') < CHIP_FROM_BYTES;
	return isSmall ? 'wasm' : usable[0];
}

function expectTokens(bytes: number, speed: number | undefined): number | undefined {
	if (speed === undefined) return undefined;
	const { bytesPerSecond, secondsBeside } = MEASURED;
	return speed / MEASURED.speed / (bytes / bytesPerSecond + secondsBeside);
}

interface Circumstances {
	readonly phone: PhoneFacts;
	readonly missingBytes: number;
	readonly tokensPerSecond: number | undefined;
}

function findUnfit(model: CatalogueEntry, { phone, missingBytes, tokensPerSecond }: Circumstances): Unfit | undefined {
	if (!phone.hasSimd) return 'browser';
	const { memoryGb = UNTOLD_MEMORY_GB, freeBytes } = phone;
	if (model.memoryBytes > memoryGb * 1e9 * SHARE_OF_MEMORY) return 'memory';
	if (freeBytes !== undefined && missingBytes > 0 && freeBytes < missingBytes * ROOM_FACTOR) return 'room';
	return tokensPerSecond !== undefined && tokensPerSecond < LEAST_TOKENS_PER_SECOND ? 'slow' : undefined;
}
