/**
 * Words that may stand around a sum without changing what is asked: "how much is", "ni ngapi", "ስንት ነው", "كم يساوي".
 * Lower case, without marks.
 */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
	[
		'what whats s is are the answer to for of how much many does do i you we can could please tell me give find work',
		'out solve calculate compute evaluate simplify reduce add subtract multiply divide equal equals make get sum total',
		'result value help with this',
		'je ni ngapi nini kiasi gani sawa na jibu la ya hesabu kokotoa tafuta rahisisha thamani jumla tafadhali nisaidie',
		'fanya nipe niambie inakuwa swali hili piga toa matokeo',
		'ስንት ነው ናቸው ይሆናል ይመጣል ይሰጣል ምን ያህል ምንድን ምንድነው አስላ አስሊ አስሉ ፍታ ፍቺ አቃልል መልሱ መልስ ውጤቱ ውጤት ድምር ድምሩ',
		'የ ን እባክህ እባክሽ እባክዎ ስንትነው',
		'كم ما هو هي ماهو ناتج حاصل قيمة يساوي تساوي يكون احسب احسبي أوجد اوجد جد حل بسط جمع طرح ضرب قسمة مجموع جواب',
		'الجواب الناتج من فضلك هل'
	].flatMap((line) => line.split(' '))
);

/** Who says one of these wants an explanation, not a result. */
export const EXPLAINING_WORDS: ReadonlySet<string> = new Set(
	'why mean means meaning kwa kwanini mbona maana ለምን ትርጉም لماذا ليش معنى يعني'.split(' ')
);
