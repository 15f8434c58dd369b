import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../domain/base/ids';
import { addLeftDetour } from './left-detours';

const hour = 3_600_000;
const left = (skill: string, hours: number) => ({ skillId: asId<SkillId>(skill), at: hours * hour });

describe('addLeftDetour', () => {
	it('keeps what was left in this sitting, each skill once', () => {
		const known = [left('widen', 20), left('add', 21)];
		expect(addLeftDetour(known, left('add', 22))).toEqual([left('widen', 20), left('add', 22)]);
	});

	it('forgets what was left in another sitting', () => {
		expect(addLeftDetour([left('widen', 2)], left('add', 22))).toEqual([left('add', 22)]);
	});
});
