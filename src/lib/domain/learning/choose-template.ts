import type { TemplateId } from '../base/ids';
import { message, type Message } from '../base/message';
import type { Random } from '../base/random';
import type { Template } from '../exercise/template';
import type { Attempt } from './attempt';
import { followLevel, type Level, type LevelMove } from './follow-level';
import { foldSkillProgress, type ProgressBySkill } from './progress';

/** What choosing needs to know of a template. */
export type TemplateOutline = Pick<Template, 'id' | 'level' | 'skills'>;

export interface ChosenTemplate {
	readonly templateId: TemplateId;
	/** One sentence for the learner: why this one now. */
	readonly reason: Message;
}

export interface ChoiceQuestion {
	/** The templates of one lesson. */
	readonly templates: readonly TemplateOutline[];
	/** The learner's attempts; those at other lessons' templates count for skills only. */
	readonly attempts: readonly Attempt[];
	readonly random: Random;
}

/**
 * The template to practise next, or undefined when there is none at all. The level follows the learner
 * (`followLevel`); on it, templates with a skill not yet mastered come first, then the least recently seen.
 * When the level has nothing left to master, the nearest level that has is visited again.
 */
export function chooseNextTemplate({ templates, attempts, random }: ChoiceQuestion): ChosenTemplate | undefined {
	const ids = new Set(templates.map((template) => template.id));
	const own = attempts.filter((attempt) => ids.has(attempt.templateId));
	const { level, move } = followLevel([...new Set(templates.map((template) => template.level))], own);
	const progress = foldSkillProgress(attempts);
	const toMaster = templates.filter((template) => hasSkillToMaster(template, progress));
	const pool = toMaster.length > 0 ? nearestLevel(toMaster, level) : nearestLevel(templates, level);
	const chosen = leastRecentlySeen(pool, own, random);
	if (!chosen) return undefined;
	return { templateId: chosen.id, reason: giveReason({ chosen, level, move, allMastered: toMaster.length === 0 }) };
}

function hasSkillToMaster(template: TemplateOutline, progress: ProgressBySkill): boolean {
	return template.skills.some((skillId) => !progress.get(skillId)?.mastered);
}

/** Those of the level, or else of the nearest one; of two equally near, the easier. */
function nearestLevel(templates: readonly TemplateOutline[], level: Level): readonly TemplateOutline[] {
	const distance = (other: Level): number => Math.abs(other - level) + (other > level ? 0.5 : 0);
	const nearest = Math.min(...templates.map((template) => distance(template.level)));
	return templates.filter((template) => distance(template.level) === nearest);
}

function leastRecentlySeen(
	pool: readonly TemplateOutline[],
	attempts: readonly Attempt[],
	random: Random
): TemplateOutline | undefined {
	const lastSeen = new Map<TemplateId, number>();
	for (const { templateId, at } of attempts) {
		lastSeen.set(templateId, Math.max(lastSeen.get(templateId) ?? at, at));
	}
	const seenAt = (template: TemplateOutline): number => lastSeen.get(template.id) ?? -Infinity;
	return random.shuffle(pool).sort((first, second) => compareTimes(seenAt(first), seenAt(second)))[0];
}

/** Not a difference: -Infinity minus itself is no number. */
function compareTimes(first: number, second: number): number {
	return first === second ? 0 : first < second ? -1 : 1;
}

interface ReasonFacts {
	readonly chosen: TemplateOutline;
	readonly level: Level;
	readonly move: LevelMove;
	readonly allMastered: boolean;
}

function giveReason({ chosen, level, move, allMastered }: ReasonFacts): Message {
	if (allMastered) return message('engine.chosenToStayStrong');
	if (chosen.level < level) return message('engine.chosenToGoBack');
	if (chosen.level > level || move === 'up') return message('engine.chosenHarder');
	if (move === 'down') return message('engine.chosenEasier');
	if (move === 'start') return message('engine.chosenToStart');
	return message('engine.chosenToPractise');
}
