import { findLast } from '../base/find-last';
import type { MisconceptionId } from '../base/ids';
import { message } from '../base/message';
import { isNewOccasion, isUnaidedFirstTry } from './attempt';
import type { NextChoice } from './choose-next';
import { foldMisconceptions, PAIR } from './misconception-memory';
import { countItems, type Scene } from './next-scene';
import { firstTriesOf, nearestLevel, pickOfSkill, pickUnseen } from './pick-template';
import { recallAt } from './review';
import { knows } from './skills-to-learn';

/**
 * The item whose solution was shown last, once more with other numbers if it has any. Once in a sitting: who could not
 * do it then needs another way.
 */
export function chooseTwin(scene: Scene): NextChoice | undefined {
	const owed = [...scene.progress.values()]
		.flatMap((skill) => skill.owed ?? [])
		.sort((first, second) => second.at - first.at)
		.find(({ templateId, at }) => {
			const isTried = scene.sitting.some((one) => one.purpose === 'twin' && one.templateId === templateId);
			return !isTried && !isNewOccasion(at, scene.now);
		});
	const template = owed && scene.templates.find(({ id }) => id === owed.templateId);
	if (!template) return undefined;
	const { id: templateId, skills } = template;
	return { templateId, skillIds: skills, purpose: 'twin', twinOf: owed.seed, reason: message('learning.chosenTwin') };
}

/** Two items that tell a misconception just met from the right idea: seen side by side they make the difference plain. */
export function chooseContrast(scene: Scene): NextChoice | undefined {
	const met = [...foldMisconceptions(scene.sitting)]
		.filter(([id, { treatedAt }]) => treatedAt === undefined && wants(scene, id))
		.sort(([, first], [, second]) => second.lastAt - first.lastAt);
	for (const [misconceptionId] of met) {
		const shows = scene.templates.filter(({ mistakes }) =>
			mistakes.some((mistake) => mistake.misconceptionId === misconceptionId)
		);
		const level = findLast(scene.sitting, (attempt) => attempt.misconceptionId === misconceptionId)?.level ?? 1;
		const template = pickUnseen(scene, nearestLevel(shows, level));
		if (!template) continue;
		const { id: templateId, skills } = template;
		const reason = message('learning.chosenContrast');
		return { templateId, skillIds: skills, purpose: 'contrast', misconceptionId, reason };
	}
	return undefined;
}

/** Not for ever: who shows it in the pair itself meets it again another day. */
function wants(scene: Scene, id: MisconceptionId): boolean {
	const since = scene.sitting.find((attempt) => attempt.misconceptionId === id)?.at ?? scene.now;
	return countItems(scene, ({ purpose, at }) => purpose === 'contrast' && at > since) < 2 * PAIR;
}

/** Of the last three first tries at a skill, so many not right alone mean that something is missing below it. */
const STRUGGLE = { failed: 2, of: 3 } as const;

/** A skill that the one she struggles with needs and that is not firm: the least sure of them. */
export function chooseToGoBack(scene: Scene): NextChoice | undefined {
	const { last, progress, now } = scene;
	const skill = scene.skills.find(({ id }) => last?.skills.includes(id) && isStruggling(scene, id));
	const [weakest] = (skill?.needs ?? [])
		.filter((need) => scene.askable.has(need))
		.map((need) => {
			const memory = progress.get(need)?.memory;
			return { need, firm: knows(progress, need) * (memory ? recallAt(memory, now) : 1) };
		})
		.filter(({ need, firm }) => firm < 0.9 || !progress.get(need)?.mastered)
		.sort((first, second) => first.firm - second.firm);
	const picked = weakest && pickOfSkill(scene, weakest.need);
	if (!picked) return undefined;
	const reason = message('learning.chosenNeed');
	return { templateId: picked.template.id, skillIds: [weakest.need], purpose: 'practice', reason };
}

function isStruggling({ sitting, progress }: Scene, skillId: NextChoice['skillIds'][number]): boolean {
	if (progress.get(skillId)?.mastered) return false;
	const tries = firstTriesOf(sitting.filter(({ skills }) => skills.includes(skillId))).slice(-STRUGGLE.of);
	const failed = tries.filter((attempt) => !isUnaidedFirstTry(attempt) || attempt.outcome !== 'right');
	return failed.length >= STRUGGLE.failed;
}
