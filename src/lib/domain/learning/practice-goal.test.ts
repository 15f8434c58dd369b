import { expect, it } from 'vitest';
import { asId, type SkillId } from '../base/ids';
import { lessonProgress } from './practice-goal';
import { foldSkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';

const skills = ['a', 'b', 'c', 'd'].map((name) => asId<SkillId>(name));

it.each([
	[0, 4, 0],
	[1, 4, 1],
	[2, 4, 1],
	[3, 4, 2],
	[4, 4, 3],
	[0, 1, 0],
	[1, 1, 3],
	[1, 2, 1],
	[2, 3, 2],
	[0, 0, 0]
])('%i of %i skills mastered earn %i stars', (masteredSkills, totalSkills, stars) => {
	const attempts = [1, 2, 3].map((at) => sampleAttempt({ at, skills: skills.slice(0, masteredSkills) }));
	const progress = foldSkillProgress(attempts);
	expect(lessonProgress(skills.slice(0, totalSkills), progress)).toEqual({ masteredSkills, totalSkills, stars });
});
