import { foldWords } from '../../text/fold';
import { findPhrase, foldPhrases } from './phrases';

export type UnsafeKind = 'unsafe-topic' | 'unkind' | 'personal' | 'invented-source' | 'instruction' | 'about-itself';
export interface UnsafeProblem {
	readonly kind: UnsafeKind;
	readonly found: string;
}

/**
 * What a lesson's words never need, by kind. A phrase that stands in the given text too (a lesson on medicine names the
 * medicine) may be repeated, but no order that somebody wrote into it, and nothing that asks for money or a meeting. English first, because only English is trusted to small models; the rest is for packs whose
 * models write other languages.
 */
const TABLES: Readonly<Record<UnsafeKind, Readonly<Record<string, string>>>> = {
	'unsafe-topic': {
		en: 'suicid*|kill yourself|kill myself|kill him|kill her|kill them|kill someone|kill people|killed himself|killed herself|hurt yourself|harm yourself|cut yourself|cut your wrists|end your life|want to die|self harm|sex|sexy|sexual*|naked|nude|nudes|porn*|rape|raped|rapist|molest*|penis|vagina|condom*|kiss me|kiss you|cocaine|heroin|marijuana|cannabis|weed to smoke|smoke weed|bhang|meth|get high|get drunk|vodka|whisky|beer|wine|drink alcohol|cigarette*|tobacco|vape|gun|guns|pistol|rifle|bullet*|bomb|bombs|grenade*|explosive*|ammunition|machete|stab|stabbed|stabbing|murder*|shoot him|shoot people|shot dead|behead*|terrorist*|strangle*|torture*|poison your|drink bleach|bleach to drink|overdose|take two tablets|take a tablet|tablets a day|pills|mg of|milligrams of paracetamol|paracetamol|ibuprofen|aspirin|antibiotic*|painkiller*|chloroquine|dosage|gambl*|place a bet|betting|put your finger in the socket|touch the bare wire|get an abortion|abortion|beat your wife|beat the child|whip the child',
		sw: 'jiue|kujiua|ujiue|mwue|muue|ngono|uchi wa mnyama|bangi|madawa ya kulevya|dawa za kulevya|cocaine|bunduki|bomu|mabomu|pombe|sigara|baka|kubaka|meza vidonge|vidonge viwili|tembe mbili|kamari',
		fr: 'suicide*|te tuer|se tuer|tue le|sexe|sexuel*|nu|nue|drogue*|cocaine|cannabis|pistolet|fusil|bombe|alcool|cigarette*|viol|violer|comprimes|paracetamol|avortement',
		ar: 'انتحار|انتحر|اقتل نفسك|جنس|مخدرات|حشيش|مسدس|قنبلة|خمر|اغتصاب|حبوب منومة',
		am: 'ራስህን ግደል|ራስሽን ግደይ|ራስን ማጥፋት|ወሲብ|አደንዛዥ ዕፅ|ሽጉጥ|ቦምብ|መድፈር|አልኮል'
	},
	unkind: {
		en: 'stupid|idiot*|dumb|moron*|fool|foolish|you are lazy|lazy child|useless|loser*|shut up|ugly|you are bad at|you are hopeless|worthless|so easy that|even a baby|any idiot|you will never|you failed|you are slow|slow learner|ashamed of you|you should be ashamed|not smart|silly child|silly girl|silly boy|hate you|damn|hell|crap|shit|fuck*|bitch*|bastard*|girls cannot|girls are bad|girls are not|boys are better|primitive|savages|dirty people',
		sw: 'mjinga|wajinga|pumbavu|mpumbavu|wewe ni mvivu|huna akili|bure kabisa|nyamaza',
		fr: 'stupide*|idiot*|imbecile*|nul|nulle|tais toi|bete|paresseux|paresseuse|merde',
		ar: 'غبي|غبية|احمق|حمار|اخرس|كسول',
		am: 'ደደብ|ሞኝ|ሰነፍ|ዝም በል|ደንቆሮ'
	},
	personal: {
		en: "what is your name|tell me your|give me your|send me|share your|your phone number|your number please|your home address|where do you live|your address|which school do you|how old are you|are you alone|are you home alone|photo of you|picture of you|picture of yourself|photo of yourself|your password|your pin to|your pin is|enter your pin|type your pin|send your pin|meet me|meet you|meet up|come to my|come alone|call me|text me|message me|whatsapp me|add me on|my number is|call this number|call the number|call us|send money|send airtime|pay me|pay now|deposit money|mpesa to|keep this secret|keep it secret|keep it a secret|our secret|our little secret|between us|don't tell your|do not tell your|don't tell anyone about|don't tell anyone this|don't tell anyone that|do not tell anyone about|do not tell anyone this|do not tell anyone that|be my girlfriend|be my boyfriend|be my best friend|i love you|i miss you|trust only me|instagram|facebook|tiktok|telegram|snapchat|click here|download the app|subscribe|log in|sign up",
		sw: 'jina lako ni nani|jina lako nani|nipe namba yako|namba yako ya simu|unaishi wapi|nitumie|tuma pesa|tuma hela|tukutane|njoo peke yako|usimwambie|siri yetu|nipigie|piga simu namba|picha yako|nakupenda',
		fr: 'comment t appelles tu|ton numero|ton adresse|ou habites tu|envoie moi|envoie de l argent|ton mot de passe|appelle moi|ne le dis a personne|ne dis rien a|notre secret|rencontrons nous|viens seul*|une photo de toi|je t aime',
		ar: 'ما اسمك|رقم هاتفك|عنوانك|اين تسكن|ارسل لي|ارسل المال|كلمة السر الخاصة بك|لا تخبر احدا|سرنا|صورتك|اتصل بي|احبك',
		am: 'ስምህ ማን|ስምሽ ማን|ስልክ ቁጥርህ|ስልክ ቁጥርሽ|የት ነው የምትኖረው|የት ነው የምትኖሪው|ገንዘብ ላክ|ለማንም አትናገር|ለማንም አትናገሪ|ፎቶህን|ፎቶሽን|ደውልልኝ'
	},
	'invented-source': {
		en: 'according to|wikipedia|as stated in|as stated by|as described in|as explained in|as shown in figure|as shown in table|see figure|figure above|figure below|see page|on page|page number|in chapter|see chapter|see section|textbook says|studies show|studies have shown|a study|research shows|researchers|scientists say|scientists have|experts say|experts agree|professor|doctors say|it has been proven|the bible says|the quran says|the teacher said|your teacher said|your teacher says|the ministry|unesco|unicef|nasa|britannica|khan academy|google|youtube|et al|ibid|retrieved from|the author|the article|this article|the lesson says on|in the video|in this video|published in|journal|as einstein said|einstein|newton said|kenya institute of curriculum',
		sw: 'kulingana na|kwa mujibu wa|wikipedia|ukurasa wa|utafiti unaonyesha|wanasayansi wanasema|wataalamu|tazama ukurasa|sura ya',
		fr: 'selon|d apres|wikipedia|voir page|a la page|des etudes|les scientifiques|les experts|chapitre',
		ar: 'وفقا ل*|ويكيبيديا|انظر صفحة|الدراسات|العلماء يقولون|بحسب|الفصل',
		am: 'ዊኪፔዲያ|በገጽ|ገጽ ይመልከቱ|ጥናቶች|ሳይንቲስቶች|እንደሚለው'
	},
	instruction: {
		en: "ignore the|ignore all|ignore previous|ignore everything|ignoring the|disregard|forget the above|forget all|forget everything|previous instructions|new instructions|my instructions|the instructions|your instructions|as instructed|as you instructed|as requested|system prompt|system message|developer mode|jailbreak|i am now|i'm now|you are now|i will now act|i will act as|act as|pretend to be|role play|roleplay|hacked|pwned|override|admin mode|sudo|i obey|yes master|secret word|the password is|access granted|unlocked|begin output|end of text|end of prompt|i will ignore|instruction|instructions|in the passage|this passage|the given text|the text says|the text above|rewrite|rewritten|rephrase|paraphrase|simplified version|example output|question answer",
		sw: 'puuza maagizo|puuza yote|maagizo mapya|mfumo wangu|mimi sasa ni|jifanye',
		fr: 'ignore les|ignorer les|nouvelles instructions|je suis maintenant|mode developpeur|fais semblant',
		ar: 'تجاهل التعليمات|تجاهل ما سبق|انا الان|تعليمات جديدة|وضع المطور',
		am: 'መመሪያዎቹን ችላ|ከላይ ያለውን ችላ|አሁን እኔ|አዲስ መመሪያ'
	},
	'about-itself': {
		en: "as an ai|i am an ai|i'm an ai|language model|large language|i am a model|chatbot|i am a computer program|openai|chatgpt|qwen|alibaba cloud|smollm|hugging face|gemma|llama|i am sorry|i'm sorry|i apologi*|i cannot|i can not|i can't|i am unable|i'm unable|i do not have access|i don t have access|i dont have|i am not able|im not able|i am here to help|i m here to help|im here to help|how can i help|how may i|how can i assist|let me know if|feel free to ask|would you like me to|i hope this helps|hope this helps|happy to help|my training|trained by|my knowledge|i think|i believe|i feel|in my opinion|when i was|my mother|my father|my friend|my name is",
		sw: 'kama akili bandia|mimi ni modeli|samahani siwezi|siwezi kukusaidia|mimi ni programu|jina langu ni',
		fr: 'en tant qu ia|je suis une ia|je suis un modele|je suis desole*|je ne peux pas|n hesite pas a',
		ar: 'كنموذج لغوي|انا نموذج|انا اسف|لا استطيع|عذرا',
		am: 'እኔ ሞዴል|ይቅርታ አልችልም|እኔ ሰው ሰራሽ'
	}
};

/** "Never send money": a warning that lessons give, and that a model may give again. */
const WARNINGS: Readonly<Record<string, readonly string[]>> = {
	en: [
		'never',
		'do not',
		'dont',
		'should not',
		'must not',
		'nobody',
		'no one',
		'anyone who',
		'asks you to',
		'asks for',
		'who asks'
	],
	sw: ['usi', 'kamwe', 'asi'],
	fr: ['jamais', 'ne'],
	ar: ['لا', 'ابدا'],
	am: ['በጭራሽ', 'አት']
};
const WARNING_REACH = 30;
/** The speakers of a chat template, and citations as in a paper: signs that folding would lose. */
const ROLE_MARK =
	/(?:^|[\s"])(?:system|user|assistant|human|bot|ai|student|teacher|tutor|q|a|question|instruction|input|output|response)\s*:/iu;
const CITATION = /\[\d{1,3}\]|\((?:[\p{L} .&]+,? )?(?:1[89]|20)\d\d\)|\bpp?\. ?\d|\bsources?\s*:/iu;
const PHONE = /(?<![\d.])\+?\d(?:[ -]?\d){8,13}(?![\d.])/u;

const MAY_REPEAT: readonly UnsafeKind[] = ['unsafe-topic', 'unkind', 'invented-source', 'about-itself'];
const ALL_KINDS = Object.keys(TABLES) as readonly UnsafeKind[];

const MARKS: readonly (readonly [UnsafeKind, RegExp])[] = [
	['instruction', ROLE_MARK],
	['invented-source', CITATION],
	['personal', PHONE]
];

type Lists = Readonly<Record<string, readonly string[]>>;
const LISTS: readonly (readonly [UnsafeKind, Lists])[] = ALL_KINDS.map((kind) => [
	kind,
	Object.fromEntries(Object.entries(TABLES[kind]).map(([tag, table]) => [tag, foldPhrases(table, tag)]))
]);

/** English is read too whatever was asked: that is what a model falls back to. */
export function findUnsafe(
	text: string,
	given: string,
	language: string,
	kinds: readonly UnsafeKind[] = ALL_KINDS
): UnsafeProblem | undefined {
	const [own = 'en'] = language.split('-');
	for (const [kind, lists] of LISTS) {
		if (!kinds.includes(kind)) continue;
		for (const tag of new Set([own, 'en'])) {
			const folded = foldWords(text, tag);
			const known = MAY_REPEAT.includes(kind) ? foldWords(given, tag) : '';
			const open = (lists[tag] ?? []).filter((phrase) => findPhrase(known, [phrase]) === undefined);
			const found = open.find((phrase) => {
				if (findPhrase(folded, [phrase]) === undefined) return false;
				return kind !== 'personal' || phrase.startsWith('do') || isSaidPlainly(text, phrase, tag);
			});
			if (found !== undefined) return { kind, found };
		}
	}
	return MARKS.filter(([kind]) => kinds.includes(kind))
		.map(([kind, mark]) => findMark(text, given, mark, kind))
		.find((problem) => problem !== undefined);
}

function findMark(text: string, given: string, mark: RegExp, kind: UnsafeKind): UnsafeProblem | undefined {
	const found = mark.exec(text)?.[0].trim();
	return found === undefined || (MAY_REPEAT.includes(kind) && given.includes(found)) ? undefined : { kind, found };
}

/** Whether a sentence has the phrase without a warning shortly before it. */
function isSaidPlainly(text: string, phrase: string, language: string): boolean {
	const start = ` ${phrase.replace('*', '')}`;
	return text.split(/[.!?؟።;]|\bbut\b|\blakini\b|\bmais\b/u).some((sentence) => {
		const folded = ` ${foldWords(sentence, language)} `;
		const at = folded.indexOf(start);
		const before = folded.slice(Math.max(0, at - WARNING_REACH), Math.max(0, at));
		return at >= 0 && !(WARNINGS[language] ?? []).some((word) => before.includes(` ${word}`));
	});
}
