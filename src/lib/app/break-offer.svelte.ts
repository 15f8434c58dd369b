import type { ProfileId } from '../domain/base/ids';
import type { Attempt } from '../domain/learning/attempt';
import { DAY_MINUTES } from '../domain/learning/day-minutes';
import { foldMisconceptions } from '../domain/learning/misconception-memory';
import { countEverMastered, type ProgressBySkill } from '../domain/learning/skill-progress';
import { isTimeToStop, minutesWorked, summariseSession, type SessionSummary } from '../domain/learning/session-limits';
import { workOfDay } from '../domain/learning/work-of-day';
import { readLocalClock } from './local-clock';
import type { StorageRoom } from './storage-room';

/** Who goes on is asked again after so many more minutes. */
const MORE_MINUTES = 10;

/** The records of a learner, as a practice knows them. */
export interface Work {
	readonly attempts: readonly Attempt[];
	readonly progress: ProgressBySkill;
}

/** What a day came to. The last two only ever grow. */
export interface DayDone extends SessionSummary {
	/** Days with an answer; undefined if they cannot be counted now. */
	readonly daysLearned?: number;
	readonly everMastered: number;
}

/** Offers a break between two items, when the time that a learner has for a day is over. It is hers to take or not. */
export class BreakOffer {
	/** What there is to tell; there while the offer stands. */
	day = $state.raw<DayDone>();
	readonly #room: StorageRoom;
	readonly #profileId: ProfileId;
	readonly #openedAt = Date.now();
	/** Minutes of work today. */
	#offerAt = DAY_MINUTES;

	constructor(room: StorageRoom, profileId: ProfileId) {
		this.#room = room;
		this.#profileId = profileId;
	}

	/** Reads how long her day is. Who comes back when it is over has seen the offer, and has chosen to come. */
	async start({ attempts }: Work): Promise<void> {
		const settings = await this.#room.use((storage) => storage.settings.readProfile(this.#profileId));
		const { minutes } = this.#measure(attempts);
		const limit = (settings.ok && settings.value.minutesPerDay) || DAY_MINUTES;
		this.#offerAt = isTimeToStop(minutes, limit) ? minutes + MORE_MINUTES : limit;
	}

	/** Whether it is time for a break now. */
	async consider({ attempts, progress }: Work): Promise<boolean> {
		const { minutes, startedAt, ofDay } = this.#measure(attempts);
		if (!isTimeToStop(minutes, this.#offerAt)) return false;
		this.#offerAt = minutes + MORE_MINUTES;
		const isOlder = (at: number | undefined): boolean => at !== undefined && at < startedAt;
		const before = {
			progress: new Map([...progress].filter(([, { masteredAt }]) => isOlder(masteredAt))),
			misconceptions: foldMisconceptions(attempts.filter(({ at }) => isOlder(at)))
		};
		const after = { progress, misconceptions: foldMisconceptions(attempts) };
		const days = await this.#countDays();
		this.day = {
			...summariseSession(ofDay, { before, after, minutes }),
			...(days.ok ? { daysLearned: days.value } : {}),
			everMastered: countEverMastered(progress)
		};
		return true;
	}

	goOn(): void {
		this.day = undefined;
	}

	#measure(attempts: readonly Attempt[]) {
		const now = Date.now();
		const { attempts: ofDay, startedAt } = workOfDay(attempts, {
			now,
			openedAt: this.#openedAt,
			clock: readLocalClock()
		});
		return { ofDay, startedAt, minutes: minutesWorked(ofDay, { startedAt, now }) };
	}

	#countDays() {
		return this.#room.use((storage) => storage.attempts.countDaysAfter(this.#profileId, -1, readLocalClock()));
	}
}
