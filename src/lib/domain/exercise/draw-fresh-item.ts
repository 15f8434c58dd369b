import type { ProfileId } from '../base/ids';
import type { Result } from '../base/result';
import { drawItem } from './draw-item';
import type { DrawProblem } from './draw-problem';
import type { Item } from './item';
import { itemFingerprint } from './item-fingerprint';
import { nextSeed } from './item-seed';
import type { Template } from './template';

/** An item is not asked again among so many of the same template, where it has so many. */
const RECENT = 10;

/** Small templates run out of new numbers; then an old item comes again. */
const MOST_TRIES = 20;

export interface FreshItemQuestion {
	readonly profileId: ProfileId;
	/** The seeds of this learner's attempts, oldest first; those of other templates do not matter. */
	readonly drawnBefore: readonly string[];
}

/** Draws an item that this learner did not have among her last ten of the template, if it can be done. */
export function drawFreshItem(
	template: Template,
	{ profileId, drawnBefore }: FreshItemQuestion
): Result<Item, DrawProblem> {
	const prefix = `${profileId}/${template.id}/`;
	const ownSeeds = [...new Set(drawnBefore.filter((seed) => seed.startsWith(prefix)))];
	const recent = new Set(ownSeeds.slice(-RECENT).flatMap((seed) => fingerprintOf(template, seed)));
	const tried = [...ownSeeds];
	for (let tries = 1; ; tries++) {
		const seed = nextSeed({ profileId, templateId: template.id, drawnBefore: tried });
		const item = drawItem(template, seed);
		if (!item.ok || tries === MOST_TRIES || !recent.has(itemFingerprint(item.value))) return item;
		tried.push(seed);
	}
}

function fingerprintOf(template: Template, seed: string): readonly string[] {
	const item = drawItem(template, seed);
	return item.ok ? [itemFingerprint(item.value)] : [];
}
