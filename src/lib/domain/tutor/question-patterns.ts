/**
 * How learners ask what something is or means, by language. The first group is the thing asked about.
 * Written for lower-case text without marks at its end.
 */
export const MEANING_PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
	en: [
		/^(?:(?:what is|what's|whats|tell me|explain) )?(?:the )?(?:meaning|definition) of (.+)$/u,
		/^what (?:does|do) (.+) mean$/u,
		/^(?:what is|what's|whats|what are) (?:meant by )?(.+)$/u,
		/^define (.+)$/u,
		/^(.+) (?:meaning|means what)$/u
	],
	sw: [
		/^(?:nini |je,? |eleza |toa )*(?:maana|fasili) ya (?:neno )?(.+?)(?: ni nini)?$/u,
		/^(?:je,? )?(.+) (?:ni nini|maana yake(?: ni)? nini|inamaanisha nini|ina maana gani)$/u,
		/^nini (?:ni )?(.+)$/u
	],
	am: [
		/^(?:የ ?)?(.+?) (?:ትርጉም|ትርጓሜ)(?: ?(?:ምንድን|ምን) ?(?:ነው|ናቸው|ናት)?)?$/u,
		/^(.+?)(?: ?ማለት)? ?(?:ምንድን|ምን) ?(?:ማለት ?)?(?:ነው|ናቸው|ናት)(?: ?ማለት)?$/u,
		/^(.+?) ምን ማለት$/u
	],
	ar: [
		/^(?:ما )?(?:هو |هي )?(?:معنى|معني|تعريف) (?:كلمة )?(.+)$/u,
		/^(?:ما هو|ما هي|ما هم|ماهو|ماهي|ما) (.+)$/u,
		/^ماذا (?:يعني|تعني|نعني ب) ?(.+)$/u,
		/^عرف (.+)$/u
	],
	// With tones and dots or, as children type, without.
	yo: [
		/^(?:k[ií] ?ni )?[iì]tum[oọ]\u0300? (?:[oọ]\u0300?r[oọ]\u0300? )?(.+)$/u,
		/^k[ií] ?ni (?:a [nń] p[eè] (?:n[ií] )?)?(.+?)(?: j[eẹ]\u0301?| t[uú]m[oọ]\u0300? s[ií])?$/u
	]
};

/** A meaning is asked of a word or a short phrase; a longer rest is a question of its own. */
export const LONGEST_TERM_WORDS = 4;
