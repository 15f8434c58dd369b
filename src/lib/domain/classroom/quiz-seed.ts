import type { ProfileId, TemplateId } from '../base/ids';
import type { Assignment } from './assignment';

/**
 * Seed of a question of a quiz, apart from that of any practice: of the work alone where all have the same questions, and
 * of the learner, too, where numbers are individual. The number alone travels back to the teacher.
 */
export function quizSeed(
	{ id, isIndividual }: Pick<Assignment, 'id' | 'isIndividual'>,
	profileId: ProfileId,
	templateId: TemplateId,
	number: number | ''
): string {
	return `${isIndividual ? `${id}-${profileId}` : id}/${templateId}/${number}`;
}
