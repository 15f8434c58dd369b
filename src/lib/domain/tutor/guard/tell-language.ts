import { splitWords } from '../../text/split-words';

/** The small words that tell languages apart at a glance; those that two of them share are left out. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
	en: 'the of and is are to it that this with you your not for by be has have from can when they we each its into at than more what how which so if or but there these them then our will do does same all no one two number',
	sw: 'ya wa ni za la na kwa katika hii hiyo kila vya cha kama sana yako yake lakini au zote wote kuwa huu hizi baada kisha maji namba sehemu juu chini mbili nyingi tu pia hapa',
	fr: 'le la les des est une dans pour avec sur du que qui ne pas sont cette ce il elle vous nous plus au aux mais ou donc chaque deux même tout nombre',
	es: 'el los las es una por con para del que se como más pero esta este son muy agua número cada',
	pt: 'o os as um uma é em não com para do da dos das que se mais mas são isso água número cada',
	de: 'der die das und ist nicht ein eine mit von auf den dem zu sich auch wenn wird sind wie wasser zahl jede',
	id: 'yang dan di ini itu dengan untuk dari adalah pada tidak akan kita bisa setiap air angka',
	it: 'il lo gli di che è per con non una sono della nel più come acqua numero ogni',
	ha: 'da na ta ne ce shi kuma wannan cikin ba su za ruwa kowane daga zuwa',
	zu: 'futhi ukuthi noma uma lokhu kanye ngoba amanzi inombolo yonke lapho kodwa'
};
const LISTS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(SMALL_WORDS).map(([tag, words]) => [
	tag,
	new Set(words.split(' ').flatMap((word) => splitWords(word, tag)))
]);
/** Languages not named are written in Latin letters. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
	ar: /\p{Script=Arabic}/gu,
	am: /\p{Script=Ethiopic}/gu,
	ti: /\p{Script=Ethiopic}/gu
};
const LATIN = /\p{Script=Latin}/gu;
/** Terms of the school's language may stand in brackets. */
const OWN_SCRIPT_SHARE = 0.7;
const CLEARLY_MORE = 2;

/**
 * Whether a text is plainly in another language than asked: in another script, or with many more small words of another
 * language than of its own. Short texts get the benefit of the doubt. A language without a list is judged by script only.
 */
export function isOtherLanguage(text: string, language: string): boolean {
	const [own = 'en'] = language.split('-');
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const inScript = text.match(SCRIPTS[own] ?? LATIN)?.length ?? 0;
	if (letters > 0 && inScript / letters < OWN_SCRIPT_SHARE) return true;
	// One word of Chinese or Cyrillic in the middle is a model that drifts away.
	if (
		!SCRIPTS[own] &&
		letters - inScript > 1 &&
		/\p{Script=Han}|\p{Script=Cyrillic}|\p{Script=Hangul}|\p{Script=Arabic}/u.test(text)
	)
		return true;
	const ownList = LISTS.find(([tag]) => tag === own)?.[1];
	if (!ownList || SCRIPTS[own]) return false;
	const ownCount = countOf(text, own, ownList);
	return LISTS.some(([tag, list]) => tag !== own && countOf(text, tag, list) >= CLEARLY_MORE + ownCount);
}

function countOf(text: string, tag: string, list: ReadonlySet<string>): number {
	return splitWords(text, tag).filter((word) => list.has(word)).length;
}

/** Words without content, for the overlap of two texts. */
export function isSmallWord(word: string, language: string): boolean {
	return LISTS.find(([tag]) => tag === language.split('-')[0])?.[1].has(word) ?? false;
}
