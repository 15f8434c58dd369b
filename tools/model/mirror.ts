import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
	addToCatalogue,
	chooseFiles,
	describeFiles,
	type DescribedModel,
	type ModelCard,
	type ModelFileFacts
} from './describe';
import { fetchHubFile, listHubFiles } from './hub';

/** What this project has found out about models of the hub: names for people, what they are trusted with, quirks. */
const NOTES = JSON.parse(readFileSync(new URL('hub-models.json', import.meta.url), 'utf8')) as Readonly<
	Record<string, ModelCard['darasa']>
>;

export interface MirrorOptions {
	readonly hub: string;
	/** A branch, a tag or a state; the state it stands for now is what the catalogue keeps. */
	readonly revision: string;
	/** The folder of models that the site serves as `/models/`. */
	readonly folder: string;
	/** Only writes the catalogue entry: phones then fetch the files from the hub. */
	readonly pinOnly: boolean;
	readonly onFile?: (path: string, bytes: number) => void;
}

/**
 * Brings a model of the hub to this site, each file proved by the hub's own hash, and writes its catalogue entry. A run
 * that broke goes on where it was.
 * @throws Error with a sentence for whoever ran it.
 */
export async function mirrorModel(repo: string, options: MirrorOptions): Promise<DescribedModel> {
	const { sha: revision, license, files: all } = await listHubFiles(repo, options);
	const chosen = chooseFiles(all);
	if (!chosen) throw new Error(`${repo} has no file under onnx/ that a browser runs. Look for an "-ONNX" copy of it.`);
	const facts: ModelFileFacts[] = [];
	for (const file of chosen.files) {
		options.onFile?.(file.path, file.bytes);
		// A hub tells the hash of large files only; the small ones are fetched to know it.
		const isWanted = !options.pinOnly || file.sha256 === undefined || file.path === 'config.json';
		const sha256 = isWanted
			? await fetchHubFile(file, { ...options, repo, revision, target: join(options.folder, repo, file.path) })
			: file.sha256;
		facts.push({ path: file.path, bytes: file.bytes, sha256: sha256 ?? '' });
	}
	const config = JSON.parse(readFileSync(join(options.folder, repo, 'config.json'), 'utf8')) as object;
	const card = { license: license ?? 'unknown', darasa: { ...NOTES[repo], hub: { repo, revision } } };
	const entry = describeFiles(repo, facts, { card, config });
	if (entry.languages.length === 0)
		console.warn(`${repo}: trusted with no language yet; see tools/model/hub-models.json`);
	addToCatalogue(options.folder, [entry]);
	return entry;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			hub: { type: 'string', default: 'https://huggingface.co' },
			revision: { type: 'string', default: 'main' },
			to: { type: 'string', default: 'static/models' },
			pin: { type: 'boolean', default: false }
		}
	});
	const [repo] = positionals;
	if (repo === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repo)) {
		console.error('Usage: npm run models:mirror -- <owner/model> [--pin] [--revision main] [--to static/models]');
		process.exit(1);
	}
	try {
		const entry = await mirrorModel(repo, {
			hub: values.hub,
			revision: values.revision,
			folder: values.to,
			pinOnly: values.pin,
			onFile: (path, bytes) => console.log(`${path}: ${(bytes / 1e6).toFixed(2)} MB`)
		});
		console.log(`${entry.name} is in ${values.to}/catalogue.json: ${(entry.bytes / 1e6).toFixed(1)} MB in all.`);
		if (values.pin) console.log(`Phones fetch it from ${values.hub}: set "modelHub" to that in darasa.config.json.`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error));
		process.exit(1);
	}
}
