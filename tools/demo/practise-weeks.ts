import {
	asId,
	type DeviceId,
	type LanguageTag,
	type MisconceptionId,
	type ProfileId
} from '../../src/lib/domain/base/ids';
import { createRandom, type Random } from '../../src/lib/domain/base/random';
import { drawItem } from '../../src/lib/domain/exercise/draw-item';
import type { Item } from '../../src/lib/domain/exercise/item';
import { nextSeed } from '../../src/lib/domain/exercise/item-seed';
import type { Attempt } from '../../src/lib/domain/learning/attempt';
import { attemptFrom } from '../../src/lib/domain/learning/attempt-from';
import type { Lesson } from '../../src/lib/domain/lesson/lesson';
import { clamp, drawAround, isTrue } from '../simulate/chance';
import { NATURE } from '../simulate/learner';
import { answerAs } from './answer-as';

/** How somebody fares: how much she knows at first and gains a day, how often she comes, how many wrong ideas she holds. */
export interface Manner {
	readonly knows: number;
	readonly gains: number;
	readonly comes: number;
	readonly ideas: number;
	/** Days after which she came no more. */
	readonly until?: number;
	/** Days after which an idea is given up. */
	readonly givesUpAfter?: number;
}

export interface Practising {
	readonly profileId: ProfileId;
	readonly deviceId: DeviceId;
	readonly manner: Manner;
	/** One lesson a week; the last is the newest. */
	readonly lessons: readonly Lesson[];
	readonly packVersion: number;
	readonly language: LanguageTag;
	/** The last day, as milliseconds since 1970 at its first hour. */
	readonly today: number;
	readonly seed: string;
}

const DAY_MS = 86_400_000;
const FIRST_HOUR_MS = 8 * 3_600_000;
const ITEMS = { low: 5, high: 9 } as const;
const MOST_KNOWN = 0.97;

/** All answers of one made-up learner over as many weeks as there are lessons, in the order in which she gave them. */
export function practiseWeeks(practising: Practising): readonly Attempt[] {
	const { profileId, deviceId, manner, lessons, packVersion, language, today, seed } = practising;
	const random = createRandom(seed);
	const style = { decimalSign: 'point', language } as const;
	const ideas = new Map(lessons.map((lesson) => [lesson.id, holdIdeas(lesson, manner.ideas, random)]));
	const attempts: Attempt[] = [];
	const days = lessons.length * 7;
	for (let day = 0; day < days; day++) {
		// Drawn on each day, whether she comes or not: the same seed is the same child.
		if (!isTrue(random, manner.comes) || day >= (manner.until ?? days)) continue;
		const lesson = lessons[Math.floor(day / 7)] as Lesson;
		const hasLetGo = day >= (manner.givesUpAfter ?? days);
		const held = hasLetGo ? new Set<MisconceptionId>() : (ideas.get(lesson.id) ?? new Set());
		const state = { knows: clamp(manner.knows + manner.gains * day, 0, MOST_KNOWN), held };
		let at = today - (days - 1 - day) * DAY_MS + FIRST_HOUR_MS;
		for (let count = random.integer(ITEMS.low, ITEMS.high); count > 0; count--) {
			const item = drawOne(lesson, profileId, attempts, random);
			const given = item && answerAs(state, item, style, random);
			if (!item || !given) continue;
			const elapsedMs = Math.round(drawAround(random, NATURE.itemMinutes.median, NATURE.itemMinutes.spread) * 60_000);
			at += elapsedMs;
			const record = { ...given, at, elapsedMs, tryNumber: 1, hintsSeen: 0 };
			const made = attemptFrom(item, record, { profileId, packId: lesson.packId, packVersion, language });
			const seq = attempts.length + 1;
			attempts.push({ ...made, id: asId(`${deviceId}:${seq}`), deviceId, seq });
		}
	}
	return attempts;
}

/** Wrong ideas that the exercises of a lesson foresee: the first are the commonest, so neighbours share them. */
function holdIdeas({ templates }: Lesson, count: number, random: Random): ReadonlySet<MisconceptionId> {
	const foreseen = [...new Set(templates.flatMap(({ mistakes }) => mistakes.map((one) => one.misconceptionId)))];
	return new Set(random.shuffle(foreseen.slice(0, 4)).slice(0, count));
}

function drawOne(
	{ templates }: Lesson,
	profileId: ProfileId,
	before: readonly Attempt[],
	random: Random
): Item | undefined {
	const template = random.pick(templates);
	const drawnBefore = before.map(({ seed }) => seed);
	const drawn = drawItem(template, nextSeed({ profileId, templateId: template.id, drawnBefore }));
	return drawn.ok ? drawn.value : undefined;
}
