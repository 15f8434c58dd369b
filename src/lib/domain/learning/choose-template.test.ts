import { describe, expect, it } from 'vitest';
import { asId, type SkillId, type TemplateId } from '../base/ids';
import { createRandom } from '../base/random';
import type { Attempt } from './attempt';
import { chooseNextTemplate, type ChosenTemplate, type TemplateOutline } from './choose-template';
import { sampleAttempt } from './sample-attempt';

function outline(name: string, level: 1 | 2 | 3, skills: readonly string[]): TemplateOutline {
	return { id: asId<TemplateId>(name), level, skills: skills.map((skill) => asId<SkillId>(skill)) };
}

const templates = [
	outline('shade', 1, ['see']),
	outline('name', 1, ['see', 'write']),
	outline('widen', 2, ['equivalent']),
	outline('compare', 3, ['compare'])
];

function choose(tries: readonly (readonly [string, Attempt['outcome']])[]): ChosenTemplate | undefined {
	const attempts = tries.map(([name, outcome], index) => {
		const { id, level, skills } = templates.find((template) => template.id === name) as TemplateOutline;
		return sampleAttempt({ at: index + 1, templateId: id, level, skills, outcome });
	});
	return chooseNextTemplate({ templates, attempts, random: createRandom('any') });
}

describe('chooseNextTemplate', () => {
	it('starts on the easiest level', () => {
		const chosen = choose([]);
		expect(['shade', 'name']).toContain(chosen?.templateId);
		expect(chosen?.reason.key).toBe('engine.chosenToStart');
	});

	it('takes the template of the level that was not seen for longest', () => {
		expect(choose([['shade', 'wrong']])?.templateId).toBe('name');
		expect(
			choose([
				['name', 'wrong'],
				['shade', 'wrong']
			])?.templateId
		).toBe('name');
	});

	it('goes up after two right and says so', () => {
		const chosen = choose([
			['shade', 'right'],
			['name', 'right']
		]);
		expect(chosen).toEqual({ templateId: 'widen', reason: { key: 'engine.chosenHarder' } });
	});

	it('goes down after two wrong and says so', () => {
		const chosen = choose([
			['shade', 'right'],
			['name', 'right'],
			['widen', 'wrong'],
			['widen', 'wrong']
		]);
		expect(chosen).toEqual({ templateId: 'shade', reason: { key: 'engine.chosenEasier' } });
	});

	it('prefers a skill that is not mastered over one not seen for long', () => {
		const pair = [outline('first', 1, ['mastered']), outline('second', 1, ['open'])];
		const attempts = [1, 2, 3].flatMap((round) =>
			pair.map(({ id, skills }, index) =>
				sampleAttempt({ at: 2 * round + index, templateId: id, skills, outcome: index === 0 ? 'right' : 'wrong' })
			)
		);
		const chosen = chooseNextTemplate({ templates: pair, attempts, random: createRandom('any') });
		expect(chosen).toEqual({ templateId: 'second', reason: { key: 'engine.chosenToPractise' } });
	});

	it('goes back to an easier level when this one has nothing left to master', () => {
		const chosen = choose([
			['shade', 'right'],
			['shade', 'right'],
			...Array<['widen', 'right']>(3).fill(['widen', 'right']),
			...Array<['compare', 'right']>(3).fill(['compare', 'right'])
		]);
		expect(chosen).toEqual({ templateId: 'name', reason: { key: 'engine.chosenToGoBack' } });
	});

	it('stays on the level to stay strong when everything is mastered', () => {
		const all = ['name', 'widen', 'compare'].flatMap((name) => Array<[string, 'right']>(3).fill([name, 'right']));
		expect(choose(all)).toEqual({ templateId: 'compare', reason: { key: 'engine.chosenToStayStrong' } });
	});

	it('says nothing where there is no template', () => {
		expect(chooseNextTemplate({ templates: [], attempts: [], random: createRandom('any') })).toBeUndefined();
	});
});
