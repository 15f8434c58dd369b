import type { LanguageTag } from '$lib/domain/base/ids';

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
		بها به له لها منه منها فيه فيها عند بعد قبل اسم`
};

/** The stop words of a language as written, or none where we have no list. */
export function stopWordsOf(language: LanguageTag): readonly string[] {
	const list = Object.hasOwn(STOP_WORDS, language) ? STOP_WORDS[language] : undefined;
	return list?.trim().split(/\s+/u) ?? [];
}
