import type { ProfileId } from '$lib/domain/base/ids';
import { keysFrom, type Database } from './database';
import { freeMedia } from './free-media';
import { deleteDerived } from './recount';
import { DEVICE_SCOPE } from './settings';

/** Where something of a profile can be, and what is asked before her images and recordings go. */
export const PROFILE_TABLES = [
	'profiles',
	'attempts',
	'arrivals',
	'corrections',
	'places',
	'mastery',
	'reviews',
	'assignments',
	'classes',
	'questions',
	'screens',
	'readings',
	'packs',
	'media',
	'settings'
] as const;

/**
 * Removes a profile and everything that belongs to it, in one transaction; a teacher's goes with the learners that he
 * keeps. Its own attempts that were given to others stay with them; so do the corrections that say so.
 */
export function deleteProfile(db: Database, id: ProfileId): Promise<void> {
	const {
		profiles,
		attempts,
		arrivals,
		corrections,
		places,
		assignments,
		classes,
		questions,
		screens,
		readings,
		settings
	} = db;
	const tables = PROFILE_TABLES.map((name) => db[name]);
	return db.transaction('rw', tables, async () => {
		const pupils = await profiles.filter(({ pupilOf }) => pupilOf === id).primaryKeys();
		for (const pupil of pupils) await deleteProfile(db, pupil);
		await attempts
			.where('[ownerId+at]')
			.between(...keysFrom(id))
			.delete();
		await arrivals.where('ownerId').equals(id).delete();
		await corrections.where('toProfileId').equals(id).delete();
		await places
			.where('[profileId+lessonId]')
			.between(...keysFrom(id))
			.delete();
		await deleteDerived(db, id);
		await assignments.where('profileId').equals(id).delete();
		await classes.where('teacherId').equals(id).delete();
		await questions.where('teacherId').equals(id).delete();
		const shown = (await screens.where('teacherId').equals(id).toArray()).flatMap(({ media }) => media ?? []);
		await screens.where('teacherId').equals(id).delete();
		const read = readings.where('[teacherId+place]').between(...keysFrom(id));
		const heard = (await read.toArray()).map(({ media }) => media);
		await read.delete();
		await freeMedia(db, [...shown, ...heard]);
		await settings
			.where('[scope+key]')
			.between(...keysFrom(id))
			.delete();
		const active = await settings.get([DEVICE_SCOPE, 'activeProfileId']);
		if (active?.value === id) await settings.delete([DEVICE_SCOPE, 'activeProfileId']);
		await profiles.delete(id);
	});
}
