import type { LessonId, ProfileId, SkillId, TemplateId } from '../base/ids';
import { createRandom, type Random } from '../base/random';
import { drawItem } from '../exercise/draw-item';
import type { Item } from '../exercise/item';
import { itemFingerprint } from '../exercise/item-fingerprint';
import type { Template } from '../exercise/template';
import type { Assignment } from './assignment';
import { quizSeed } from './quiz-seed';
import { listAsked } from './work-scope';

/** What a quiz needs to know of its work: the same work makes the same quiz on every phone. */
export type QuizWork = Pick<Assignment, 'id' | 'skills' | 'exercises' | 'isIndividual'>;

/** A lesson of the quiz as this phone has it. */
export interface QuizLesson {
	readonly id: LessonId;
	readonly skills: readonly { readonly id: SkillId }[];
	readonly templates: readonly Template[];
}

/** Templates with few numbers come out alike now and then; so often other numbers are tried. */
const MOST_TRIES = 8;

/**
 * The questions of a quiz: from all skills that are asked for and all their levels in turn, easy ones first, no two alike.
 * They follow from the work alone, and where numbers are individual, those from the learner, too. Fewer than wanted
 * where the lessons have no more.
 */
export function drawQuiz(work: QuizWork, lessons: readonly QuizLesson[], profileId: ProfileId): readonly Item[] {
	const shared = drawShared(work, lessons);
	return work.isIndividual ? drawOwn(work, shared, profileId) : shared.map(({ item }) => item);
}

interface Question {
	readonly template: Template;
	readonly item: Item;
}

const NOBODY = '' as ProfileId;

function drawShared(work: QuizWork, lessons: readonly QuizLesson[]): readonly Question[] {
	const random = createRandom(work.id);
	const bySkill = lessons.flatMap((lesson) => sortBySkill(work, lesson));
	const queues = random.shuffle(bySkill).map((templates) => mixLevels(templates, random));
	const inTurn = takeTurns(queues);
	const drawn: Question[] = [];
	const seen = new Set<string>();
	for (let number = 1; drawn.length < work.exercises && number <= MOST_TRIES; number++) {
		for (const template of inTurn) {
			if (drawn.length === work.exercises) break;
			const item = drawItem(template, quizSeed({ id: work.id }, NOBODY, template.id, number));
			if (!item.ok || seen.has(itemFingerprint(item.value))) continue;
			seen.add(itemFingerprint(item.value));
			drawn.push({ template, item: item.value });
		}
	}
	return drawn.sort((first, second) => first.template.level - second.template.level);
}

/** The same templates with numbers of her own, still no two alike where there are enough. */
function drawOwn(work: QuizWork, shared: readonly Question[], profileId: ProfileId): readonly Item[] {
	const seen = new Set<string>();
	const used = new Map<TemplateId, number>();
	return shared.map(({ template, item }) => {
		let own: Item | undefined;
		let number = used.get(template.id) ?? 0;
		for (let tries = 0; tries < MOST_TRIES && (!own || seen.has(itemFingerprint(own))); tries++) {
			const next = drawItem(template, quizSeed(work, profileId, template.id, ++number));
			if (next.ok) own = next.value;
		}
		used.set(template.id, number);
		const asked = own ?? item;
		seen.add(itemFingerprint(asked));
		return asked;
	});
}

/** Each template once, under the first skill of it that is asked for; in an order that packs of any build share. */
function sortBySkill(work: QuizWork, { id, skills, templates }: QuizLesson): readonly (readonly Template[])[] {
	const asked = listAsked(
		work,
		id,
		skills.map((skill) => skill.id)
	);
	const inOrder = [...templates].sort((first, second) => (first.id < second.id ? -1 : 1));
	const skillOf = (template: Template) => asked.find((skillId) => template.skills.includes(skillId));
	return asked
		.map((skillId) => inOrder.filter((template) => skillOf(template) === skillId))
		.filter((group) => group.length > 0);
}

function mixLevels(templates: readonly Template[], random: Random): readonly Template[] {
	const shuffled = random.shuffle(templates);
	return takeTurns([1, 2, 3].map((level) => shuffled.filter((template) => template.level === level)));
}

/** The first of each, then the second of each, and so on. */
function takeTurns<Entry>(queues: readonly (readonly Entry[])[]): readonly Entry[] {
	const longest = Math.max(0, ...queues.map(({ length }) => length));
	return Array.from({ length: longest }, (_, place) =>
		queues.flatMap((queue) => (place < queue.length ? [queue[place] as Entry] : []))
	).flat();
}
