import { asId, type LanguageTag } from '$lib/domain/base/ids';

/**
 * Words that shape a question but do not say what it is about: question words, articles, pronouns, the verbs around
 * "please tell me". Written as learners write them; the index folds them like any text.
 */
const STOP_WORDS: Readonly<Record<string, string>> = {
	en: `a an the this that these those it its it's is are was were be been am do does did doing can could will would
		shall should may might must have has had i i'm me my mine we us our you your he him his she her they them their
		what what's whats which who whom whose when where why how and or but if then than so because of in on at to from
		by with for about into as not no yes please tell explain say show help teach give know understand want need
		like mean means meaning define definition word call called get got go going make makes made let there here some
		any just also too very much many more most again something anything thing things question answer find work out
		don't dont doesn't doesnt can't cant isn't isnt don doesn isn ll re ve s t happen happens really always ever
		use used using see look name names called difference between`,
	sw: `na ya wa la za cha vya pa kwa katika kwenye ni si je nini nani wapi lini vipi gani ngapi kwanini mbona namna
		jinsi hii hizi huyu hawa hilo hiyo hicho hivyo hayo ile yale yule wale kile vile hapa pale huko au lakini kama
		ili kuwa kwamba basi tu pia sana zaidi tena bado mimi wewe yeye sisi nyinyi ninyi wao yangu yako yake yetu yenu
		yao wangu wako wake changu chako chake langu lako lake zangu zako zake maana neno eleza elezea nieleze niambie
		naomba tafadhali nisaidie saidia nataka taka ninataka najua sijui sielewi elewa kuelewa inamaanisha maanisha
		hufanya fanya kufanya unafanya anafanya tunafanya inakuwa huwa ana una nina wana tuna yupo ipo upo kuna hakuna
		swali jibu kitu vitu mfano yoyote wowote hutokea tokea tunawezaje ninawezaje naweza unaweza weza kuhusu
		ndiyo hapana bila jina majina inaitwa tofauti kati
		inaitwaje huitwa huitwaje anaitwa unaitwaje kinaitwaje nitajuaje utajuaje tunajuaje tutajuaje ipi yupi kipi upi lipi zipi`,
	am: `ምን ምንድን ምንድነው ነው ነች ናት ናቸው ነበር ማን ማነው የት መቼ ለምን እንዴት የትኛው የትኛዋ ስንት ወይ ወይም እና ግን ከሆነ ስለ ስለዚህ እንደ ወደ ከ በ ለ የ
		ይህ ይህን ያ ያን ይሄ እነዚህ እነዚያ እኔ አንተ አንቺ እሱ እሷ እኛ እናንተ እነሱ የእኔ ያንተ ማለት ትርጉም ቃል እባክህ እባክሽ እባክዎ እባካችሁ ንገረኝ ንገሪኝ
		አስረዳኝ አስረጂኝ አብራራ አብራራልኝ አሳየኝ አሳዪኝ እርዳኝ እርጂኝ እፈልጋለሁ አልገባኝም አላውቅም ገባኝ ጥያቄ መልስ ነገር ምሳሌ አለ አላቸው አለው ይባላል ሆነ
		ይሆናል ሲሆን ላይ ውስጥ ጋር ብቻ ደግሞ በጣም ሁሉ እንዲሁም ስም ስሙ`,
	ar: `ما ماذا من هو هي هم هن هل متى أين اين كيف لماذا لم كم أي اي أية في على علي عن إلى الى مع بين هذا هذه ذلك تلك
		هؤلاء الذي التي الذين أن ان إن أنا انا أنت انت نحن هما كان كانت يكون تكون قد لا نعم و أو او ثم لكن لو إذا اذا
		كل بعض جدا فقط أيضا ايضا غير مثل مثال معنى معني تعريف كلمة اشرح اشرحي وضح قل لي أخبرني اخبرني ساعدني علمني
		أريد اريد أعرف اعرف أفهم افهم من فضلك لو سمحت سؤال جواب شيء هناك هنا ماهو ماهي لأن لان يعني تعني يسمى تسمى
		بها به له لها منه منها فيه فيها عند بعد قبل اسم`,
	fr: `le la les l un une des du de d au aux ce cet cette ces ça cela c est sont était être suis es avoir a ai as ont fait faire
		je tu il elle on nous vous ils elles me te se moi toi mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
		que qu quoi quel quelle quels quelles qui où quand comment pourquoi combien et ou mais si donc alors car dans en à sur
		par pour avec sans sous plus moins très aussi bien pas ne n non oui y peut peux peuvent faut veut veux dire dis dit
		explique expliquer montre aide comprends comprendre signifie veut mot question réponse chose s il te plaît exemple`,
	pt: `o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às este esta estes estas esse essa isto isso é são
		era ser foi está estão estar ter tem têm tenho eu tu ele ela nós vós eles elas você me te se lhe meu minha teu tua seu
		sua que quê qual quais quem onde quando como porque porquê quanto quantos e ou mas se então para por com sem sobre mais
		menos muito também bem não sim pode posso podem faz fazer fazem quer quero diz dizer explica mostra ajuda entendo
		significa palavra pergunta resposta coisa favor exemplo`,
	ha: `da na ta ya ne ce shi ita su mu ku ni kai ke wannan wancan wannan waɗannan shin me mene menene wane wace waye wanene ina yaushe
		yaya ta yaya yadda don domin me yasa nawa ba a an ana ake aka za zai zan zata suke muke kake nake yake take daga zuwa cikin
		kan tare amma ko idan sai kuma haka wanda wadda waɗanda akwai babu yi yin gaya faɗa bayyana nuna taimaka fahimta sani
		nufin ma'anar ma'ana kalma tambaya amsa abu don allah misali`,
	yo: `ni ti sí sì ní ń ó ò a o mo mi rẹ wọn wa yín àwọn èyí yìí yẹn náà kí kíni kini kí ni ta tani èwo níbo nígbà wo báwo
		kílódé kí ló dé eélòó mélòó àti tàbí ṣùgbọ́n bí tí pé fún pẹ̀lú láti lórí nínú jẹ́ ṣe ṣé máa kò kì lè fẹ́ sọ ṣàlàyé
		fi hàn ràn mí lọ́wọ́ yé mọ̀ ìtumọ̀ ọ̀rọ̀ ìbéèrè ìdáhùn nǹkan jọ̀wọ́ àpẹẹrẹ`,
	zu: `na ngabe yini kungani ini ubani bani kuphi nini kanjani njani yiphi iyiphi muphi liphi zingaki kangaki mina wena yena
		thina nina bona lokhu loku lo le la leli lezi lesi leyo lowo lokho yilokho ukuthi uma futhi noma kodwa ngoba ngani
		ngakho kakhulu nje kuphela yebo cha hhayi ngicela ngichazele chaza ngitshele ngisize ngifuna angazi angiqondi ngiqonde
		kusho ukuthini isho igama umbuzo impendulo into isibonelo ngingakwenza ngenza kwenza yenza`,
	af: `die 'n n van in is en het om te dat dit daardie hierdie wat wie waar wanneer hoe hoekom waarom hoeveel watter ek jy hy sy
		ons julle hulle my jou sy haar hom met vir op aan by uit na nie of maar as dan want so ook baie meer kan sal moet wil word
		was wees asseblief verduidelik vertel wys help verstaan weet beteken betekenis woord vraag antwoord ding voorbeeld`,
	ig: `na nke bụ ka o ọ a m i ị ya anyị unu ha gị nwere nwee gịnị gini kedu onye olee ebe mgbe otu ole n'ihi gịnị n'ihi kpatara maka
		si site ma mana ọ bụrụ na ma ọ bụ nakwa kwa ndị ihe nwere ike na-eme mere ime kọwaa kọwara gwa gosi nyere m aka aghọta
		amaghị pụtara okwu ajụjụ azịza biko ihe atụ`,
	xh: `na ngaba yintoni intoni kutheni ngoba ngubani bani phi nini njani kanjani yiphi eyiphi iyiphi zingaphi kangakanani mna wena yena
		thina nina bona oku le lo la eli ezi esi leyo oko ukuba xa kwaye okanye kodwa ngenxa ke kakhulu nje kuphela ewe hayi
		ndicela ndicacisele chaza ndixelele ndincede ndifuna andazi andiqondi ndiqonde kuthetha ukuthini ithetha igama umbuzo
		impendulo into umzekelo ndingenza ndenza kwenza`
};

/** Those that have a list. */
export const LANGUAGES_WITH_STOP_WORDS = Object.keys(STOP_WORDS).map((tag) => asId<LanguageTag>(tag));

/** The stop words of a language as written, or none where we have no list. */
export function stopWordsOf(language: LanguageTag): readonly string[] {
	const list = Object.hasOwn(STOP_WORDS, language) ? STOP_WORDS[language] : undefined;
	return list?.trim().split(/\s+/u) ?? [];
}
