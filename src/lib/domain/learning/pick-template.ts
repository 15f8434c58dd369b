import type { SkillId, TemplateId } from '../base/ids';
import type { Attempt } from './attempt';
import { followLevel, type Level, type LevelMove } from './follow-level';
import { READY } from './knowledge-tracing';
import type { Scene, TemplateOutline } from './next-scene';
import { knows } from './skills-to-learn';

export interface PickedTemplate {
	readonly template: TemplateOutline;
	/** The level the learner is on in this skill, and how she came there. */
	readonly level: Level;
	readonly move: LevelMove;
}

/**
 * A template of a skill: of the level that follows the learner (`followLevel`) or the nearest one there is, and there
 * the one that was not seen for longest. Undefined if there is none.
 */
export function pickOfSkill(scene: Scene, skillId: SkillId): PickedTemplate | undefined {
	const all = scene.templates.filter(({ skills }) => skills.includes(skillId));
	const others = ({ skills }: TemplateOutline) => skills.filter((other) => other !== skillId);
	// An answer to an item that asks for something else too would not tell which of them is missing.
	const pure = all.filter((template) => others(template).every((other) => knows(scene.progress, other) >= READY));
	const templates = pure.length > 0 ? pure : all;
	const own = scene.past.filter(({ skills }) => skills.includes(skillId));
	const { level, move } = followLevel([...new Set(templates.map((template) => template.level))], own);
	const template = pickUnseen(scene, nearestLevel(templates, level));
	return template && { template, level, move };
}

/** Those of the level, or else of the nearest one; of two equally near, the easier. */
export function nearestLevel(templates: readonly TemplateOutline[], level: Level): readonly TemplateOutline[] {
	const distance = (other: Level): number => Math.abs(other - level) + (other > level ? 0.5 : 0);
	const nearest = Math.min(...templates.map((template) => distance(template.level)));
	return templates.filter((template) => distance(template.level) === nearest);
}

/** The one not seen for longest; chance decides among those never seen. */
export function pickUnseen({ past, random }: Scene, pool: readonly TemplateOutline[]): TemplateOutline | undefined {
	const seenAt = new Map<TemplateId, number>(past.map(({ templateId }, place) => [templateId, place]));
	const placeOf = (template: TemplateOutline): number => seenAt.get(template.id) ?? -1;
	return random.shuffle(pool).sort((first, second) => placeOf(first) - placeOf(second))[0];
}

/** The first try at each item, oldest first; another form is no verdict yet. */
export function firstTriesOf(attempts: readonly Attempt[]): readonly Attempt[] {
	return attempts.filter(({ tryNumber, outcome }) => tryNumber === 1 && outcome !== 'other-form');
}
