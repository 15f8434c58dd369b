import { describe, expect, it } from 'vitest';
import { asId } from '$lib/domain/base/ids';
import { openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { FULL_ROWS } from './testing/samples';

describe('places', () => {
	const { profileId, lessonId } = FULL_ROWS.places;

	it('lead back to where a learner was last', async () => {
		const { places } = await openTestStorage();
		const states = asId<never>('states');
		valueOf(await places.save({ profileId, lessonId, screenId: 'one', updatedAt: 10 }));
		valueOf(await places.save({ profileId, lessonId: states, screenId: 'two', updatedAt: 20 }));
		valueOf(await places.save({ profileId, lessonId, screenId: 'three', updatedAt: 30 }));
		expect(valueOf(await places.findLatest(profileId))?.screenId).toBe('three');
		expect(valueOf(await places.list(profileId)).map(({ screenId }) => screenId)).toEqual(['three', 'two']);
		expect(valueOf(await places.find(profileId, states))?.screenId).toBe('two');
		expect(valueOf(await places.findLatest(asId('somebody')))).toBeUndefined();
	});

	it('follow the learner even when the clock of the phone was put back', async () => {
		const { places } = await openTestStorage();
		valueOf(await places.save({ profileId, lessonId, screenId: 'one', updatedAt: 5_000 }));
		valueOf(await places.save({ profileId, lessonId, screenId: 'two', updatedAt: 10 }));
		expect(valueOf(await places.find(profileId, lessonId))).toMatchObject({ screenId: 'two', updatedAt: 5_001 });
	});
});
