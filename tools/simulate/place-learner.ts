import { createRandom } from '../../src/lib/domain/base/random';
import {
	answerPlacement,
	finishPlacement,
	nextPlacementItem,
	startPlacement
} from '../../src/lib/domain/learning/placement';
import type { Curriculum } from './curriculum';
import { SimulatedLearner, type Nature } from './learner';
import { mean } from './measure';

export interface PlacementTrial {
	/** Items asked of each child. */
	readonly items: number;
	/** Of all skills: those that something was said about. */
	readonly decided: number;
	/** Of those: said rightly. */
	readonly right: number;
	/** She knows all that the skill to begin with needs. */
	readonly withinReach: number;
	/** She does not know that skill yet; if she does, a few answers show it. */
	readonly isNew: number;
}

/** How well the placement finds out what children know, on its own. */
export function tryPlacement(
	curriculum: Curriculum,
	nature: Nature,
	{ learners, seed }: { learners: number; seed: string }
) {
	const trials = Array.from({ length: learners }, (_, index) => placeOne(curriculum, nature, `${seed}/${index}`));
	const over = (name: keyof PlacementTrial): number => mean(trials.map((trial) => trial[name]).filter(Number.isFinite));
	return {
		items: over('items'),
		decided: over('decided'),
		right: over('right'),
		withinReach: over('withinReach'),
		isNew: over('isNew')
	};
}

function placeOne(curriculum: Curriculum, nature: Nature, seed: string): PlacementTrial {
	const { skills, templates } = curriculum;
	const learner = new SimulatedLearner({ curriculum, nature, random: createRandom(`${seed}/learner`) });
	let state = startPlacement(skills, 0);
	for (let item = nextPlacementItem(state, 0); item; item = nextPlacementItem(state, 0)) {
		const { skillId, level } = item;
		const template = templates.find((one) => one.skills.includes(skillId) && one.level === level);
		if (!template) break;
		const couldShow = template.mistakes.map(({ misconceptionId }) => misconceptionId);
		const { tries } = learner.work({ template, couldShow, isContrast: false, isPlacement: true }, 0);
		const guess = template.answerKind === 'choice' ? 1 / 4 : template.answerKind === 'order' ? 0.05 : 0.1;
		state = answerPlacement(state, { skillId, right: tries[0]?.outcome === 'right', guess });
	}
	const { verdicts, start } = finishPlacement(state, (id) => id);
	const knows = (id: (typeof skills)[number]['id']): boolean => learner.skills.get(id)?.known ?? false;
	const decided = [...verdicts].filter(([, verdict]) => verdict !== 'unknown');
	const needs = skills.find(({ id }) => id === start)?.needs ?? [];
	return {
		items: state.asked.length,
		decided: decided.length / skills.length,
		right: mean(decided.map(([id, verdict]) => (knows(id) === (verdict === 'knows') ? 1 : 0))),
		withinReach: start === undefined ? NaN : needs.every(knows) ? 1 : 0,
		isNew: start === undefined ? NaN : knows(start) ? 0 : 1
	};
}
