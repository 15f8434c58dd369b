import type { LanguageTag, MisconceptionId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import type { Misconception } from '../domain/lesson/lesson';
import { inLanguage, type ByLanguage } from '../domain/lesson/rich-text';

/** What a misconception is called: by the app, which has it in every language, or by a lesson. */
export type MistakeName =
	{ readonly by: 'app'; readonly message: Message } | { readonly by: 'lesson'; readonly texts: ByLanguage<string> };

/** Undefined where neither the app nor the lesson knows it. The lesson is asked only where the app does not. */
export async function nameMistake(
	id: MisconceptionId,
	listOfLesson: () => Promise<readonly Misconception[]>
): Promise<MistakeName | undefined> {
	const message = await nameInApp(id);
	if (message) return { by: 'app', message };
	const texts = (await listOfLesson()).find((misconception) => misconception.id === id)?.name;
	return texts && { by: 'lesson', texts };
}

/** The names stand with the rules, which are too much for pages that seldom need them. */
async function nameInApp(id: MisconceptionId): Promise<Message | undefined> {
	try {
		const { nameMisconception } = await import('../domain/exercise/mistakes/name-misconception');
		return nameMisconception(id);
	} catch {
		return undefined;
	}
}

/** The name to put into a sentence. */
export function wordMistake(name: MistakeName, language: LanguageTag): Message | string {
	return name.by === 'app' ? name.message : inLanguage(name.texts, language).content;
}
