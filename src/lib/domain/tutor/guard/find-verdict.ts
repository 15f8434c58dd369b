/**
 * A sentence that judges the learner. The checker decides what is right (Bastani 2024: a chat that decided lowered exam
 * scores), and "you are wrong" alone helps nobody on; so a model may say neither.
 */
const VERDICT =
	/\b(?:you(?: are|'re|’re)|your (?:answer|working|work|solution|sum|result) (?:is|was)) (?:\p{L}+ )?(?:wrong|incorrect|right|correct|mistaken|false)\b|^(?:no[,.!]? )?(?:(?:that|this|it)(?: is|'s|’s) )?(?:\p{L}+ )?(?:wrong|incorrect|correct|not (?:right|correct))(?: answer)?[.!]|^(?:yes|no|nope)[,.!]+(?: |$)|\b(?:well done|good job|great job|great work|excellent work|you got it|congratulations|bravo|hongera|umekosea|jibu lako (?:si|ni) sahihi|tu as tort|tu as raison|c'est faux\.|ta réponse est (?:fausse|juste|correcte|bonne))(?![\p{L}\p{N}])|أنت مخطئ|إجابتك (?:خاطئة|صحيحة)|أحسنت|ተሳስተሃል|ተሳስተሻል|መልስህ|መልስሽ/iu;

/** What the text says about the learner's answer, if it does and the given text does not. */
export function findVerdict(text: string, given: string): string | undefined {
	for (const sentence of text.split(/(?<=[.!?؟።])\s+/u)) {
		const found = VERDICT.exec(sentence.trim())?.[0];
		if (found !== undefined && !given.toLowerCase().includes(found.toLowerCase())) return found;
	}
	return undefined;
}
