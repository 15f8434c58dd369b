import { asId, type MisconceptionId, type SkillId } from '../../src/lib/domain/base/ids';
import { createRandom, type Random } from '../../src/lib/domain/base/random';
import type { Attempt } from '../../src/lib/domain/learning/attempt';
import { addToMisconceptions, type MisconceptionMemories } from '../../src/lib/domain/learning/misconception-memory';
import { isTrue } from './chance';
import type { Curriculum } from './curriculum';
import { SimulatedLearner, type Nature, type SimulatedItem, type SimulatedTry } from './learner';
import type { Asked, Policy, PolicyParts } from './policies';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 0, 5, 14);

/** Chance that the numbers of an item tell a misconception apart. */
const TELLS = 0.8;

/** Chance that two misconceptions lead to the same wrong answer. */
const ALIKE = 0.25;

/** A skill when it was declared mastered for the first time. */
export interface Declaration {
	readonly skillId: SkillId;
	/** Items of the skill until then. */
	readonly items: number;
	readonly isTrue: boolean;
	readonly wasKnownBefore: boolean;
}

export interface Followed {
	readonly declarations: readonly Declaration[];
	readonly items: number;
	/** Skills known with this chance, when practice ends and thirty days later. */
	readonly knownAtEnd: ReadonlyMap<SkillId, number>;
	readonly knownLater: ReadonlyMap<SkillId, number>;
	readonly knownAtStart: number;
	readonly mastered: ReadonlySet<SkillId>;
	/** Misconceptions said to be overcome, and those of them that are gone. */
	readonly overcome: number;
	readonly trulyOvercome: number;
}

export interface Following {
	readonly curriculum: Curriculum;
	readonly nature: Nature;
	readonly seed: string;
	readonly days: number;
	readonly makePolicy: (parts: PolicyParts) => Policy;
}

/** Lets one child practise with one policy. The same seed is the same child, whatever the policy. */
export function followLearner({ curriculum, nature, seed, days, makePolicy }: Following): Followed {
	const learner = new SimulatedLearner({ curriculum, nature, random: createRandom(`${seed}/learner`) });
	const knownAtStart = [...learner.skills.values()].filter(({ known }) => known).length;
	const wasKnown = new Set([...learner.skills].flatMap(([id, { known }]) => (known ? [id] : [])));
	const policy = makePolicy({ curriculum, random: createRandom(`${seed}/policy`) });
	const chance = createRandom(`${seed}/items`);
	const itemsOf = new Map<SkillId, number>();
	const declarations = new Map<SkillId, Declaration>();
	let memories: MisconceptionMemories = new Map();
	const count = { seq: 0, items: 0 };
	const overcome = new Set<string>();
	let trulyOvercome = 0;

	for (let day = 0; day < days; day++) {
		let minutes = 0;
		for (const limit = learner.minutesToday(); minutes < limit;) {
			const now = START_MS + day * DAY_MS + minutes * 60_000;
			const asked = policy.next(now);
			if (!asked) break;
			const item = drawItem(asked, chance);
			const skillId = asked.template.skills[0] as SkillId;
			itemsOf.set(skillId, (itemsOf.get(skillId) ?? 0) + 1);
			count.items += 1;
			const worked = learner.work(item, day + minutes / 1440);
			for (const [place, one] of worked.tries.entries()) {
				const named = nameCause(item, one, chance);
				count.seq += 1;
				const at = now + ((place + 1) * worked.minutes * 60_000) / (worked.tries.length + 1);
				const attempt = writeAttempt({ asked, item, one, named, at, seq: count.seq, itemNumber: count.items });
				policy.record(attempt);
				memories = addToMisconceptions(memories, attempt);
			}
			minutes += worked.minutes;
			if (policy.isMastered(skillId) && !declarations.has(skillId)) {
				declarations.set(skillId, {
					skillId,
					items: itemsOf.get(skillId) ?? 0,
					isTrue: learner.skills.get(skillId)?.known ?? false,
					wasKnownBefore: wasKnown.has(skillId)
				});
			}
			for (const [id, { overcomeAt }] of memories) {
				const event = `${id}@${overcomeAt}`;
				if (overcomeAt === undefined || overcome.has(event)) continue;
				overcome.add(event);
				const acts =
					learner.misconceptions.has(id) && skillsOf(curriculum, id).some((skill) => !learner.skills.get(skill)?.known);
				if (!acts) trulyOvercome += 1;
			}
		}
		learner.sleep();
	}
	const knownOn = (day: number) => new Map(curriculum.skills.map(({ id }) => [id, learner.recall(id, day)] as const));
	return {
		declarations: [...declarations.values()],
		items: count.items,
		knownAtStart,
		knownAtEnd: knownOn(days),
		knownLater: knownOn(days + 30),
		mastered: new Set(curriculum.skills.map(({ id }) => id).filter((id) => policy.isMastered(id))),
		overcome: overcome.size,
		trulyOvercome
	};
}

function skillsOf({ misconceptionsOf }: Curriculum, id: MisconceptionId): readonly SkillId[] {
	return [...misconceptionsOf].flatMap(([skillId, ids]) => (ids.includes(id) ? [skillId] : []));
}

function drawItem({ template, purpose, misconceptionId }: Asked, random: Random): SimulatedItem {
	const couldShow = template.mistakes
		.map((mistake) => mistake.misconceptionId)
		.filter((id) => id === misconceptionId || isTrue(random, TELLS));
	return { template, couldShow, isContrast: purpose === 'contrast', isPlacement: purpose === 'placement' };
}

/** What the phone takes a wrong answer for: the cause, or another one that leads to the same answer. */
function nameCause({ couldShow }: SimulatedItem, { outcome, cause }: SimulatedTry, random: Random) {
	if (outcome !== 'wrong' || !cause) return undefined;
	const other = couldShow.find((id) => id !== cause);
	return other && isTrue(random, ALIKE) ? couldShow[0] : cause;
}

interface Writing {
	readonly asked: Asked;
	readonly item: SimulatedItem;
	readonly one: SimulatedTry;
	readonly named: MisconceptionId | undefined;
	readonly at: number;
	readonly seq: number;
	readonly itemNumber: number;
}

function writeAttempt({ asked, item, one, named, at, seq, itemNumber }: Writing): Attempt {
	const { template, purpose, twinOf, bearsOn, detour } = asked;
	const { outcome, tryNumber, hintsSeen } = one;
	return {
		id: asId(`phone:${seq}`),
		deviceId: asId('phone'),
		seq,
		profileId: asId('child'),
		at,
		packId: asId('pack'),
		packVersion: 1,
		lessonId: asId('lesson'),
		templateId: template.id,
		seed: `${template.id}/${itemNumber}`,
		level: template.level,
		skills: template.skills,
		answerKind: template.answerKind,
		...(template.answerKind === 'choice' ? { choices: 4 } : {}),
		input:
			template.answerKind === 'order' ? { kind: 'order', order: ['a', 'b', 'c', 'd'] } : { kind: 'typed', text: '' },
		outcome,
		...(named ? { misconceptionId: named } : {}),
		tryNumber,
		hintsSeen,
		elapsedMs: 30_000,
		language: asId('en'),
		purpose,
		couldShow: item.couldShow,
		...(twinOf === undefined ? {} : { twinOf }),
		...(bearsOn ? { bearsOn: bearsOn(outcome === 'right') } : {}),
		...(detour ? { detour } : {})
	};
}
