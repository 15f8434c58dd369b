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
	]
};

/** A meaning is asked of a word or a short phrase; a longer rest is a question of its own. */
export const LONGEST_TERM_WORDS = 4;

/** Words before a calculation, as in "How much is 3 + 4". */
export const CALCULATION_OPENINGS: readonly RegExp[] = [
	/^(?:please )?(?:what is|what's|whats|how much is|how much are|calculate|compute|solve|work out|find|simplify)(?: the (?:answer|value|sum) (?:of|to))?(?= |$)/u,
	/^(?:je,? )?(?:kokotoa|hesabu|tafuta|rahisisha|piga hesabu ya|jibu la|thamani ya)(?: ya| thamani ya)? /u,
	/^(?:አስላ|አስሉ|ስንት ነው|ፍታ|አቃልል) /u,
	/^(?:احسب|احسبي|اوجد|أوجد|بسط|حل|كم يساوي|كم يكون|كم|ما ناتج|ما هو ناتج|ما هو|ما قيمة) /u
];

/** Words after a calculation, as in "3 + 4 ni ngapi". */
export const CALCULATION_ENDINGS: readonly RegExp[] = [
	/ (?:equals|is equal to|is)(?: what| how much)?$/u,
	/ (?:ni|sawa na|ni sawa na) (?:ngapi|nini|kiasi gani)$/u,
	/ (?:ስንት|ምን) ?(?:ነው|ይሆናል|ይመጣል)?$/u,
	/ (?:يساوي كم|تساوي كم|يساوي|تساوي|كم|ماذا)$/u
];
