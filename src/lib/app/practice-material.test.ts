import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../domain/base/ids';
import { sampleTemplate } from '../domain/exercise/sample-template';
import { foldSkillProgress } from '../domain/learning/progress';
import { sampleAttempt } from '../domain/learning/sample-attempt';
import type { Lesson } from '../domain/lesson/lesson';
import { sampleLesson } from '../storage/testing/samples';
import type { Library, OpenLesson } from './library.svelte';
import { listWanted, materialOf, openOthers } from './practice-material';

const day = 86_400_000;
const id = (name: string) => asId<SkillId>(name);

function lesson(name: string, skills: Readonly<Record<string, readonly string[]>>): OpenLesson {
	const fields: Partial<Lesson> = {
		id: asId(name),
		skills: Object.entries(skills).map(([skill, needs]) => ({ id: id(skill), name: {}, needs: needs.map(id) })),
		templates: Object.keys(skills).map((skill) => sampleTemplate({ id: asId(`${name}/${skill}`), skills: [id(skill)] }))
	};
	return { lesson: sampleLesson(fields), packVersion: 1 };
}

const adding = lesson('adding', { add: ['widen'], 'add-mixed': ['add', 'mixed'] });
const others = [
	lesson('widening', { widen: [], simplest: ['widen'] }),
	lesson('mixing', { mixed: [] }),
	lesson('matter', { states: [], particles: [] })
];
const library = {
	lessons: others.map((one) => one.lesson),
	openLesson: (wanted: string) => Promise.resolve(others.find((one) => one.lesson.id === wanted))
} as unknown as Library;

function mastered(skill: string, daysAgo: number) {
	const at = (1_000 - daysAgo) * day;
	return [1, 2, 3].map((seq) => sampleAttempt({ at: at + seq, seed: `s/${seq}`, skills: [id(skill)] }));
}

const wanted = (...attempts: readonly ReturnType<typeof sampleAttempt>[]) =>
	listWanted(adding, { progress: foldSkillProgress(attempts), now: 1_000 * day });

describe('what a practice brings in from other lessons', () => {
	it('is what its skills need and is not mastered, and what is due', () => {
		expect([...wanted()]).toEqual(['widen', 'mixed']);
		expect([...wanted(...mastered('widen', 0.1), ...mastered('states', 40), ...mastered('add', 40))]).toEqual([
			'mixed',
			'states'
		]);
	});

	it('comes from the lessons that have most of it, and with nothing else', async () => {
		const opened = await openOthers(library, new Set([id('widen'), id('states'), id('particles')]));
		expect(opened.map((one) => one.lesson.id)).toEqual(['matter', 'widening']);
		const material = materialOf(adding, opened, new Set([id('widen')]));
		expect(material.templates.map((template) => template.id)).toEqual([
			'adding/add',
			'adding/add-mixed',
			'widening/widen'
		]);
		expect(material.skills.map((skill) => skill.id)).toEqual(['widen', 'add', 'add-mixed']);
	});

	it('is nothing where nothing is wanted', async () => {
		expect(await openOthers(library, new Set())).toEqual([]);
	});
});
