import { asId, type MisconceptionId, type SkillId, type TemplateId } from '../../src/lib/domain/base/ids';
import type { Random } from '../../src/lib/domain/base/random';
import type { SkillNode, TemplateOutline } from '../../src/lib/domain/learning/next-scene';

const STRANDS = 8;
const STEPS = 5;

/** How the items of a template are answered; the mix of the lessons that ship. */
const ANSWER_KINDS = ['number', 'number', 'number', 'choice', 'choice', 'order'] as const;

export interface SimulatedTemplate extends TemplateOutline {
	readonly answerKind: (typeof ANSWER_KINDS)[number];
}

export interface Curriculum {
	/** In the order they are taught: a strand's first step before any second one. */
	readonly skills: readonly SkillNode[];
	readonly templates: readonly SimulatedTemplate[];
	/** The misconceptions that somebody may have who does not know a skill. */
	readonly misconceptionsOf: ReadonlyMap<SkillId, readonly MisconceptionId[]>;
}

/**
 * Forty skills in eight strands of five steps; each step needs the one before, and every third one needs a skill of the
 * neighbouring strand as well. Each skill has three templates, one a level, and two misconceptions, one of them shared
 * with the next step.
 */
export function makeCurriculum(random: Random): Curriculum {
	const skills: SkillNode[] = [];
	const templates: SimulatedTemplate[] = [];
	const misconceptionsOf = new Map<SkillId, readonly MisconceptionId[]>();
	for (let step = 0; step < STEPS; step++) {
		for (let strand = 0; strand < STRANDS; strand++) {
			const id = skillAt(strand, step);
			const neighbour = (strand + step) % 3 === 0 && strand > 0 ? [skillAt(strand - 1, step - 1)] : [];
			skills.push({ id, needs: step === 0 ? [] : [skillAt(strand, step - 1), ...neighbour] });
			const misconceptions = [`${strand}.${step}`, `${strand}.${step + 1}`].map((name) =>
				asId<MisconceptionId>(`thinks/${name}`)
			);
			misconceptionsOf.set(id, misconceptions);
			for (const level of [1, 2, 3] as const) {
				templates.push({
					id: asId<TemplateId>(`${id}/${level}`),
					level,
					skills: [id],
					mistakes: misconceptions.map((misconceptionId) => ({ misconceptionId })),
					answerKind: random.pick(ANSWER_KINDS)
				});
			}
		}
	}
	return { skills, templates, misconceptionsOf };
}

function skillAt(strand: number, step: number): SkillId {
	return asId<SkillId>(`skill/${strand}.${step}`);
}
