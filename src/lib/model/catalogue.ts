import type { LanguageTag, ModelId } from '$lib/domain/base/ids';
import {
	array,
	id,
	integer,
	object,
	oneOf,
	optional,
	refine,
	string,
	type Mismatch,
	type Parsed
} from '$lib/domain/base/parser';
import { fail, mapResult, succeed, type Result } from '$lib/domain/base/result';

/** Where a model computes: on the processor (WebAssembly) or on the graphics chip (WebGPU). */
export type ModelDevice = 'wasm' | 'webgpu';

const DEVICES = ['wasm', 'webgpu'] as const;
const DTYPES = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;
const NAME = String.raw`[A-Za-z0-9_-][A-Za-z0-9_.-]*`;

/** How the numbers of a model are stored; the names are those of the hub. */
export type Dtype = (typeof DTYPES)[number];

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

const entry = refine(
	object({
		id: string({ maxLength: 120, pattern: new RegExp(`^${NAME}/${NAME}$`) }),
		name: string({ minLength: 1, maxLength: 80 }),
		files: modelFiles,
		bytes: integer({ min: 1 }),
		languages: array(id<LanguageTag>(), { maxLength: 200 }),
		dtype: object({ wasm: oneOf(DTYPES), webgpu: oneOf(DTYPES) }),
		licence: string({ minLength: 1, maxLength: 80 }),
		uses: array(string({ maxLength: 40 }), { maxLength: 40 })
	}),
	'a sum of bytes that is the sum of the files',
	(value) =>
		value.bytes === value.files.reduce((sum, part) => sum + part.bytes, 0)
			? { ...value, id: value.id as ModelId }
			: undefined
);

/** A model that this site offers. `languages` are those it is trusted to write, `uses` what it is trusted with. */
export type CatalogueEntry = Parsed<typeof entry>;

const catalogue = object({ models: array(entry, { maxLength: 200 }) });

/** Reads `models/catalogue.json`. Fields of newer versions are dropped; two models of one id are refused. */
export function parseCatalogue(value: unknown): Result<readonly CatalogueEntry[], Mismatch> {
	const models = mapResult(catalogue(value), (parsed) => parsed.models);
	if (!models.ok) return models;
	const ids = models.value.map((model) => model.id);
	const twice = ids.find((name, index) => ids.indexOf(name) !== index);
	return twice === undefined
		? succeed(models.value)
		: fail({ path: 'models', expected: 'one entry for each id', badValue: twice });
}

/** The files that a model needs to run on a device. */
export function filesFor(model: CatalogueEntry, device: ModelDevice): readonly ModelFile[] {
	return model.files.filter((part) => part.device === undefined || part.device === device);
}

/** Bytes to fetch for running a model on a device, without the runtime. */
export function bytesFor(model: CatalogueEntry, device: ModelDevice): number {
	return filesFor(model, device).reduce((sum, part) => sum + part.bytes, 0);
}
