import { asId, type MisconceptionId, type SkillId, type TemplateId } from '../base/ids';
import { createRandom } from '../base/random';
import type { Attempt } from './attempt';
import { chooseNext, type NextChoice } from './choose-next';
import type { NextQuestion, SkillNode, TemplateOutline } from './next-scene';
import { foldSkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';

const minute = 60_000;
export const day = 86_400_000;

export function template(
	name: string,
	level: 1 | 2 | 3,
	skills: readonly string[],
	shows: readonly string[] = []
): TemplateOutline {
	return {
		id: asId<TemplateId>(name),
		level,
		skills: skills.map((skill) => asId<SkillId>(skill)),
		mistakes: shows.map((id) => ({ misconceptionId: asId<MisconceptionId>(id) }))
	};
}

export function skill(name: string, ...needs: readonly string[]): SkillNode {
	return { id: asId<SkillId>(name), needs: needs.map((need) => asId<SkillId>(need)) };
}

const skills = [skill('see'), skill('widen', 'see'), skill('compare', 'widen')];
export const templates = [
	template('shade', 1, ['see']),
	template('name', 2, ['see']),
	template('widen-1', 1, ['widen'], ['adds-the-same']),
	template('widen-2', 2, ['widen'], ['adds-the-same']),
	template('compare-1', 1, ['compare'])
];

/** Answers a minute apart, `[template, change]`; `daysAgo` sets the clock of those after it. */
export type Event = readonly [string, Partial<Attempt>?] | { readonly daysAgo: number };

export function choose(events: readonly Event[], question: Partial<NextQuestion> = {}): NextChoice | undefined {
	const asked = question.templates ?? templates;
	const now = 1_000 * day;
	let at = now - 100 * minute;
	const attempts = events.flatMap((event, index): Attempt[] => {
		if ('daysAgo' in event) {
			at = now - event.daysAgo * day;
			return [];
		}
		at += minute;
		const [name, change = {}] = event;
		const { id, level, skills: asks } = asked.find((one) => one.id === name) as TemplateOutline;
		const seq = index + 1;
		return [sampleAttempt({ at, seq, templateId: id, level, skills: asks, seed: `${name}/${seq}`, ...change })];
	});
	return chooseNext({
		...question,
		templates: asked,
		skills: question.skills ?? skills,
		attempts,
		progress: foldSkillProgress(attempts),
		now,
		random: createRandom('any')
	});
}

export const right = (name: string, times: number): readonly Event[] =>
	Array.from({ length: times }, () => [name] as const);
export const wrong = { outcome: 'wrong' } as const;
