/**
 * What a question wants besides an answer. It only ever adds a way to go on: whoever is misunderstood still gets what was found.
 * `solve` and `meaning` are read by rules first (understand-question.ts).
 */
export type Wish = 'explain' | 'example' | 'quiz' | 'solve' | 'meaning' | 'help';
