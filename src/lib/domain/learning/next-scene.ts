import type { MisconceptionId, SkillId } from '../base/ids';
import type { Random } from '../base/random';
import type { Mistake, Template } from '../exercise/template';
import type { Skill } from '../lesson/lesson';
import { compareAttempts, isNewOccasion, isOwnAnswer, type Attempt } from './attempt';
import type { ProgressBySkill } from './skill-progress';
import type { ReviewLimits } from './recall';

/** What choosing needs to know of a template. */
export interface TemplateOutline extends Pick<Template, 'id' | 'level' | 'skills'> {
	readonly mistakes: readonly Pick<Mistake, 'misconceptionId'>[];
}

export type SkillNode = Pick<Skill, 'id' | 'needs'>;

/** A detour for a skill that she ended herself. */
export interface LeftDetour {
	readonly skillId: SkillId;
	readonly at: number;
}

export interface NextQuestion {
	/** Everything that could be asked now, of one lesson or of several. */
	readonly templates: readonly TemplateOutline[];
	/** In the order they are taught. */
	readonly skills: readonly SkillNode[];
	/** The learner's newest attempts, in any order. */
	readonly attempts: readonly Attempt[];
	readonly progress: ProgressBySkill;
	readonly limits?: ReviewLimits;
	/** A misconception that she chose to work on, and since when (milliseconds since 1970). */
	readonly chosenContrast?: { readonly misconceptionId: MisconceptionId; readonly sinceAt: number } | undefined;
	/** Skills of which she said that she can do them alone: nothing of theirs is done for her. */
	readonly alone?: ReadonlySet<SkillId>;
	/** Misconceptions for which no item could be drawn. */
	readonly withoutContrast?: ReadonlySet<MisconceptionId>;
	/** Skills that she went back to before what they need was firm, and when (milliseconds since 1970). */
	readonly leftDetours?: readonly LeftDetour[];
	/** What was learnt is asked for, and nothing new. */
	readonly onlyReviews?: boolean;
	/** Where two practise together: a detour is for one. */
	readonly withoutDetours?: boolean;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly random: Random;
}

/** The question with what every way of choosing looks at. */
export interface Scene extends NextQuestion {
	/** Attempts at items she solved herself, oldest first. */
	readonly past: readonly Attempt[];
	/** Those of this sitting. */
	readonly sitting: readonly Attempt[];
	readonly last: Attempt | undefined;
	/** Skills that there is something to ask for. */
	readonly askable: ReadonlySet<SkillId>;
}

export function lookAround(question: NextQuestion): Scene {
	const past = question.attempts.filter(isOwnAnswer).sort(compareAttempts);
	return {
		...question,
		past,
		sitting: past.filter(({ at }) => !isNewOccasion(at, question.now)),
		last: past.at(-1),
		askable: listAskable(question.templates)
	};
}

/** A loop, as this runs before every item on slow phones. */
function listAskable(templates: readonly TemplateOutline[]): ReadonlySet<SkillId> {
	const askable = new Set<SkillId>();
	for (const { skills } of templates) for (const skillId of skills) askable.add(skillId);
	return askable;
}

/** How often an item was asked for a purpose in this sitting, of those that `fits` picks out. */
export function countItems({ sitting }: Scene, fits: (attempt: Attempt) => boolean): number {
	return new Set(sitting.filter(fits).map(({ seed }) => seed)).size;
}
