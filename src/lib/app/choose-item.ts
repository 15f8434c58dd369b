import type { MisconceptionId, SkillId } from '../domain/base/ids';
import { createRandom } from '../domain/base/random';
import type { Item } from '../domain/exercise/item';
import { isNewOccasion } from '../domain/learning/attempt';
import { chooseNext, type NextChoice } from '../domain/learning/choose-next';
import type { NextQuestion } from '../domain/learning/next-scene';
import type { AnswerBook } from './answer-book.svelte';
import { drawChosen } from './draw-chosen';
import type { PracticeMaterial } from './practice-material';

export interface ChosenItem {
	readonly item: Item;
	readonly choice: NextChoice;
}

export interface ChooseQuestion extends Pick<
	NextQuestion,
	'chosenContrast' | 'withoutDetours' | 'onlyReviews' | 'alone'
> {
	readonly material: PracticeMaterial;
	/** Nothing but these skills is to be asked: then what was met elsewhere calls for nothing. */
	readonly only?: ReadonlySet<SkillId> | undefined;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** What to ask a learner next, drawn; undefined where there is nothing to ask. */
export async function chooseItem(
	{ profile, attempts, progress, limits, leftDetours }: AnswerBook,
	{ material: { templates, skills }, only, now, ...wishes }: ChooseQuestion
): Promise<ChosenItem | undefined> {
	const seeds = {
		profileId: profile.id,
		drawnBefore: attempts.map(({ seed }) => seed),
		hadNow: attempts.filter(({ at }) => !isNewOccasion(at, now)).map(({ seed }) => seed)
	};
	const withoutContrast = new Set<MisconceptionId>();
	for (;;) {
		const random = createRandom(`${profile.id}/${attempts.length}`);
		const met = only ? attempts.filter((attempt) => attempt.skills.some((id) => only.has(id))) : attempts;
		const known = { templates, skills, attempts: met, progress, limits, leftDetours };
		const choice = chooseNext({ ...known, ...wishes, withoutContrast, now, random });
		const item = choice && (await drawChosen(choice, { templates, random, ...seeds }));
		if (item) return { item, choice };
		if (choice?.misconceptionId === undefined) return undefined;
		withoutContrast.add(choice.misconceptionId);
	}
}
