import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildApp } from '../../tools/build';

interface OtherChoices {
	/** Changes to `darasa.config.json`. */
	readonly host?: Readonly<Record<string, unknown>>;
	/** Sentences that read otherwise: `{ 'en/home': { hello: 'Welcome back, {{name}}' } }`. */
	readonly sentences?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Another build of the site beside `build/`: under another path, or the next release. It takes about ten seconds. */
export class OtherBuild {
	/** Made with the build: each process that only reads a test's file would leave one behind. */
	#workshop: string | undefined;

	get folder(): string {
		if (this.#workshop === undefined) throw new Error('this build was not made');
		return join(this.#workshop, 'site');
	}

	async make({ host = {}, sentences = {} }: OtherChoices): Promise<this> {
		this.#workshop = mkdtempSync(join(tmpdir(), 'darasa-build-'));
		const config = join(this.#workshop, 'host.json');
		writeFileSync(config, JSON.stringify({ ...readJson('darasa.config.json'), ...host }));
		const locales = join(this.#workshop, 'locales');
		cpSync('locales', locales, { recursive: true });
		for (const [area, changed] of Object.entries(sentences)) {
			const file = join(locales, `${area}.json`);
			writeFileSync(file, JSON.stringify({ ...readJson(file), ...changed }));
		}
		await buildApp({ folder: this.folder, kitFolder: kitFolderOf(this.#workshop), config, locales, output: 'pipe' });
		return this;
	}

	remove(): void {
		if (this.#workshop === undefined) return;
		for (const folder of [this.#workshop, kitFolderOf(this.#workshop)])
			rmSync(folder, { recursive: true, force: true });
	}
}

function kitFolderOf(workshop: string): string {
	return join('.svelte-kit', basename(workshop));
}

function readJson(file: string): Record<string, unknown> {
	return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
