import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { Skill } from './lesson';
import { findSkillFaults } from './skill-graph';

function skill(id: string, ...needs: string[]): Skill {
	return { id: asId(id), name: { en: id }, needs: needs.map((need) => asId(need)) };
}

describe('findSkillFaults', () => {
	it('finds nothing wrong with skills that can be learnt in some order', () => {
		expect(findSkillFaults([skill('compare', 'widen', 'read'), skill('widen', 'read'), skill('read')])).toEqual([]);
	});

	it('finds circles and all that lies behind them', () => {
		const faults = findSkillFaults([skill('a', 'b'), skill('b', 'a'), skill('behind', 'a'), skill('free')]);
		expect(faults).toEqual(['a', 'b', 'behind'].map((id) => ({ kind: 'unreachable', skill: id })));
	});

	it('finds needs that do not exist and ids used twice', () => {
		expect(findSkillFaults([skill('a', 'nowhere')])).toContainEqual({
			kind: 'unknown-need',
			skill: 'a',
			need: 'nowhere'
		});
		expect(findSkillFaults([skill('a'), skill('a')])).toEqual([{ kind: 'twice', skill: 'a' }]);
	});
});
