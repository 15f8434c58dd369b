/**
 * How learners ask what something is or means, by language. The first group is the thing asked about.
 * Written for lower-case text without marks at its end, with `'` for any apostrophe. `\D` for what is never a number.
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
	],
	fr: [
		/^(?:quel(?:le)? est )?(?:l[ae] )?(?:d[ée]finition|signification|sens) (?:d'|d[eu] |des )(?:mot )?(\D+)$/u,
		/^(?:qu'?est[- ]ce |.+ ce )?(?:que|[çc]a)(?: [çc]a)? (?:veu(?:t|lent) dire|signifie(?:nt)?)(?: quoi)?(?: le mot)? (\D+)$/u,
		/^(?:le mot )?(\D+?),? (?:(?:[çc]a |cela )?(?:veut dire|signifie)|c[' ]?est) quoi$/u,
		/^(?:c[' ]?est quoi|c (?:quoi|koi)|qu'? ?est[- ]ce que c[' ]?est(?: que)?),? (\D+)$/u,
		/^qu'? ?est[- ]ce qu[' ]?(une? \D+)$/u,
		// More words may be a sentence: "qu'est-ce que la plante mange".
		/^qu'? ?est[- ]ce que (?!c'|j')((?:l'|l[ae] |les )?[^\d ]+(?: (?:d'|d[eu] |des |en )[^\d ]+)?)$/u,
		/^(?:d[ée]finis|explique(?:[- ]moi)? le mot) (\D+)$/u
	],
	pt: [
		/^(?:qual [ée] )?(?:[oa] )?(?:significado|sentido|defini[çc][ãa]o) d(?:[ao]s?|e) (?:palavra )?(\D+)$/u,
		/^(?:.+ )?(?:o ?)?(?:que|q) (?:[ée] que )?(?:significam?|quer(?:em)? dizer) (?:a palavra )?(\D+)$/u,
		/^(?:a palavra |essa palavra )?(\D+?),? (?:(?:[ée]|significa|quer dizer) o qu[êe]|o que [ée])$/u,
		/^(?:o ?)?(?:que|q) (?:[ée]|são|sao) (?:que [ée] )?(?!que |preciso|feit)(\D+)$/u,
		/^explica(?:-me)? a palavra (\D+)$/u
	],
	ha: [
		/^(?:m[ei]ne ?ne |me ?ce ?ce |me ce |na manta |(?:fa[ɗd]a|gaya) mini |bayyana )?ma'?anar (?:kalmar (?:nan )?)?(\D+)$/u,
		/^m[ei] ake nufi da (?:kalmar )?(\D+)$/u,
		/^m[ei] (\D+?) (?:[yt]a|su)?ke nufi$/u,
		/^(?:kalmar (?:nan )?)?(\D+?),? (?:(?:[yt]a|su)?na nufin (?:m[ei]|m[ei]ne ?ne)|m[ei]ne ?ne|me ?ce ?ce)$/u,
		/^(?:m[ei]ne ?ne|me ?ce ?ce) (\D+)$/u
	],
	// "Yini e…" and "yintoni e…" ask what does something.
	zu: [
		/^(?:i?yini )?incazelo (?:ka|y[aeo])[- ]?(?:gama (?:elithi )?)?(\D+)$/u,
		/^(?:[ua]|l?[iu]|[sz]i|[kb]u)sho ukuthi?ni (?:igama (?:elithi )?)?(\D+)$/u,
		/^(?:.+ ukuthi )?(?:leli gama |igama (?:elithi )?)?(\D+?),? (?:[ua]|l?[iu]|[sz]i|[kb]u)(?:sho ukuthi?ni|yini)$/u,
		/^(?:[ua]|l?[iu]|[sz]i|[kb]u)?yini (?:igama (?:elithi )?)?(?!e)(\D+)$/u,
		/^(?:ngi)?chaz(?:a|ele) igama (?:elithi )?(\D+)$/u
	],
	xh: [
		/^(?:yintoni )?intsingiselo (?:ka|y[aeo])[- ]?(?:gama (?:elithi )?)?(\D+)$/u,
		/^(?:[ua]|l?[iu]|[sz]i|[kb]u)thetha (?:ntoni|ukuthini) (?:igama (?:elithi )?)?(\D+)$/u,
		/^(?:.+ ukuba )?(?:el[io] gama |igama (?:elithi )?)?(\D+?),? (?:(?:[ua]|l?[iu]|[sz]i|[kb]u)thetha (?:ntoni|ukuthini)|yintoni)$/u,
		/^[yz]intoni (?:na )?(?:igama (?:elithi )?)?(?!e)(\D+)$/u,
		/^(?:chaza|ndicacisele) igama (?:elithi )?(\D+)$/u
	],
	af: [
		/^(?:wat is )?(?:die )?(?:betekenis|definisie) van (?:die woord )?(\D+)$/u,
		/^(?:.+ )?wat beteken (?:die woord )?(\D+)$/u,
		/^(?:.+ )?wat (?:die woord )?(\D+?) beteken$/u,
		/^(?:(?:daardie|die) woord )?(\D+?)(?: beteken wat|, wat is dit)$/u,
		/^wat (?:bedoel \S+|word bedoel) met (\D+)$/u,
		/^wat(?: is|'s) (\D+)$/u,
		/^(?:definieer|verduidelik die woord) (\D+)$/u
	],
	// With dots or, as children type, without.
	ig: [
		/^(?:g[iị]n[iị] b[uụ] )?nk[oọ]wa (?:nke )?(?:okwu )?(\D+)$/u,
		/^(?:.+? )??(?:g[iị]n[iị] ka|(?:kedu )?ihe) (?:okwu )?(\D+?) p[uụ]tara$/u,
		/^(?:okwu (?:ah[uụ] )?)?(\D+?),? (?:p[uụ]tara g[iị]n[iị]|(?:[oọ] )?b[uụ] g[iị]n[iị]|g[iị]n[iị] ka [oọ] (?:b[uụ]|p[uụ]tara))$/u,
		/^g[iị]n[iị] ka (\D+?) b[uụ]$/u,
		/^(?:g[iị]n[iị]|kedu(?: ihe)?) b[uụ] (?:okwu )?(\D+)$/u,
		/^k[oọ]waa(?:ra m)? okwu (\D+)$/u
	]
};

/** In front of the thing asked about. */
export const ARTICLE = /^(?:(?:an?|the|une?|les?|la|des?|du|os?|as|uma?|die|'?n) |[ld]')/u;

/** "This", or the start of a question about more than a word: what is bigger, the difference between, the reason why. */
export const NO_TERM =
	/^(?:quoi|[çc]a|cela|isso|isto|dit|wannan|lokhu|oku|okwu a|nke a|ha|[aoọ]|lena|leli|le|[eè]y[iíì])$|^(?:diff[ée]rence|diferen[çc]a|verskil|bambancin?|umehluko|umahluko|[oọ]d[iị]iche|raison|raz[ãa]o|rede (?:hoekom|vir|van|dat)|dalilin?|aikin|amfanin|isizathu|imbangela|unobangela|indaba|ihe (?:kpatara|mere|na-eme)|[iì]y[aà]t[oọ]\u0300?|[ií]d[iíì]|t[oó]bi|[oó]|mo|mais|ya(?! fi$)|yake|take|suke|ke|dit|ok(?:wenza|ubangela)) |^(?:plus (?:grand|gros|petit)|maior|menor|groter|kleiner|meer|minder|fout|verkeerd)(?: |$)| [n\u0144](?: |$)/u;

/** A meaning is asked of a word or a short phrase; a longer rest is a question of its own. */
export const LONGEST_TERM_WORDS = 4;
