import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { listFiles } from '../site/list-files';

/** Number formats with their file endings, best first for each device; on the processor 4 bits are slower than 8. */
const FORMATS = {
	wasm: [
		['q8', '_quantized'],
		['fp32', '']
	],
	webgpu: [
		['fp32', ''],
		['q8', '_quantized']
	]
} as const;

type Device = keyof typeof FORMATS;

/** The hub writes licences in small letters; people know them by these names. */
const LICENCES: Readonly<Record<string, string>> = { mit: 'MIT', 'apache-2.0': 'Apache-2.0' };

interface ModelCard {
	readonly license?: string;
	readonly language?: readonly string[];
	readonly darasa?: { readonly name?: string; readonly uses?: readonly string[] };
}

export interface DescribedModel {
	readonly id: string;
	readonly name: string;
	readonly licence: string;
	readonly languages: readonly string[];
	readonly uses: readonly string[];
	readonly dtype: Readonly<Record<Device, string>>;
	readonly bytes: number;
	readonly files: readonly { path: string; bytes: number; sha256: string; device?: Device }[];
}

function readCard(folder: string): ModelCard {
	const file = join(folder, 'README.md');
	const front = existsSync(file) ? /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
	return front === undefined ? {} : (parse(front) as ModelCard);
}

function chooseFormat(device: Device, names: readonly string[]): readonly [string, string] {
	const found = FORMATS[device].find(([, ending]) => names.includes(`onnx/model${ending}.onnx`));
	if (!found) throw new Error(`No model file that runs on ${device}`);
	return found;
}

/**
 * A catalogue entry from a model folder `<owner>/<name>` in the hub's layout. Name, licence, languages and uses come
 * from the head of its README.md. Files that neither device loads are left out.
 */
export function describeModel(root: string, id: string): DescribedModel {
	const folder = join(root, id);
	const card = readCard(folder);
	const licence = card.license ?? 'unknown';
	const names = listFiles(folder).filter((name) => name !== 'README.md');
	const [wasm, webgpu] = [chooseFormat('wasm', names), chooseFormat('webgpu', names)];
	const deviceOf = (name: string): Device | 'both' | 'none' => {
		if (!name.startsWith('onnx/')) return 'both';
		const serves = ([, ending]: readonly [string, string]): boolean => name.startsWith(`onnx/model${ending}.onnx`);
		if (serves(wasm) && serves(webgpu)) return 'both';
		return serves(wasm) ? 'wasm' : serves(webgpu) ? 'webgpu' : 'none';
	};
	const files = names
		.filter((name) => deviceOf(name) !== 'none')
		.map((path) => {
			const content = readFileSync(join(folder, path));
			const device = deviceOf(path);
			const sha256 = createHash('sha256').update(content).digest('hex');
			const file = { path, bytes: content.length, sha256 };
			return device === 'wasm' || device === 'webgpu' ? { ...file, device } : file;
		});
	return {
		id,
		name: card.darasa?.name ?? id,
		licence: LICENCES[licence] ?? licence,
		languages: card.language ?? [],
		uses: card.darasa?.uses ?? [],
		dtype: { wasm: wasm[0], webgpu: webgpu[0] },
		bytes: files.reduce((sum, file) => sum + file.bytes, 0),
		files
	};
}

/** Writes `catalogue.json` for all model folders under `root`. */
export function writeCatalogue(root: string): readonly DescribedModel[] {
	const isFolder = (path: string): boolean => statSync(path).isDirectory();
	const models = readdirSync(root)
		.filter((owner) => isFolder(join(root, owner)))
		.flatMap((owner) => readdirSync(join(root, owner)).map((name) => `${owner}/${name}`))
		.filter((id) => existsSync(join(root, id, 'config.json')))
		.map((id) => describeModel(root, id));
	writeFileSync(join(root, 'catalogue.json'), `${JSON.stringify({ models }, null, '\t')}\n`);
	return models;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const root = process.argv[2];
	if (root === undefined) throw new Error('Usage: npx tsx tools/model/describe.ts <folder of models>');
	for (const model of writeCatalogue(root)) console.log(`${model.id}: ${(model.bytes / 1e6).toFixed(2)} MB`);
}
