/**
 * What a child may write when she needs a person and not a lesson, in folded words, by language: hurting herself, being
 * hurt, touched or threatened, hunger, running away, bullying, pregnancy, a forced marriage, drugs. Each speaks of the
 * one who writes ("me", "myself"), because lessons speak of killing bacteria, hungry goats and dying plants too.
 * Written with the signs that NSPCC and UNICEF child-protection guides name in view; no list is ever complete.
 */
export const CONCERNS: Readonly<Record<string, readonly string[]>> = {
	en: [
		'(?:kill|hurt|harm)(?:ing)? (?:myself|my self)',
		'cut(?:ting)? (?:myself|my self)(?! (?:a|an|some|off|two|one)\\b)|cut my (?:wrists?|arms?|skin)',
		'(?:want|wish|going|like) to die|wish i (?:was|were) dead|(?:end|take) my (?:own )?life|suicid\\w*|(?:do not|dont) want to (?:live|be alive)|better (?:off )?dead|no reason to live',
		'(?:touch|touches|touched|touching) (?:me|my (?:private|body|breasts?|bum|bottom|chest|thighs?|vagina|penis))|(?:my|his|her) private parts?',
		'(?<!ball |stone |light |rain |wind |wave |it )(?:beats?|beating|hits?|hitting|slaps?|slapped|kicks?|kicked|punch\\w*|burns?|burnt|burned|canes?|caned|whips?|whipped|hurts?|hurting|abus\\w+|strangl\\w+) me(?! (?:at|in the|in a|by|to the|with \\d)\\b)',
		'(?:rape|rapes|raped|raping|molest\\w*) me|(?:was|been|got) raped|sexually abus\\w+|(?:have|had|having|want\\w*|force\\w*) (?:\\w+ )?sex with me|sleep with me|sleeps? in my bed|kiss(?:es|ed)? me|undress\\w* me|take off my clothes|naked (?:pictures?|photos?)|nudes',
		'(?:kill|stab|shoot) me|threat\\w+ (?:me|to)|(?:afraid|scared) (?:to go|of going) home|(?:afraid|scared) of my (?:father|dad|mother|mum|uncle|stepfather|stepmother|teacher|brother|cousin|husband)|not safe at home|(?:do not|dont) feel safe',
		'i ?(?:am|m) (?:very |so |always |really )?hungry|(?:i|we) (?:have not|havent|did not|didnt) (?:eaten|eat)\\b|(?:i|we) have (?:no food|nothing to eat)|no food (?:at home|in (?:our|the) house)|nothing to eat at home',
		'run(?:ning)? away from home|(?:want|going|plan) to run away|ran away from home|leave home forever|sleep(?:ing)? on the street',
		'bull(?:y|ies|ied|ying) me|(?:i am|im|am|being|get|got|getting) bullied|laugh(?:s|ing)? at me|calls? me (?:names|ugly|stupid|fat|dirty|bad)|(?:nobody|no one) (?:likes|loves) me|everyone hates me|everybody hates me',
		'i ?(?:am|m|might be|could be|think i am|think im) pregnant|am i pregnant|(?:could|can|will) i (?:be|get|become) pregnant|missed my period|my period (?:is late|did not come|didnt come)|abortion',
		'(?:marry me off|forc\\w+ (?:me )?(?:to marry|into marriage)|wants? me to (?:get )?marr\\w*|circumcis\\w+ me|me to be circumcised|fgm)',
		'(?:take|taking|smoke|smoking|sell|selling|sniff|sniffing|gave me|give me|gives me|offers? me|offered me) (?:\\w+ )?(?:drugs|weed|bhang|cocaine|glue|petrol|marijuana|khat|alcohol)|my (?:father|mother|dad|mum|uncle) (?:drinks|is drunk|is always drunk)',
		'i cry every (?:day|night)|i feel (?:so |very )?(?:hopeless|worthless|depressed)|i am depressed|im depressed|hate my life|hate myself',
		'(?:stranger|somebody|someone|man|he) (?:\\w+ )?(?:wants|asks|asked|asking) (?:me )?(?:to meet|for (?:a |my )?(?:photos?|pictures?))(?: (?:me|alone|of me|of my body))|keep (?:it|this) (?:a )?secret from my'
	],
	sw: [
		'kujiua|nijiue|nitajiua|najiua|(?:nataka|natamani|ningependa) kufa|kujidhuru|najidhuru|kujiumiza|najiumiza|najikata|kujikata (?:mkono|mikono)',
		'\\p{L}*(?:nanipiga|linipiga|hunipiga|menipiga|tanipiga|kinipiga)|kunipiga|\\p{L}*(?:nanichapa|hunichapa|linichapa)|\\p{L}*(?:nanigusa|hunigusa|linigusa|menigusa)|kunigusa|sehemu (?:zangu )?za siri|\\p{L}*(?:nibaka|nilibakwa|nimebakwa)|kubakwa',
		'\\p{L}*(?:nanitisha|hunitisha|linitisha|nanitishia)|\\p{L}*(?:taniua|kuniua)|\\p{L}*(?:nanionea|hunionea|nanidhulumu|nanidhihaki|nanicheka|nanitukana)|naogopa (?:kurudi|kwenda) nyumbani|namwogopa (?:baba|mama|mjomba|mwalimu)',
		'nina njaa|nasikia njaa|sijala|hatujala|hatuna chakula|sina chakula|hakuna chakula nyumbani',
		'(?:nataka|nitafanya) kutoroka|kutoroka nyumbani|nimetoroka|nitoroke|nalala mtaani',
		'nina (?:mimba|ujauzito)|nimepata (?:mimba|ujauzito)|kutoa mimba|\\p{L}*(?:niozesha|nilazimisha kuolewa)|kuozwa|kukeketwa|kunikeketa',
		'(?:natumia|navuta|anauza|ananipa|walinipa|alinipa|kunipa) (?:dawa za kulevya|madawa|bangi|pombe|gundi)|baba (?:amelewa|analewa|hulewa)',
		'hakuna anayenipenda|najichukia|nalia kila (?:siku|usiku)|\\p{L}*nalazimisha (?:kufanya )?(?:ngono|mapenzi)|\\p{L}*nanilazimisha'
	],
	fr: [
		'me (?:tuer|suicider|faire du mal|scarifier|pendre)|suicide\\w*|(?:veux|envie de|voudrais) mourir|me couper (?:les veines|la peau|le bras|les bras)|plus envie de vivre',
		'(?:il|elle|ils|elles|papa|maman|pere|mere|oncle|maitre|professeur|frere|mari) (?:me|m a|m ont) (?:frappe\\w*|bat|battent|battu\\w*|gifle\\w*|touche\\w*|viole\\w*|menace\\w*|insulte\\w*|harcele\\w*|force\\w*)|on me (?:frappe|bat|touche|menace|harcele|force|insulte)|j ai ete (?:viole\\w*|frappee?|battue?)|parties intimes',
		'va me tuer|veut me tuer|peur de rentrer|peur de mon (?:pere|oncle|frere|professeur)|se moquent? de moi|me traitent? de|harcelement a l ecole|personne ne m aime',
		'j ai (?:tres |trop |toujours )?faim|(?:rien|pas) mange (?:depuis|aujourd)|rien a manger|(?:n avons|n ai|n y a) (?:pas|plus) (?:de nourriture|a manger)',
		'fuguer|m enfuir|partir de chez moi|dors dans la rue',
		'je suis enceinte|suis je enceinte|tomber enceinte|avorte\\w*|mariage force|me marier de force|veulent me marier|m exciser|excision',
		'(?:prendre|prends|fume|fumer|vend|donne) (?:de la |du |une )?(?:drogue|cannabis|chanvre|alcool|colle)'
	],
	ar: [
		'[او]?قتل نفسي|انتحار|ا?نتحر|اريد ان اموت|اريد الموت|ا?ذي نفسي|اوذي نفسي|اجرح نفسي',
		'(?:ي|ت)ضربني|يضربونني|ضربني|ضربتني|ضربوني|(?:ي|ت)لمسني|يلمس جسمي|لمسني|(?:ي|ت)?تحرش \\p{L}+|اغتصب\\p{L}*|(?:ي|ت)هددني|يهددونني|هددني|يقتلني|سيقتلني|يشتمني|يجبرني|يجبرونني|اجبرني',
		'يتنمر\\p{L}* علي|يتنمرون|يسخر\\p{L}* مني|يضحكون علي|لا احد يحبني|اكره نفسي|اكره حياتي',
		'انا (?:جايع|جايعه|جوعان|جوعانه|جائع|جائعه)|لم اكل (?:اليوم|منذ|شيي?ا)|(?:لا يوجد|ليس لدينا|ليس عندنا|ما عندنا) (?:طعام|اكل)(?: في البيت)?',
		'(?:اهرب|الهروب|هربت) من (?:البيت|المنزل)|اخاف (?:العوده|الرجوع|ان اعود|ان ارجع) الي (?:البيت|المنزل)|اخاف من (?:ابي|عمي|خالي|اخي|زوج امي)',
		'انا حامل|هل انا حامل|اجهاض|تزويجي|يزوجونني|يزوجوني|ختاني|ختان البنات',
		'(?:اتعاطي|اعطاني|يعطيني|يبيع|ادخن) (?:ال)?(?:مخدرات|حشيش|خمر|سجاير)'
	],
	am: [
		'ራሴን (?:ማጥፋት|ላጥፋ|መግደል|ልግደል|መጉዳት|እጎዳለ\\p{L}*)|መሞት (?:እፈልጋለ\\p{L}*|ፈለግ\\p{L}*)|ልሞት (?:እፈልጋለ\\p{L}*|ነው)',
		'(?:ይ|ት)መታኛል\\p{L}*|ትመታኛለች|ይመቱኛል|መታኝ|መቱኝ|(?:ይ|ት)ደበድበኛል\\p{L}*|ይገርፈኛል|ገረፈኝ|ደበደበኝ|ይነካካኛል|ነካካኝ|ይነካኛል|ሰውነቴን (?:ነካ|ይነካ)\\p{L}*|ደፈረኝ|ሊደፍረኝ|ተደፈርኩ|ይደፍረኛል|ያስገድደኛል|ያስገድዱኛል',
		'ያስፈራራኛል|ያስፈራሩኛል|ይገድለኛል|ሊገድለኝ|እገድልሀለሁ አለኝ|ይሰድቡኛል|ይሰድበኛል|ይሳለቁብኛል|ያሾፉብኛል|ይስቁብኛል|ማንም አይወደኝም|ራሴን እጠላለሁ|ወደ ቤት መሄድ እፈራለሁ|ቤት መሄድ ያስፈራኛል|አባቴን እፈራለሁ',
		'እርቦኛል|ርቦኛል|ራበኝ|እራበኝ|ምግብ የለንም|ምግብ የለኝም|ቤት ውስጥ ምግብ የለም|አልበላሁም',
		'ከቤት (?:መጥፋት|መሸሽ|ልጠፋ|ጠፋሁ|ሸሸሁ|መውጣት እፈልጋለሁ)',
		'አርግዣለሁ|አርግዤ\\p{L}*|እርጉዝ ነኝ|ነፍሰ ጡር ነኝ|(?:ፅንስ|ጽንስ) ማስወረድ|ሊድሩኝ|ያለ እድሜ ጋብቻ|ሊገርዙኝ|የሴት ልጅ ግርዛት',
		'አደንዛዥ እ[ፅጽ]|ጫት (?:እቅማለሁ|ሰጠኝ)|አባቴ ይሰክራል'
	]
};
