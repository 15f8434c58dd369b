import type { LanguageTag } from '../domain/base/ids';
import { fetchFont, isFontShown, SCRIPT_FONTS, showKeptFonts } from '../platform/script-fonts';
import type { Script } from '../platform/script-support';

/** A script that this phone cannot draw yet, and what its letters cost. */
export interface MissingLetters {
	readonly script: Script;
	readonly sizeBytes: number;
}

/** Whether this phone can draw the letters of each language: its own fonts come first, small ones are fetched if wanted. */
export class LettersHere {
	/** Languages whose letters this phone lacks; empty until `look` has looked. */
	missing = $state.raw<ReadonlyMap<LanguageTag, MissingLetters>>(new Map());
	readonly #basePath: string;
	#kept: Promise<void> | undefined;

	constructor(basePath: string) {
		this.#basePath = basePath;
	}

	/** Shows what was fetched before; the sooner, the less text shows as boxes first. */
	start(): Promise<void> {
		this.#kept ??= showKeptFonts(this.#basePath);
		return this.#kept;
	}

	/** Measures which of these languages the phone cannot draw. */
	async look(languages: readonly LanguageTag[]): Promise<void> {
		const [{ findMissingScript }] = await Promise.all([import('../platform/script-support'), this.start()]);
		const missing = new Map<LanguageTag, MissingLetters>();
		for (const language of languages) {
			const script = findMissingScript(language);
			// What is there already is not offered twice, whatever was measured.
			if (script && !isFontShown(script)) missing.set(language, { script, sizeBytes: SCRIPT_FONTS[script].sizeBytes });
		}
		this.missing = missing;
	}

	/** Fetches the letters of a script; false if there is no way to them now. */
	async fetch(script: Script): Promise<boolean> {
		if (!(await fetchFont(script, this.#basePath))) return false;
		this.missing = new Map([...this.missing].filter(([, letters]) => letters.script !== script));
		return true;
	}
}
