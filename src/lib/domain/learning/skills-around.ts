import type { SkillId } from '../base/ids';
import type { SkillNode } from './next-scene';

/** Everything a skill needs, and what that needs, down to the ground. Skills that are not listed end the walk. */
export function listBelow(skills: readonly SkillNode[], skillId: SkillId): ReadonlySet<SkillId> {
	const needs = new Map(skills.map((skill) => [skill.id, skill.needs]));
	return walk(skillId, (id) => (needs.get(id) ?? []).filter((need) => needs.has(need)));
}

/** Everything that builds on a skill, directly or not. */
export function listAbove(skills: readonly SkillNode[], skillId: SkillId): ReadonlySet<SkillId> {
	return walk(skillId, (id) => skills.filter(({ needs }) => needs.includes(id)).map((skill) => skill.id));
}

/** The start itself is not among them, even where the graph has a circle. */
function walk(start: SkillId, next: (id: SkillId) => readonly SkillId[]): ReadonlySet<SkillId> {
	const found = new Set<SkillId>();
	const open = [start];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		for (const other of next(id)) {
			if (other === start || found.has(other)) continue;
			found.add(other);
			open.push(other);
		}
	}
	return found;
}
