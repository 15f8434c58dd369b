import type { ProfileId, TemplateId } from '../base/ids';

export interface SeedQuestion {
	readonly profileId: ProfileId;
	readonly templateId: TemplateId;
	/** The seeds this learner already had, of this template or of any. */
	readonly drawnBefore: Iterable<string>;
}

/**
 * A seed the learner has not had: `profile/template/number`. The number goes on from the highest one in her records,
 * so two phones that were merged do not begin again.
 */
export function nextSeed({ profileId, templateId, drawnBefore }: SeedQuestion): string {
	const prefix = `${profileId}/${templateId}/`;
	let highest = 0;
	for (const seed of drawnBefore) {
		if (!seed.startsWith(prefix)) continue;
		const number = Number(seed.slice(prefix.length));
		if (Number.isSafeInteger(number)) highest = Math.max(highest, number);
	}
	return `${prefix}${highest + 1}`;
}
