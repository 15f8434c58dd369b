import { findLast } from '../base/find-last';
import type { MisconceptionId } from '../base/ids';
import { message } from '../base/message';
import { isNewOccasion, type Attempt } from './attempt';
import type { NextChoice } from './choose-next';
import type { OwedTwin } from './knowledge-tracing';
import { foldMisconceptions, PAIR } from './misconception-memory';
import { countItems, type Scene, type TemplateOutline } from './next-scene';
import { nearestLevel, pickUnseen } from './pick-template';

/**
 * The item whose solution was shown last, once more with other numbers if it has any. Once in a sitting: who could not
 * do it then needs another way.
 */
export function chooseTwin(scene: Scene): NextChoice | undefined {
	const templateOf = (owed: OwedTwin) => scene.templates.find(({ id }) => id === owed.templateId);
	const owed = [...scene.progress.values()]
		.flatMap((skill) => skill.owed ?? [])
		.sort((first, second) => second.at - first.at)
		.find((one) => {
			const isTried = scene.sitting.some(
				({ purpose, templateId }) => purpose === 'twin' && templateId === one.templateId
			);
			return !isTried && !isNewOccasion(one.at, scene.now) && templateOf(one) !== undefined;
		});
	const template = owed && templateOf(owed);
	if (!template) return undefined;
	const { id: templateId, skills } = template;
	return { templateId, skillIds: skills, purpose: 'twin', twinOf: owed.seed, reason: message('learning.chosenTwin') };
}

/** Two items that tell a misconception just met from the right idea: seen side by side they make the difference plain. */
export function chooseContrast(scene: Scene): NextChoice | undefined {
	const met = [...foldMisconceptions(scene.sitting)]
		.filter(([id, { treatedAt }]) => treatedAt === undefined && wants(scene, id))
		.sort(([, first], [, second]) => second.lastAt - first.lastAt)
		.map(([id]) => id);
	return contrastWith(scene, met);
}

/** The same for a misconception that she chose herself, whenever it was met. */
export function chooseOwnContrast(scene: Scene): NextChoice | undefined {
	const { chosenContrast: chosen } = scene;
	return chosen && countContrasts(scene, chosen.sinceAt) < PAIR
		? contrastWith(scene, [chosen.misconceptionId])
		: undefined;
}

function contrastWith(scene: Scene, misconceptionIds: readonly MisconceptionId[]): NextChoice | undefined {
	for (const misconceptionId of misconceptionIds) {
		if (scene.withoutContrast?.has(misconceptionId)) continue;
		const met = findMeeting(scene, misconceptionId);
		const template = findTemplate(scene, misconceptionId, met);
		if (!template) continue;
		const { id: templateId, skills } = template;
		const reason = message('learning.chosenContrast');
		const choice = { templateId, skillIds: skills, purpose: 'contrast', misconceptionId, reason } as const;
		return met ? { ...choice, metAt: met } : choice;
	}
	return undefined;
}

/** Not for ever: who shows it in the pair itself meets it again another day. */
function wants(scene: Scene, id: MisconceptionId): boolean {
	const since = scene.sitting.find((attempt) => attempt.misconceptionId === id)?.at ?? scene.now;
	return countContrasts(scene, since + 1) < 2 * PAIR;
}

function countContrasts(scene: Scene, since: number): number {
	return countItems(scene, ({ purpose, at }) => purpose === 'contrast' && at >= since);
}

/** Better where she met it by herself than where it was looked for. */
function findMeeting({ past }: Scene, id: MisconceptionId): Attempt | undefined {
	const meetings = past.filter(({ misconceptionId }) => misconceptionId === id);
	return findLast(meetings, ({ purpose }) => purpose !== 'contrast') ?? meetings.at(-1);
}

/** One whose author foresaw the misconception; else the one it was met at, or of the same skill. */
function findTemplate(scene: Scene, id: MisconceptionId, met: Attempt | undefined): TemplateOutline | undefined {
	const { templates } = scene;
	const shows = templates.filter(({ mistakes }) => mistakes.some(({ misconceptionId }) => misconceptionId === id));
	return (
		pickUnseen(scene, nearestLevel(shows, met?.level ?? 1)) ??
		templates.find((template) => template.id === met?.templateId) ??
		templates.find(({ skills }) => skills.some((skill) => met?.skills.includes(skill)))
	);
}
