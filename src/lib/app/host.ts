import type { CountryCode, LanguageTag } from '../domain/base/ids';

/** What a school or an NGO that hosts the site decides, in `darasa.config.json`. Built into the app. */
export interface Host {
	/** Path the site lives under, such as `/darasa`; empty at the root of an origin. */
	readonly basePath: string;
	/** Other origins that lesson packs may come from, such as `https://packs.example.org`. */
	readonly packOrigins: readonly string[];
	/** Makers of lessons whose packs are taken without a question, by their public keys (hex). */
	readonly signers: readonly { readonly name: string; readonly key: string }[];
	/** Other origins that model files may come from. */
	readonly modelOrigins: readonly string[];
	/** Where models may be fetched from their publishers, such as `https://huggingface.co`; empty: from nowhere. */
	readonly modelHub: string;
	/** Decides decimal sign and words where the learner has not chosen a country. */
	readonly country: CountryCode;
	/** Interface languages on offer, the first one for whoever's phone speaks none of them. */
	readonly languages: readonly LanguageTag[];
	/** Whether a language model may be offered at all. */
	readonly generation: boolean;
}

/** A name, the same in every language. */
export const APP_NAME = 'Darasa';

export const host: Host = __DARASA_HOST__;
