import { findLast, findLastIndex } from '../base/find-last';
import type { SkillId } from '../base/ids';
import { message } from '../base/message';
import { isUnaidedFirstTry, type Attempt, type Faded } from './attempt';
import type { NextChoice } from './choose-next';
import type { Scene } from './next-scene';
import { firstTriesOf } from './pick-template';
import { knows } from './skills-to-learn';

/**
 * How much of the next item is shown or done for her: a whole twin of it with every reason, and then all but its last
 * step; all but its last step; its first half; nothing.
 */
export type FadeStage = 'whole' | Faded | 'alone';

/** Who more likely than not can do it is slowed down by examples (expertise reversal, Kalyuga 2003). */
const LOW = 0.5;

/** After so many items of a stage fading goes on, however they went: more of the same would not help. */
const MOST_OF_A_STAGE = 2;

/**
 * How the next item of a skill is asked. Worked examples come first for who meets a skill or failed at it alone, and
 * fade from the end (Renkl & Atkinson 2003); who was ever right alone sees none. It follows from the attempts only, so
 * that a page opened again goes on where she was.
 */
export function chooseFade(scene: Scene, skillId: SkillId): FadeStage {
	const { past, sitting, progress, alone } = scene;
	const isKnown = progress.get(skillId)?.masteredAt !== undefined || knows(progress, skillId) >= LOW;
	if (isKnown || alone?.has(skillId)) return 'alone';
	const isOwn = ({ skills }: Attempt): boolean => skills.includes(skillId);
	const tries = firstTriesOf(past.filter((attempt) => isOwn(attempt) && tellsOfWork(attempt)));
	if (tries.some((attempt) => isUnaidedFirstTry(attempt) && attempt.outcome === 'right')) return 'alone';
	const latest = tries.at(-1);
	if (latest?.faded) return stageAfter(tries, latest.faded);
	// She failed alone, or comes new. Led through it twice in a sitting she would need another way.
	return sitting.some((attempt) => isOwn(attempt) && attempt.faded) ? 'alone' : 'whole';
}

/** A choice may be luck, and twins and contrasts follow something that was just shown. */
function tellsOfWork({ answerKind, purpose = 'practice' }: Attempt): boolean {
	const isWritten = answerKind === 'number' || answerKind === 'algebra';
	return isWritten && (purpose === 'practice' || purpose === 'review' || purpose === 'placement');
}

/** The next stage once this one went right, or was tried often enough. */
function stageAfter(tries: readonly Attempt[], faded: Faded): FadeStage {
	const row = tries.slice(findLastIndex(tries, (attempt) => attempt.faded !== faded) + 1);
	if (row.at(-1)?.outcome !== 'right' && row.length < MOST_OF_A_STAGE) return faded;
	return faded === 'last' ? 'half' : 'alone';
}

/** What an example has begun goes on at once with the same kind of item, until she has tried one alone. */
export function chooseToFadeOn(scene: Scene): NextChoice | undefined {
	const last = findLast(scene.sitting, ({ purpose = 'practice' }) => purpose === 'practice');
	const template = last?.faded && scene.templates.find(({ id }) => id === last.templateId);
	if (!template) return undefined;
	// Of several skills of an item, it was led through for the one known least.
	const [skillId] = [...template.skills].sort(
		(first, second) => knows(scene.progress, first) - knows(scene.progress, second)
	);
	if (!skillId || scene.progress.get(skillId)?.mastered) return undefined;
	const reason = message('learning.chosenToPractise');
	return { templateId: template.id, skillIds: [skillId], purpose: 'practice', reason };
}
