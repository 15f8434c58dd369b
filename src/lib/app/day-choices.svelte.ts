import type { ProfileId } from '../domain/base/ids';
import { DAY_MINUTES } from '../domain/learning/day-minutes';
import type { ProfileSettings } from '../storage/setting-keys';
import { recountProfiles } from './recount';
import type { StorageRoom } from './storage-room';

/** What a learner sets for her days: how long she has, and an exam to be ready for. */
export class DayChoices {
	minutes = $state(DAY_MINUTES);
	/** Milliseconds since 1970: when the day of the exam begins. */
	examAt = $state<number>();
	readonly #room: StorageRoom;
	readonly #profileId: ProfileId;

	constructor(room: StorageRoom, profileId: ProfileId) {
		this.#room = room;
		this.#profileId = profileId;
	}

	async read(): Promise<void> {
		const settings = await this.#room.use((storage) => storage.settings.readProfile(this.#profileId));
		if (!settings.ok) return;
		const { minutesPerDay, examAt } = settings.value;
		this.minutes = minutesPerDay ?? DAY_MINUTES;
		this.examAt = examAt;
	}

	/** What could not be kept is not shown as chosen. Another exam moves the day of every review. */
	async change(changes: Partial<Pick<ProfileSettings, 'minutesPerDay' | 'examAt'>>): Promise<void> {
		await this.#room.use((storage) => storage.settings.changeProfile(this.#profileId, changes));
		if ('examAt' in changes) await recountProfiles(this.#room);
		await this.read();
	}
}
