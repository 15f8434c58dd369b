import type { MisconceptionId, SkillId } from '../../src/lib/domain/base/ids';
import type { Random } from '../../src/lib/domain/base/random';
import { clamp, drawAround, drawNormal, isTrue } from './chance';
import type { Curriculum, SimulatedTemplate } from './curriculum';

type SpreadName =
	'learn' | 'slip' | 'openGuess' | 'strengthDays' | 'spacingGain' | 'asksHint' | 'itemMinutes' | 'dayMinutes';
type NumberName =
	| 'missingNeed'
	| 'inTheWay'
	| 'savings'
	| 'helped'
	| 'misconception'
	| 'consistency'
	| 'refuted'
	| 'contrasted'
	| 'echo'
	| 'echoItems'
	| 'rightWithHint'
	| 'rightOnSecondTry'
	| 'moreMinutes'
	| 'comes';
export type Nature = Readonly<Record<SpreadName, Spread> & Record<NumberName, number>>;

/**
 * What the simulated children are like. None of these numbers is read by the app, and none was chosen by looking at its
 * results; README.md gives the source of each.
 */
export const NATURE: Nature = {
	/** Learnt from one item, by somebody who knows what it needs and is told why her answer was wrong. */
	learn: { median: 0.15, spread: 0.4, most: 0.5 },
	/** For each need that is missing, learning shrinks to this. */
	missingNeed: 0.3,
	/** For a misconception that is in the way. */
	inTheWay: 0.5,
	/** Relearning what was known before is so much likelier (savings). */
	savings: 2,
	/** Help opened before answering, and a solution seen, teach so much of what an answer of one's own teaches. */
	helped: 0.7,
	slip: { median: 0.08, spread: 0.4, most: 0.3 },
	openGuess: { median: 0.06, spread: 0.5, most: 0.25 },
	/** Days after which a skill just learnt is still there with 37 %: exp(-days / strength). */
	strengthDays: { median: 18, spread: 0.4 },
	/** Strength times 1 + gain * (1 - recall) when it is recalled on another day. */
	spacingGain: { median: 5, spread: 0.3 },
	/** Chance to hold a misconception about a skill she does not know. */
	misconception: 0.4,
	/** Chance that she acts on it where it applies. */
	consistency: 0.7,
	/** Chance that feedback on an answer that showed it does away with it, and that an item of a contrasting pair does. */
	refuted: 0.15,
	contrasted: 0.25,
	/** Chance to do as the solution just showed, without knowing, in the next items of the template. */
	echo: 0.5,
	echoItems: 3,
	asksHint: { median: 0.2, spread: 0.6, most: 0.7 },
	/** With a hint, without knowing. */
	rightWithHint: 0.5,
	rightOnSecondTry: 0.35,
	/** Minutes for an item, and for each further try or hint. */
	itemMinutes: { median: 0.9, spread: 0.3 },
	moreMinutes: 0.5,
	/** Chance to practise on a day, and minutes then. */
	comes: 0.8,
	dayMinutes: { median: 18, spread: 0.2, most: 30 }
};

interface Spread {
	readonly median: number;
	readonly spread: number;
	readonly most?: number;
}

/** One skill in the child's head. */
export interface TrueSkill {
	known: boolean;
	everKnown: boolean;
	/** Days; grows with each recall on another day. */
	strength: number;
	/** Day of the last success, with a fraction. */
	lastDay: number;
}

/** One try as the phone sees it. */
export interface SimulatedTry {
	readonly outcome: 'right' | 'wrong' | 'shown';
	readonly tryNumber: number;
	readonly hintsSeen: number;
	/** The misconception acted on, known to us alone. */
	readonly cause?: MisconceptionId;
}

/** What is asked, as far as the child is concerned. */
export interface SimulatedItem {
	readonly template: SimulatedTemplate;
	/** Misconceptions whose thinking leads to a wrong answer with these numbers. */
	readonly couldShow: readonly MisconceptionId[];
	readonly isContrast: boolean;
	/** One answer, no help, no word about it: nothing is learnt. */
	readonly isPlacement: boolean;
}

const CHOICES = 4;

/** A child with a true state that no policy can see, only her answers. */
export class SimulatedLearner {
	readonly skills = new Map<SkillId, TrueSkill>();
	readonly misconceptions = new Set<MisconceptionId>();
	readonly #curriculum: Curriculum;
	readonly #nature: Nature;
	readonly #random: Random;
	readonly #learn: number;
	readonly #slip: number;
	readonly #openGuess: number;
	readonly #spacingGain: number;
	readonly #asksHint: number;
	readonly #itemMinutes: number;
	readonly #echo = new Map<string, number>();

	constructor({ curriculum, nature, random }: { curriculum: Curriculum; nature: Nature; random: Random }) {
		this.#curriculum = curriculum;
		this.#nature = nature;
		this.#random = random;
		this.#learn = this.#draw(this.#nature.learn);
		this.#slip = this.#draw(this.#nature.slip);
		this.#openGuess = this.#draw(this.#nature.openGuess);
		this.#spacingGain = this.#draw(this.#nature.spacingGain);
		this.#asksHint = this.#draw(this.#nature.asksHint);
		this.#itemMinutes = this.#draw(this.#nature.itemMinutes);
		// What she brings: the lower steps of most strands, with holes.
		const ability = drawNormal(random, 0, 1);
		const strength = this.#draw(this.#nature.strengthDays);
		for (const [index, { id, needs }] of curriculum.skills.entries()) {
			const step = Math.floor(index / 8);
			const isReady = needs.every((need) => this.skills.get(need)?.known);
			const known = isReady && isTrue(random, 1 / (1 + Math.exp(-(1.5 + ability - 1.2 * step))));
			this.skills.set(id, { known, everKnown: known, strength: known ? 4 * strength : strength, lastDay: 0 });
			for (const misconception of curriculum.misconceptionsOf.get(id) ?? []) {
				if (!known && isTrue(random, this.#nature.misconception)) this.misconceptions.add(misconception);
			}
		}
	}

	/** Chance that a skill would be known on `day`, without looking. */
	recall(skillId: SkillId, day: number): number {
		const skill = this.skills.get(skillId);
		return skill?.known ? Math.exp(-(day - skill.lastDay) / skill.strength) : 0;
	}

	/** Works at an item to its end; the tries as the phone records them, and the minutes it took. */
	work(item: SimulatedItem, day: number): { readonly tries: readonly SimulatedTry[]; readonly minutes: number } {
		const [skillId] = item.template.skills as readonly [SkillId];
		const skill = this.skills.get(skillId) as TrueSkill;
		this.#forget(skill, skillId, day);
		const asks = !item.isPlacement && !skill.known && isTrue(this.#random, this.#asksHint);
		const hintsSeen = asks ? 1 : 0;
		const first = this.#answer(item, skill, hintsSeen);
		const tries: SimulatedTry[] = [{ ...first, tryNumber: 1, hintsSeen }];
		const minutes = drawAround(this.#random, this.#itemMinutes, 0.4);
		if (item.isPlacement) return { tries, minutes };
		if (first.outcome === 'wrong') tries.push(this.#tryAgain(skill, hintsSeen));
		if (tries.at(-1)?.outcome === 'wrong') tries.push({ outcome: 'shown', tryNumber: 3, hintsSeen });
		this.#learnFrom(item, { skill, skillId, tries, day });
		const extra = tries.length - 1 + hintsSeen;
		return { tries, minutes: minutes + this.#nature.moreMinutes * extra };
	}

	#draw({ median, spread, most = Infinity }: Spread): number {
		return clamp(drawAround(this.#random, median, spread), 0, most);
	}

	/** Whether it is still there shows when it is asked for. */
	#forget(skill: TrueSkill, skillId: SkillId, day: number): void {
		if (skill.known && !isTrue(this.#random, this.recall(skillId, day))) skill.known = false;
	}

	#answer(item: SimulatedItem, skill: TrueSkill, hintsSeen: number): Pick<SimulatedTry, 'outcome' | 'cause'> {
		const random = this.#random;
		if (skill.known) return { outcome: isTrue(random, this.#slip) ? 'wrong' : 'right' };
		const cause = item.couldShow.find((id) => this.misconceptions.has(id) && isTrue(random, this.#nature.consistency));
		if (cause && hintsSeen === 0) return { outcome: 'wrong', cause };
		const echo = (this.#echo.get(item.template.id) ?? 0) > 0 ? this.#nature.echo : 0;
		const chance = Math.max(this.#guess(item.template), echo, hintsSeen > 0 ? this.#nature.rightWithHint : 0);
		return { outcome: isTrue(random, chance) ? 'right' : 'wrong' };
	}

	#guess({ answerKind }: SimulatedTemplate): number {
		if (answerKind === 'choice') return 1 / CHOICES;
		return answerKind === 'order' ? 1 / 12 : this.#openGuess;
	}

	#tryAgain(skill: TrueSkill, hintsSeen: number): SimulatedTry {
		const chance = skill.known ? 1 - this.#slip : this.#nature.rightOnSecondTry;
		return { outcome: isTrue(this.#random, chance) ? 'right' : 'wrong', tryNumber: 2, hintsSeen };
	}

	#learnFrom(
		{ template, couldShow, isContrast }: SimulatedItem,
		work: { skill: TrueSkill; skillId: SkillId; tries: readonly SimulatedTry[]; day: number }
	): void {
		const { skill, skillId, tries, day } = work;
		const random = this.#random;
		const echo = this.#echo.get(template.id) ?? 0;
		this.#echo.set(template.id, tries.at(-1)?.outcome === 'shown' ? this.#nature.echoItems : echo - 1);
		for (const id of couldShow) {
			const wasShown = tries.some(({ cause }) => cause === id);
			const chance = isContrast ? this.#nature.contrasted : wasShown ? this.#nature.refuted : 0;
			if (this.misconceptions.has(id) && isTrue(random, chance)) this.misconceptions.delete(id);
		}
		if (skill.known) {
			if (tries[0]?.outcome === 'right') this.#strengthen(skill, day);
			return;
		}
		if (!isTrue(random, this.#chanceToLearn(skillId, skill, tries))) return;
		skill.known = true;
		skill.everKnown = true;
		skill.lastDay = day;
	}

	#chanceToLearn(skillId: SkillId, skill: TrueSkill, tries: readonly SimulatedTry[]): number {
		const { skills, misconceptionsOf } = this.#curriculum;
		const needs = skills.find(({ id }) => id === skillId)?.needs ?? [];
		const missing = needs.filter((need) => !this.skills.get(need)?.known).length;
		const inTheWay = (misconceptionsOf.get(skillId) ?? []).some((id) => this.misconceptions.has(id));
		const helped = tries.some(({ outcome, hintsSeen }) => outcome === 'shown' || hintsSeen > 0);
		const factors = [
			this.#nature.missingNeed ** missing,
			inTheWay ? this.#nature.inTheWay : 1,
			helped ? this.#nature.helped : 1,
			skill.everKnown ? this.#nature.savings : 1
		];
		return Math.min(
			0.9,
			factors.reduce((chance, factor) => chance * factor, this.#learn)
		);
	}

	#strengthen(skill: TrueSkill, day: number): void {
		const recall = Math.exp(-(day - skill.lastDay) / skill.strength);
		skill.strength *= 1 + this.#spacingGain * (1 - recall);
		skill.lastDay = day;
	}

	/** A new day: what was just shown is gone from the head. */
	sleep(): void {
		this.#echo.clear();
	}

	/** Whether she comes to practise today, and for how many minutes. */
	minutesToday(): number {
		if (!isTrue(this.#random, this.#nature.comes)) return 0;
		return this.#draw(this.#nature.dayMinutes);
	}
}
