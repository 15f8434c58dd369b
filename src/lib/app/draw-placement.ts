import type { ProfileId } from '../domain/base/ids';
import type { Random } from '../domain/base/random';
import { drawFreshItem } from '../domain/exercise/draw-fresh-item';
import type { Item } from '../domain/exercise/item';
import type { Template } from '../domain/exercise/template';
import { nearestLevel } from '../domain/learning/pick-template';
import type { PlacementItem } from '../domain/learning/placement';

export interface PlacementDraw {
	readonly profileId: ProfileId;
	/** The seeds of her attempts, oldest first. */
	readonly drawnBefore: readonly string[];
	readonly random: Random;
}

/**
 * An item of the skill, as near as there is to the level; undefined if there is none. One that asks for nothing else
 * comes first, as its answer tells about this skill alone.
 */
export function drawPlacement(
	templates: readonly Template[],
	{ skillId, level }: PlacementItem,
	{ profileId, drawnBefore, random }: PlacementDraw
): Item | undefined {
	const all = templates.filter(({ skills }) => skills.includes(skillId));
	const pure = all.filter(({ skills }) => skills.length === 1);
	const near = new Set(nearestLevel(pure.length > 0 ? pure : all, level).map(({ id }) => id));
	const hadBefore = ({ id }: Template): boolean => drawnBefore.some((seed) => seed.startsWith(`${profileId}/${id}/`));
	const fit = random.shuffle(all.filter(({ id }) => near.has(id)));
	for (const template of fit.sort((first, second) => Number(hadBefore(first)) - Number(hadBefore(second)))) {
		const item = drawFreshItem(template, { profileId, drawnBefore });
		if (item.ok) return item.value;
	}
	return undefined;
}
