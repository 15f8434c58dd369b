import type { SkillId } from '../base/ids';
import type { Skill } from './lesson';

/** Why a skill could never be reached: it needs something that is not there, or, in the end, itself. */
export type SkillFault =
	| { readonly kind: 'unknown-need'; readonly skill: SkillId; readonly need: SkillId }
	| { readonly kind: 'unreachable'; readonly skill: SkillId }
	| { readonly kind: 'twice'; readonly skill: SkillId };

/** Finds what is wrong in the graph of skills; none means that every skill can be reached from the ones without needs. */
export function findSkillFaults(skills: readonly Skill[]): readonly SkillFault[] {
	const known = new Set(skills.map((skill) => skill.id));
	const reachable = reachableSkills(skills);
	const twice = skills.filter((skill, index) => skills.findIndex((other) => other.id === skill.id) !== index);
	return [
		...twice.map((skill) => ({ kind: 'twice', skill: skill.id }) as const),
		...skills.flatMap((skill) =>
			skill.needs
				.filter((need) => !known.has(need))
				.map((need) => ({ kind: 'unknown-need', skill: skill.id, need }) as const)
		),
		...skills
			.filter((skill) => !reachable.has(skill.id))
			.map((skill) => ({ kind: 'unreachable', skill: skill.id }) as const)
	];
}

/** Grows from the skills without needs; what lies on a circle, or behind one, is never added. */
function reachableSkills(skills: readonly Skill[]): ReadonlySet<SkillId> {
	const reachable = new Set<SkillId>();
	for (let before = -1; before !== reachable.size;) {
		before = reachable.size;
		for (const skill of skills) if (skill.needs.every((need) => reachable.has(need))) reachable.add(skill.id);
	}
	return reachable;
}
