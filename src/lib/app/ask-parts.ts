/** What answers questions, in one file of its own: it is loaded with the first of them. */
export { composeAnswer } from '../domain/tutor/compose-answer';
export { findNextStep, passageToGoOnFrom } from '../domain/tutor/next-step';
export { passagesOf } from '../domain/tutor/passage';
export { writePlainText } from '../domain/tutor/plain-text';
export { understandQuestion } from '../domain/tutor/understand-question';
export { createSearchClient } from '../search/client';
export { gatherTerms, makeSearchable } from '../search/searchable';
