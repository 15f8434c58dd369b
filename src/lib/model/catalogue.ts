import type { LanguageTag, ModelId } from '$lib/domain/base/ids';
import {
	array,
	boolean,
	id,
	integer,
	object,
	oneOf,
	optional,
	record,
	refine,
	string,
	type Mismatch,
	type Parsed
} from '$lib/domain/base/parser';
import { fail, succeed, type Result } from '$lib/domain/base/result';

/** Where a model computes: on the processor (WebAssembly) or on the graphics chip (WebGPU). */
export type ModelDevice = 'wasm' | 'webgpu';

const DEVICES = ['wasm', 'webgpu'] as const;
const DTYPES = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;
const NAME = String.raw`[A-Za-z0-9_-][A-Za-z0-9_.-]*`;

/** How the numbers of a model are stored; the names are those of the hub. */
export type Dtype = (typeof DTYPES)[number];

const modelId = string({ maxLength: 120, pattern: new RegExp(`^${NAME}/${NAME}$`) });
const name = string({ minLength: 1, maxLength: 80 });
const licence = string({ minLength: 1, maxLength: 80 });
const languages = array(id<LanguageTag>(), { maxLength: 200 });

const file = object({
	path: string({ maxLength: 200, pattern: new RegExp(`^${NAME}(/${NAME})*$`) }),
	bytes: integer({ min: 1, max: 4e9 }),
	sha256: string({ pattern: /^[0-9a-f]{64}$/ }),
	/** Set where only one device needs the file. */
	device: optional(oneOf(DEVICES))
});

/** One file of a model, its path relative to the model's folder. */
export type ModelFile = Parsed<typeof file>;

export const modelFiles = array(file, { maxLength: 200 });

/** What is special about talking to a model. */
const talk = object({
	/** It thinks aloud first, between `<think>` and `</think>`. */
	thinks: optional(boolean),
	/** Switches of its chat template, such as `enable_thinking`. */
	template: optional(record(boolean, { maxLength: 20 })),
	/** Its template knows no system message: what the system would say goes into the first question. */
	withoutSystem: optional(boolean)
});

/** What a model is trusted with. `converse` is the wish to ask on; the others are ways to say a verified text. */
const USES = ['reword', 'simpler', 'example', 'converse'] as const;

const entry = refine(
	object({
		id: modelId,
		name,
		files: modelFiles,
		bytes: integer({ min: 1 }),
		languages,
		/** A device that is left out cannot run it. */
		dtype: object({ wasm: optional(oneOf(DTYPES)), webgpu: optional(oneOf(DTYPES)) }),
		licence,
		uses: array(oneOf(USES), { maxLength: 40 }),
		contextTokens: integer({ min: 64, max: 10_000_000 }),
		/** Most that a phone needs while it writes, runtime included. */
		memoryBytes: integer({ min: 1 }),
		/** Where its publisher keeps it, at one exact state. */
		hub: optional(object({ repo: modelId, revision: string({ pattern: /^[0-9a-f]{40}$/ }) })),
		talk: optional(talk)
	}),
	'a sum of bytes that is the sum of the files, and a device that can run it',
	(value) =>
		value.bytes === value.files.reduce((sum, part) => sum + part.bytes, 0) && (value.dtype.wasm ?? value.dtype.webgpu)
			? { ...value, id: value.id as ModelId }
			: undefined
);

/** A model that this site offers. `languages` are those it is trusted to write, `uses` what it is trusted with. */
export type CatalogueEntry = Parsed<typeof entry>;

/** Whether a model is trusted with nothing yet: it can be tried, and is not used in lessons. */
export function isOnTrial({ uses }: Pick<CatalogueEntry, 'uses'>): boolean {
	return uses.length === 0;
}

/** Why a model that people have heard of is not offered. */
const REASONS = ['licence', 'tooLarge', 'noExport', 'notAdded', 'notForTalk'] as const;

const known = object({ id: modelId, name, licence, languages, reason: oneOf(REASONS) });

export type KnownModel = Parsed<typeof known>;

const catalogue = object({
	models: array(entry, { maxLength: 200 }),
	known: optional(array(known, { maxLength: 200 }))
});

export interface Catalogue {
	readonly models: readonly CatalogueEntry[];
	readonly known: readonly KnownModel[];
}

/** Reads `models/catalogue.json`. Fields of newer versions are dropped; two models of one id are refused. */
export function parseCatalogue(value: unknown): Result<Catalogue, Mismatch> {
	const read = catalogue(value);
	if (!read.ok) return read;
	const { models, known = [] } = read.value;
	const ids = [...models, ...known].map((model) => model.id);
	const twice = ids.find((name, index) => ids.indexOf(name) !== index);
	return twice === undefined
		? succeed({ models, known })
		: fail({ path: 'models', expected: 'one entry for each id', badValue: twice });
}

/** The devices, among those of a phone, that can run a model; in the order given. */
export function devicesFor(model: CatalogueEntry, devices: readonly ModelDevice[]): readonly ModelDevice[] {
	return devices.filter((device) => model.dtype[device] !== undefined);
}

/** The files that a model needs to run on a device. */
export function filesFor(model: CatalogueEntry, device: ModelDevice): readonly ModelFile[] {
	return model.files.filter((part) => part.device === undefined || part.device === device);
}

/** Bytes to fetch for running a model on a device, without the runtime. */
export function bytesFor(model: CatalogueEntry, device: ModelDevice): number {
	return filesFor(model, device).reduce((sum, part) => sum + part.bytes, 0);
}
