import type { ModelChoice } from '$lib/app/model-shelf.svelte';
import type { LanguageModel } from '$lib/app/language-model.svelte';

type Unfit = NonNullable<ModelChoice['unfit']>;
type Reason = LanguageModel['shelf']['known'][number]['reason'];

/** Why a model is not for this phone. */
export const UNFIT_KEYS = {
	memory: 'model.unfitMemory',
	room: 'model.unfitRoom',
	slow: 'model.unfitSlow',
	chip: 'model.unfitChip',
	browser: 'model.unfitBrowser'
} as const satisfies Readonly<Record<Unfit, string>>;

/** Why a model that people have heard of is not offered. */
export const KNOWN_KEYS = {
	licence: 'model.knownLicence',
	tooLarge: 'model.knownTooLarge',
	noExport: 'model.knownNoExport',
	notAdded: 'model.knownNotAdded',
	notForTalk: 'model.knownNotForTalk'
} as const satisfies Readonly<Record<Reason, string>>;
