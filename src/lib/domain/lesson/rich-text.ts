import type { LanguageTag, TermId } from '../base/ids';
import type { MathNode } from '../base/math-node';

/** A text in several languages, by tag. English is always there. */
export type ByLanguage<Content> = Readonly<Record<string, Content>>;

/**
 * Words with the little mark-up a lesson needs. There is no HTML anywhere: components render these.
 * `slot` is a template variable shown inside words, replaced in an item; or a name of the learner's country (`cast.ts`).
 */
export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong'; readonly children: RichText }
	| { readonly kind: 'emphasis'; readonly children: RichText }
	| { readonly kind: 'term'; readonly termId: TermId; readonly children: RichText }
	| { readonly kind: 'math'; readonly node: MathNode }
	| { readonly kind: 'slot'; readonly name: string; readonly form?: 'decimal' };

export type RichText = readonly Inline[];

/** The content in the wanted language, else English, with the language it really is in. */
export function inLanguage<Content>(
	texts: ByLanguage<Content>,
	wanted: LanguageTag
): { readonly content: Content; readonly language: LanguageTag } {
	const own = Object.hasOwn(texts, wanted) ? texts[wanted] : undefined;
	if (own !== undefined) return { content: own, language: wanted };
	const english = texts['en'];
	if (english === undefined) throw new RangeError('a text without English passed the pack parser');
	return { content: english, language: 'en' as LanguageTag };
}
