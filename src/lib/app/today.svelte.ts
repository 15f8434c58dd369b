import type { ProfileId } from '../domain/base/ids';
import { succeed } from '../domain/base/result';
import type { Attempt } from '../domain/learning/attempt';
import type { I18n } from '../i18n/i18n.svelte';
import type { ReviewLimits } from '../domain/learning/recall';
import type { ProfileSettings } from '../storage/setting-keys';
import type { Storage } from '../storage/open-storage';
import type { LearningOverview } from './learning-overview.svelte';
import type { Library } from './library.svelte';
import { readLocalClock } from './local-clock';
import type { NextThing } from './plan-today';
import { readReviewLimits } from './review-limits';
import type { StorageRoom } from './storage-room';

/** More than an hour brings: enough to tell how long she needs, and what she did today. */
const NEWEST = 100;

/** More than placements ask in one lesson: one that is none of theirs tells that she has practised there. */
const OF_LESSON = 40;

export interface TodayParts {
	readonly storage: StorageRoom;
	readonly library: Library;
	readonly i18n: I18n;
}

interface Known {
	readonly settings?: ProfileSettings;
	readonly limits?: ReviewLimits;
	readonly newest: readonly Attempt[];
	readonly ofLesson: readonly Attempt[];
}

/** The learner's next thing to do. All that plans a day is loaded beside the first page, never before it. */
export class Today {
	next = $state.raw<NextThing>();
	readonly #parts: TodayParts;
	readonly #profileId: ProfileId;
	#turn = 0;

	constructor(parts: TodayParts, profileId: ProfileId) {
		this.#parts = parts;
		this.#profileId = profileId;
	}

	/** Works the day out from how far she is; what was worked out before stays until then. */
	async plan(overview: Pick<LearningOverview, 'continuing' | 'skills' | 'isLoaded'>): Promise<void> {
		const { continuing, skills: progress, isLoaded } = overview;
		const { lessons } = this.#parts.library;
		const turn = ++this.#turn;
		if (!isLoaded || !continuing) return;
		const { lesson: current } = continuing;
		// A child who has just come need not wait to be told how much there is.
		if (progress.size === 0) this.next ??= { lesson: current, way: 'read' };
		const [known, planToday] = await Promise.all([
			this.#parts.storage.use((storage) => readKnown(storage, this.#profileId, current.id)),
			this.#load()
		]);
		if (turn !== this.#turn) return;
		const { settings, limits, newest, ofLesson } = known.ok ? known.value : { newest: [], ofLesson: [] };
		const isPractised = ofLesson.some(({ purpose }) => purpose !== 'placement');
		if (!planToday) {
			this.next = { lesson: current, way: isPractised ? 'practise' : 'read' };
			return;
		}
		const { minutesPerDay: minutes } = settings ?? {};
		this.next = planToday({
			...{ lessons, current, isPractised, progress, attempts: newest, now: Date.now() },
			limits: limits ?? {},
			clock: readLocalClock(),
			...(minutes === undefined ? {} : { minutes })
		});
	}

	/** The planning with its words; undefined where they cannot be had now, as without them she can still go on. */
	async #load() {
		try {
			const [{ planToday }] = await Promise.all([import('./plan-today'), this.#parts.i18n.loadAreas(['learning'])]);
			return planToday;
		} catch {
			return undefined;
		}
	}
}

async function readKnown(storage: Storage, profileId: ProfileId, lessonId: NextThing['lesson']['id']) {
	const [settings, limits, newest, ofLesson] = await Promise.all([
		storage.settings.readProfile(profileId),
		readReviewLimits(storage, profileId, Date.now()),
		storage.attempts.listNewest(profileId, NEWEST),
		storage.attempts.listOfLesson(profileId, { lessonId, limit: OF_LESSON })
	]);
	if (!newest.ok) return newest;
	if (!ofLesson.ok) return ofLesson;
	const known: Known = { limits, newest: newest.value, ofLesson: ofLesson.value };
	return succeed(settings.ok ? { ...known, settings: settings.value } : known);
}
