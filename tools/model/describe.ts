import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { listFiles } from '../site/list-files';

/** Number formats with their file endings, best first for each device; on the processor 4 bits are six times slower than 8. */
const FORMATS = {
	wasm: [
		['q8', '_quantized'],
		['fp32', '']
	],
	webgpu: [
		['q4f16', '_q4f16'],
		['q4', '_q4'],
		['fp16', '_fp16'],
		['fp32', ''],
		['q8', '_quantized']
	]
} as const;

type Device = keyof typeof FORMATS;

/** The hub writes licences in small letters; people know them by these names. */
const LICENCES: Readonly<Record<string, string>> = { mit: 'MIT', 'apache-2.0': 'Apache-2.0' };

/** Files of a model's own folder that transformers.js reads. */
const NEEDED = /^(config|generation_config|tokenizer|tokenizer_config|special_tokens_map|chat_template)\.(json|jinja)$/;

export interface ModelCard {
	readonly license?: string;
	readonly language?: readonly string[];
	readonly darasa?: Pick<Partial<DescribedModel>, 'name' | 'uses' | 'languages' | 'hub' | 'talk'>;
}

/** A page with the runtime takes so much beside the weights (models-in-the-browser.md 1.10: 394 MB with 163.6 MB). */
const BESIDE_WEIGHTS_BYTES = 230e6;

export interface DescribedModel {
	readonly id: string;
	readonly name: string;
	readonly licence: string;
	readonly languages: readonly string[];
	readonly uses: readonly string[];
	readonly dtype: Readonly<Partial<Record<Device, string>>>;
	readonly contextTokens: number;
	readonly memoryBytes: number;
	readonly hub?: { readonly repo: string; readonly revision: string };
	readonly talk?: object;
	readonly bytes: number;
	readonly files: readonly { path: string; bytes: number; sha256: string; device?: Device }[];
}

function readCard(folder: string): ModelCard {
	const file = join(folder, 'README.md');
	const front = existsSync(file) ? /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
	return front === undefined ? {} : (parse(front) as ModelCard);
}

function chooseFormat(device: Device, names: readonly string[]): readonly [string, string] | undefined {
	return FORMATS[device].find(([, ending]) => names.includes(`onnx/model${ending}.onnx`));
}

/** A file of a model, wherever it lies. */
export interface ModelFileFacts {
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
}

/** Of all files of a model, those that a device loads: number formats are chosen, the rest is left out. */
export function chooseFiles<Named extends { readonly path: string }>(
	all: readonly Named[]
): { readonly dtype: DescribedModel['dtype']; readonly files: readonly (Named & { device?: Device })[] } | undefined {
	const names = all.map(({ path }) => path);
	const [wasm, webgpu] = [chooseFormat('wasm', names), chooseFormat('webgpu', names)];
	if (!wasm && !webgpu) return undefined;
	const serves = (name: string, format: readonly [string, string] | undefined): boolean =>
		format !== undefined && name.startsWith(`onnx/model${format[1]}.onnx`);
	const files = all.flatMap((file) => {
		if (!file.path.includes('/')) return NEEDED.test(file.path) ? [file] : [];
		const [onWasm, onWebgpu] = [serves(file.path, wasm), serves(file.path, webgpu)];
		if (onWasm && onWebgpu) return [file];
		return onWasm ? [{ ...file, device: 'wasm' as const }] : onWebgpu ? [{ ...file, device: 'webgpu' as const }] : [];
	});
	return { dtype: { ...(wasm ? { wasm: wasm[0] } : {}), ...(webgpu ? { webgpu: webgpu[0] } : {}) }, files };
}

/** A catalogue entry. `config` is the model's config.json. */
export function describeFiles(
	id: string,
	all: readonly ModelFileFacts[],
	{ card, config }: { readonly card: ModelCard; readonly config: { readonly max_position_embeddings?: number } }
): DescribedModel {
	const chosen = chooseFiles(all);
	if (!chosen) throw new Error(`${id}: no model file that a browser runs`);
	const { dtype, files } = chosen;
	const licence = card.license ?? 'unknown';
	const sumOf = (device: Device): number =>
		files.reduce((sum, file) => sum + (file.device === undefined || file.device === device ? file.bytes : 0), 0);
	return {
		id,
		name: card.darasa?.name ?? id,
		licence: LICENCES[licence] ?? licence,
		languages: card.darasa?.languages ?? card.language ?? [],
		uses: card.darasa?.uses ?? [],
		dtype,
		contextTokens: config.max_position_embeddings ?? 512,
		memoryBytes: BESIDE_WEIGHTS_BYTES + Math.max(sumOf('wasm'), sumOf('webgpu')),
		...(card.darasa?.hub ? { hub: card.darasa.hub } : {}),
		...(card.darasa?.talk ? { talk: card.darasa.talk } : {}),
		bytes: files.reduce((sum, file) => sum + file.bytes, 0),
		files
	};
}

/**
 * A catalogue entry from a model folder `<owner>/<name>` in the hub's layout. Name, licence, languages and uses come
 * from the head of its README.md.
 */
export function describeModel(root: string, id: string): DescribedModel {
	const folder = join(root, id);
	const files = listFiles(folder).map((path) => {
		const content = readFileSync(join(folder, path));
		return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
	});
	const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as { max_position_embeddings?: number };
	return describeFiles(id, files, { card: readCard(folder), config });
}

interface CatalogueFile {
	readonly models: readonly DescribedModel[];
	readonly known?: readonly { readonly id: string }[];
}

export function readCatalogueFile(root: string): CatalogueFile {
	const file = join(root, 'catalogue.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CatalogueFile) : { models: [] };
}

/** Puts entries into `catalogue.json`, in the place of older ones of the same id; what was only known no longer is. */
export function addToCatalogue(root: string, entries: readonly DescribedModel[]): void {
	const { models, known } = readCatalogueFile(root);
	const isNew = ({ id }: { readonly id: string }): boolean => !entries.some((entry) => entry.id === id);
	const all = [...models.filter(isNew), ...entries].sort((one, other) => one.bytes - other.bytes);
	const catalogue = { models: all, ...(known ? { known: known.filter(isNew) } : {}) };
	writeFileSync(join(root, 'catalogue.json'), `${JSON.stringify(catalogue, null, '\t')}\n`);
}

/** Describes all model folders under `root` anew in its `catalogue.json`; what lies elsewhere stays as it was. */
export function writeCatalogue(root: string): readonly DescribedModel[] {
	const isFolder = (path: string): boolean => statSync(path).isDirectory();
	const models = readdirSync(root)
		.filter((owner) => isFolder(join(root, owner)))
		.flatMap((owner) => readdirSync(join(root, owner)).map((name) => `${owner}/${name}`))
		.filter((id) => existsSync(join(root, id, 'config.json')))
		.map((id) => describeModel(root, id));
	addToCatalogue(root, models);
	return models;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const root = process.argv[2];
	if (root === undefined) throw new Error('Usage: npx tsx tools/model/describe.ts <folder of models>');
	for (const model of writeCatalogue(root)) console.log(`${model.id}: ${(model.bytes / 1e6).toFixed(2)} MB`);
}
