import { findLast, findLastIndex } from '../base/find-last';
import type { SkillId } from '../base/ids';
import { message } from '../base/message';
import { isNewOccasion, isOwnAnswer, isUnaidedFirstTry, type Attempt, type Detour } from './attempt';
import type { NextChoice } from './choose-next';
import type { Scene } from './next-scene';
import { firstTriesOf, pickOfSkill } from './pick-template';
import { recallAt } from './recall';
import { knows } from './skills-to-learn';

/** Of the last three first tries at a skill, so many not right alone mean that something is missing below it. */
const STRUGGLE = { failed: 2, of: 3 } as const;

/** Enough to make a skill firm that nearly was, and not so many that she forgets what they are for. */
const MOST_ITEMS = 6;

/** How sure it must be that she knows a needed skill today. */
const FIRM = 0.9;

/**
 * A needed skill that is not firm, for one that she struggles with: a few items of it, and then back. Where she is on the
 * way follows from the answers of this sitting alone, so that it is the same when the page is opened again.
 */
export function chooseDetour(scene: Scene): NextChoice | undefined {
	if (scene.withoutDetours) return undefined;
	const detour = findLast(scene.sitting, isStep)?.detour;
	if (!detour || !teaches(scene, detour.skillId)) return beginDetour(scene);
	return isOver(scene, detour) ? goBackTo(scene, detour.skillId) : askNeeded(scene, detour);
}

/** Back from a detour that she ended herself: at once, whatever its last exercise would have called for. */
export function chooseWayBack(scene: Scene): NextChoice | undefined {
	const step = scene.withoutDetours ? undefined : findLast(scene.sitting, isStep);
	const left = step && findLast(scene.leftDetours ?? [], ({ at }) => at > step.at);
	return left && goBackTo(scene, left.skillId);
}

/** The detour that her last answer belongs to, if it was given in this sitting; `attempts` oldest first. */
export function detourOfLast(attempts: readonly Attempt[], now: number): Detour | undefined {
	const step = findLast(attempts, (attempt) => isStep(attempt) && isOwnAnswer(attempt));
	return step && !isNewOccasion(step.at, now) ? step.detour : undefined;
}

/** Twins and contrasts come in between, and lead nowhere else. */
function isStep({ purpose }: Attempt): boolean {
	return purpose !== 'twin' && purpose !== 'contrast';
}

function teaches({ skills }: Scene, skillId: SkillId): boolean {
	return skills.some(({ id }) => id === skillId);
}

function isOver(scene: Scene, { needId }: Detour): boolean {
	if (!scene.askable.has(needId) || isFirm(scene, needId)) return true;
	const before = findLastIndex(scene.sitting, (attempt) => isStep(attempt) && !attempt.detour);
	const items = scene.sitting.slice(before + 1).filter(isStep);
	return new Set(items.map(({ seed }) => seed)).size >= MOST_ITEMS;
}

function askNeeded(scene: Scene, detour: Detour): NextChoice | undefined {
	const { needId, skillId } = detour;
	const choice = practise(scene, needId);
	return choice && { ...choice, detour, reason: message('learning.chosenNeed', { need: needId, skill: skillId }) };
}

function goBackTo(scene: Scene, skillId: SkillId): NextChoice | undefined {
	const choice = teaches(scene, skillId) ? practise(scene, skillId) : undefined;
	return choice && { ...choice, reason: message('learning.chosenBack', { skill: skillId }) };
}

function practise(scene: Scene, skillId: SkillId): Omit<NextChoice, 'reason'> | undefined {
	const picked = pickOfSkill(scene, skillId);
	return picked && { templateId: picked.template.id, skillIds: [skillId], purpose: 'practice' };
}

/** To the least sure of the needs. Only after an item to learn: what a review or a placement shows is met in its turn. */
function beginDetour(scene: Scene): NextChoice | undefined {
	const { last, progress, leftDetours = [], now } = scene;
	if (!last || last.purpose === 'review' || last.purpose === 'placement') return undefined;
	const [weakest] = scene.skills
		.filter(({ id }) => last.skills.includes(id) && !progress.get(id)?.mastered)
		.filter(({ id }) => !leftDetours.some(({ skillId, at }) => skillId === id && !isNewOccasion(at, now)))
		.flatMap(({ id: skillId, needs }) => needs.map((needId): Detour => ({ needId, skillId })))
		.filter(({ needId }) => scene.askable.has(needId) && !isFirm(scene, needId))
		.filter((detour) => isStruggling(scene, detour))
		.sort((first, second) => sureness(scene, first.needId) - sureness(scene, second.needId));
	return weakest && askNeeded(scene, weakest);
}

/** How likely she knows it now: what was once learnt may be forgotten. */
function sureness({ progress, now }: Scene, skillId: SkillId): number {
	const memory = progress.get(skillId)?.memory;
	return knows(progress, skillId) * (memory ? recallAt(memory, now) : 1);
}

function isFirm(scene: Scene, skillId: SkillId): boolean {
	return scene.progress.get(skillId)?.mastered === true && sureness(scene, skillId) >= FIRM;
}

/** What she could not do before she went that way, or for the same need, has had its detour. */
function isStruggling({ sitting }: Scene, { needId, skillId }: Detour): boolean {
	const came = findLastIndex(sitting, ({ detour }) => detour?.skillId === skillId || detour?.needId === needId);
	const asked = sitting
		.slice(came + 1)
		// Who is led through an example is not struggling yet.
		.filter(({ skills, purpose, faded }) => skills.includes(skillId) && purpose !== 'placement' && !faded);
	const tries = firstTriesOf(asked).slice(-STRUGGLE.of);
	const failed = tries.filter((attempt) => !isUnaidedFirstTry(attempt) || attempt.outcome !== 'right');
	return failed.length >= STRUGGLE.failed;
}
