import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type PackId, type ProfileId } from '../base/ids';
import { drawItem } from '../exercise/draw-item';
import { sampleTemplate } from '../exercise/sample-template';
import { groupAttempts } from './group-attempts';
import type { TryRecord } from './practice-session';

const context = {
	profileIds: ['amina', 'baraka'].map((id) => asId<ProfileId>(id)),
	packId: asId<PackId>('p'),
	packVersion: 1,
	language: asId<LanguageTag>('sw')
};

const record: TryRecord = {
	at: 9,
	input: { kind: 'typed', text: '7' },
	outcome: 'wrong',
	misconceptionId: asId('adds-across'),
	tryNumber: 1,
	hintsSeen: 0,
	elapsedMs: 4_000
};

describe('groupAttempts', () => {
	it('puts the answer down to each of them, and the mistake to nobody', () => {
		const item = drawItem(sampleTemplate(), 's');
		if (!item.ok) throw new Error('the sample cannot be drawn');
		const attempts = groupAttempts(item.value, record, context);
		expect(attempts.map(({ profileId, purpose, outcome, at }) => [profileId, purpose, outcome, at])).toEqual([
			['amina', 'group', 'wrong', 9],
			['baraka', 'group', 'wrong', 9]
		]);
		for (const attempt of attempts) expect(attempt).not.toHaveProperty('misconceptionId');
	});
});
