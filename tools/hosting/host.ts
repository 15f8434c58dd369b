import { readFileSync } from 'node:fs';

export interface HostFile {
	readonly basePath: string;
	readonly packOrigins: readonly string[];
	readonly modelOrigins: readonly string[];
	/** Empty where publishers' hubs are not to be asked. */
	readonly modelHub: string;
	readonly signers: readonly { readonly name: string; readonly key: string }[];
	readonly country: string;
	readonly languages: readonly string[];
	readonly generation: boolean;
}

/** They go into the pages' policy, where a space or a semicolon would say something else. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d+)?$/i;
const LANGUAGE = /^[a-z]{2,3}$/;

function isSigner(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { name, key } = value as Record<string, unknown>;
	return typeof name === 'string' && name.trim() !== '' && typeof key === 'string' && /^[0-9a-f]{64}$/.test(key);
}

function readObject(file: string): Partial<HostFile> | undefined {
	const text = readFileSync(file, 'utf8');
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Reads a host's choices from `darasa.config.json`, or from the file that DARASA_CONFIG names; says what is wrong in them. */
export function readHost(file = process.env['DARASA_CONFIG'] ?? 'darasa.config.json'): HostFile {
	const complain = (what: string): never => {
		throw new Error(`${file}: ${what}`);
	};
	const host = readObject(file) ?? complain('this is no list of choices in JSON');
	if (typeof host.basePath !== 'string' || !/^(\/[a-z0-9-]+)*$/i.test(host.basePath)) {
		complain('basePath is "" or like "/darasa", without a slash at the end');
	}
	for (const name of ['packOrigins', 'modelOrigins'] as const) {
		const origins = host[name];
		if (!Array.isArray(origins) || !origins.every((origin) => ORIGIN.test(String(origin)))) {
			complain(`${name} is a list of origins such as "https://packs.example.org"`);
		}
	}
	// Hosts of before have named none.
	const { signers = [], modelHub = '' } = host;
	if (typeof modelHub !== 'string' || (modelHub !== '' && !ORIGIN.test(modelHub))) {
		complain('modelHub is "" or an origin such as "https://huggingface.co"');
	}
	if (!Array.isArray(signers) || !signers.every(isSigner)) {
		complain('signers is a list of { "name", "key" }, the key as npm run keys:new prints it');
	}
	if (!/^[A-Z]{2}$/.test(host.country ?? '')) complain('country is a two-letter code such as "KE"');
	const { languages } = host;
	if (!Array.isArray(languages) || languages.length === 0 || !languages.every((tag) => LANGUAGE.test(String(tag)))) {
		complain('languages is a list such as ["en", "sw"]');
	}
	if (typeof host.generation !== 'boolean') complain('generation is true or false');
	return { ...(host as HostFile), signers, modelHub };
}
