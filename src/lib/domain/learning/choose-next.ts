import type { MisconceptionId, SkillId, TemplateId } from '../base/ids';
import { message, type Message } from '../base/message';
import type { Attempt, Detour, Purpose } from './attempt';
import { chooseDetour, chooseWayBack } from './choose-detour';
import { chooseContrast, chooseOwnContrast, chooseTwin } from './choose-remedy';
import { chooseFade, chooseToFadeOn, type FadeStage } from './fade-example';
import { listDue, listRemembered } from './due-skills';
import { READY } from './knowledge-tracing';
import { lookAround, type NextQuestion, type Scene } from './next-scene';
import { pickOfSkill, type PickedTemplate } from './pick-template';
import { knows, listToLearn } from './skills-to-learn';

/** The item of an attempt, and what it was for. */
export type MetAt = Pick<Attempt, 'templateId' | 'lessonId' | 'seed' | 'skills' | 'level'>;

export interface NextChoice {
	readonly templateId: TemplateId;
	/** The skills it is asked for. */
	readonly skillIds: readonly SkillId[];
	readonly purpose: Purpose;
	/** One sentence for the learner: why this one now. Skills stand in it by their ids. */
	readonly reason: Message;
	/** For practice: how much is to be shown or done for her, if the item has steps enough. */
	readonly fade?: FadeStage;
	/** For a twin: the seed of the item whose solution was shown. */
	readonly twinOf?: string;
	/** For a contrast: the misconception that the item must be able to show. */
	readonly misconceptionId?: MisconceptionId;
	/** For a contrast: where the misconception was met. An item of the engine's own, made from that, comes first. */
	readonly metAt?: MetAt;
	/** Where it leads to a needed skill: for which one. */
	readonly detour?: Detour;
}

/**
 * What to ask next; undefined when there is nothing to ask at all. First what she chose herself (a contrast, the way
 * back), then what the last answers call for: the twin of a shown solution, a contrast to a misconception just met, the
 * rest of an example that fades, a detour below a skill she struggles with. Then due reviews and new work in turn. When
 * nothing is due and all is mastered, what is most likely to be forgotten.
 */
export function chooseNext(question: NextQuestion): NextChoice | undefined {
	const scene = lookAround(question);
	const choice = choose(scene);
	const [skillId] = choice?.skillIds ?? [];
	if (choice?.purpose !== 'practice' || choice.detour || !skillId) return choice;
	return { ...choice, fade: chooseFade(scene, skillId) };
}

function choose(scene: Scene): NextChoice | undefined {
	if (scene.onlyReviews) return chooseReview(scene) ?? chooseToStayStrong(scene);
	return (
		chooseOwnContrast(scene) ??
		chooseWayBack(scene) ??
		chooseTwin(scene) ??
		chooseContrast(scene) ??
		chooseToFadeOn(scene) ??
		chooseDetour(scene) ??
		(scene.last?.purpose === 'review' ? undefined : chooseReview(scene)) ??
		chooseToLearn(scene) ??
		chooseReview(scene) ??
		chooseToStayStrong(scene)
	);
}

function chooseReview(scene: Scene): NextChoice | undefined {
	return askFirst(scene, listDue(scene), () => ({ purpose: 'review', reason: message('learning.chosenReview') }));
}

function chooseToLearn(scene: Scene): NextChoice | undefined {
	const skillIds = listToLearn(scene);
	// Not the same skill twice in a row while there is another one.
	const others = skillIds.filter((skillId) => !scene.last?.skills.includes(skillId));
	return askFirst(scene, [...others, ...skillIds], (skillId, picked) => ({
		purpose: 'practice',
		reason: message(tellWhy(scene, skillId, picked))
	}));
}

/** Skills never met stand last: what is not within reach is better than nothing. */
function chooseToStayStrong(scene: Scene): NextChoice | undefined {
	const skillIds = [...listRemembered(scene), ...scene.askable];
	return askFirst(scene, skillIds, () => ({ purpose: 'review', reason: message('learning.chosenToStayStrong') }));
}

function askFirst(
	scene: Scene,
	skillIds: readonly SkillId[],
	describe: (skillId: SkillId, picked: PickedTemplate) => Pick<NextChoice, 'purpose' | 'reason'>
): NextChoice | undefined {
	for (const skillId of skillIds) {
		const picked = pickOfSkill(scene, skillId);
		if (picked) return { templateId: picked.template.id, skillIds: [skillId], ...describe(skillId, picked) };
	}
	return undefined;
}

function tellWhy({ past, progress }: Scene, skillId: SkillId, { template, level, move }: PickedTemplate): string {
	if (past.length === 0) return 'learning.chosenToStart';
	if (!past.some(({ skills }) => skills.includes(skillId))) return 'learning.chosenNew';
	if (template.level < level) return 'learning.chosenToGoBack';
	if (template.level > level || move === 'up') return 'learning.chosenHarder';
	if (move === 'down') return 'learning.chosenEasier';
	return knows(progress, skillId) >= READY ? 'learning.chosenNearly' : 'learning.chosenToPractise';
}
