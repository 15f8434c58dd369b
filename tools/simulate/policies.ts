import type { MisconceptionId, SkillId } from '../../src/lib/domain/base/ids';
import type { Random } from '../../src/lib/domain/base/random';
import type { Attempt, Detour, Purpose } from '../../src/lib/domain/learning/attempt';
import { chooseNext } from '../../src/lib/domain/learning/choose-next';
import { guessOf } from '../../src/lib/domain/learning/knowledge-tracing';
import {
	answerPlacement,
	listBearing,
	nextPlacementItem,
	startPlacement
} from '../../src/lib/domain/learning/placement';
import { addAttempt } from '../../src/lib/domain/learning/progress';
import type { ProgressBySkill } from '../../src/lib/domain/learning/skill-progress';
import type { Curriculum, SimulatedTemplate } from './curriculum';

/** What to ask, as a policy decides it from the records alone. */
export interface Asked {
	readonly template: SimulatedTemplate;
	readonly purpose: Purpose;
	readonly twinOf?: string;
	readonly misconceptionId?: MisconceptionId;
	readonly detour?: Detour;
	/** In a placement: the skills that the answer tells about as well. */
	readonly bearsOn?: (right: boolean) => readonly SkillId[];
}

export interface Policy {
	next(now: number): Asked | undefined;
	/** Takes one more record in. */
	record(attempt: Attempt): void;
	isMastered(skillId: SkillId): boolean;
}

export interface PolicyParts {
	readonly curriculum: Curriculum;
	readonly random: Random;
}

/** Choosing looks at the newest records only, as the app does. */
const WINDOW = 60;

export interface DarasaOptions {
	/** What was mastered comes back when it is due, by chance as every third item, or never. */
	readonly reviews?: 'due' | 'by chance' | 'never';
	readonly placement?: boolean;
	/** The pair of items after a misconception. */
	readonly contrasts?: boolean;
	readonly twins?: boolean;
	readonly goingBack?: boolean;
}

/** The app itself: its tracing, its reviews, its choice. */
export function darasa({ curriculum, random }: PolicyParts, options: DarasaOptions = {}): Policy {
	const templates = new Map(curriculum.templates.map((template) => [template.id, template]));
	const outlines =
		options.contrasts === false
			? curriculum.templates.map((template) => ({ ...template, mistakes: [] }))
			: curriculum.templates;
	const skills =
		options.goingBack === false ? curriculum.skills.map(({ id }) => ({ id, needs: [] })) : curriculum.skills;
	let progress: ProgressBySkill = new Map();
	let attempts: Attempt[] = [];
	let items = 0;
	let placement = options.placement === false ? undefined : startPlacement(curriculum.skills, 0);

	const place = (): Asked | undefined => {
		const item = placement && nextPlacementItem(placement, 0);
		if (!placement || !item) {
			placement = undefined;
			return undefined;
		}
		const { skillId, level } = item;
		const template = curriculum.templates.find((one) => one.skills.includes(skillId) && one.level === level);
		const bearsOn = (right: boolean) => listBearing(curriculum.skills, skillId, right);
		return template && { template, purpose: 'placement', bearsOn };
	};
	const reviewByChance = (): Asked | undefined => {
		const mastered = [...progress].filter(([, skill]) => skill.mastered).map(([skillId]) => skillId);
		if (options.reviews !== 'by chance' || items % 3 !== 0 || mastered.length === 0) return undefined;
		const skillId = random.pick(mastered);
		return {
			template: random.pick(curriculum.templates.filter((one) => one.skills.includes(skillId))),
			purpose: 'review'
		};
	};
	const choose = (now: number): Asked | undefined => {
		const seen = hide(progress, options);
		const choice = chooseNext({ templates: outlines, skills, attempts, progress: seen, now, random });
		const template = choice && templates.get(choice.templateId);
		if (!choice || !template) return undefined;
		const { purpose, twinOf, misconceptionId, detour } = choice;
		return {
			template,
			purpose,
			...(twinOf === undefined ? {} : { twinOf }),
			...(misconceptionId === undefined ? {} : { misconceptionId }),
			...(detour ? { detour } : {})
		};
	};

	return {
		next(now) {
			items += 1;
			return place() ?? reviewByChance() ?? choose(now);
		},
		record(attempt) {
			const [skillId] = attempt.skills;
			if (placement && skillId && attempt.purpose === 'placement') {
				const evidence = { right: attempt.outcome === 'right', guess: guessOf(attempt) };
				placement = answerPlacement(placement, { skillId, ...evidence });
			}
			progress = addAttempt(progress, attempt);
			attempts = [...attempts.slice(1 - WINDOW), attempt];
		},
		isMastered: (skillId) => progress.get(skillId)?.mastered ?? false
	};
}

/** Takes away from progress what a variant of the app would not know. */
function hide(progress: ProgressBySkill, { reviews = 'due', twins = true }: DarasaOptions): ProgressBySkill {
	if (reviews === 'due' && twins) return progress;
	return new Map(
		[...progress].map(([skillId, { memory, owed, ...skill }]) => [
			skillId,
			{ ...skill, ...(reviews === 'due' && memory ? { memory } : {}), ...(twins && owed ? { owed } : {}) }
		])
	);
}

/** The usual rule: practise one skill after the other until three first tries in a row are right; never look back. */
export function threeInARow({ curriculum, random }: PolicyParts): Policy {
	const rows = new Map<SkillId, number>();
	const done = new Set<SkillId>();
	return {
		next() {
			const skillId = curriculum.skills.find(({ id }) => !done.has(id))?.id;
			const pool = curriculum.templates.filter(({ skills }) => !skillId || skills.includes(skillId));
			return { template: random.pick(pool), purpose: 'practice' };
		},
		record({ skills, tryNumber, outcome, hintsSeen }) {
			if (tryNumber !== 1) return;
			for (const skillId of skills) {
				const row = outcome === 'right' && hintsSeen === 0 ? (rows.get(skillId) ?? 0) + 1 : 0;
				rows.set(skillId, row);
				if (row >= 3) done.add(skillId);
			}
		},
		isMastered: (skillId) => done.has(skillId)
	};
}

/** Any item at any time, judged by the app's own tracing. */
export function randomOrder({ curriculum, random }: PolicyParts): Policy {
	let progress: ProgressBySkill = new Map();
	return {
		next: () => ({ template: random.pick(curriculum.templates), purpose: 'practice' }),
		record(attempt) {
			progress = addAttempt(progress, attempt);
		},
		isMastered: (skillId) => progress.get(skillId)?.mastered ?? false
	};
}
