import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId } from '$lib/domain/base/ids';
import { FOUND_COVERAGE } from '$lib/domain/tutor/compose-answer';
import type { Hit } from '$lib/domain/tutor/hit';
import type { PassageId } from '$lib/domain/tutor/passage';
import { createPassageIndex, type PassageIndex } from './index-passages';
import type { SearchableLesson, WordsOfTerm } from './searchable';

/** `id | title | text`, one passage a line. */
function makeLesson(
	id: string,
	title: string,
	language: string,
	lines: string,
	terms: readonly WordsOfTerm['words'][] = []
): SearchableLesson {
	return {
		lessonId: asId<LessonId>(id),
		terms: terms.map((words) => ({ words })),
		passages: lines
			.trim()
			.split('\n')
			.map((line) => {
				const [screen = '', name = '', text = ''] = line.split('|').map((part) => part.trim());
				return {
					id: asId<PassageId>(`${language}/${screen}`),
					language: asId<LanguageTag>(language),
					lessonTitle: title,
					title: name,
					text
				};
			})
	};
}

const FRACTIONS_EN = makeLesson(
	'fractions',
	'Equivalent and comparing fractions',
	'en',
	`
	whole | Parts of a whole | A fraction tells how many equal parts of a whole we take. Cut a pizza into 4 equal parts and take 3: that is 3/4.
	top-bottom | Numerator and denominator | The number below the line is the denominator: it says into how many equal parts the whole is cut. The number above is the numerator: it counts the parts we take.
	same-amount | Same amount, other name | Equivalent fractions have different numbers but the same value. 1/2 and 2/4 cover the same length of the bar.
	multiply | Making equivalent fractions | Multiply the numerator and the denominator by the same number. The value does not change.
	simplify | Simplest form | Divide numerator and denominator by the same number until no number divides both. Then the fraction is in simplest form.
	compare-same | Comparing with the same denominator | If the denominators are the same, the fraction with the larger numerator is larger.
	compare-top | Comparing with the same numerator | If the numerators are the same, the fraction with the smaller denominator is larger, because its parts are larger.
	compare-other | Comparing different denominators | Find a common denominator first. Write both fractions with it and compare the numerators.
	number-line | Fractions on a number line | Each fraction has its place on the number line between 0 and 1, or beyond.
	term-denominator | denominator | The number below the line of a fraction.
	term-numerator | numerator | The number above the line of a fraction.
	`,
	[
		{ en: ['fraction'], sw: ['sehemu', 'hadi'], am: ['ክፍልፋይ'], ar: ['كسر'] },
		{ en: ['denominator'], sw: ['kiasi cha chini', 'asili'], am: ['ታሕት'], ar: ['مقام'] },
		{ en: ['equivalent fractions'], sw: ['sehemu sawa'], am: ['አቻ ክፍልፋዮች'], ar: ['كسور متكافئة'] }
	]
);

const MATTER_EN = makeLesson(
	'matter',
	'States of matter',
	'en',
	`
	three | Solid, liquid and gas | Everything around us is matter. Matter can be a solid, a liquid or a gas.
	solid | Solids keep their shape | The particles of a solid are packed tightly and only vibrate. That is why a stone keeps its shape.
	liquid | Liquids flow | The particles of a liquid slide past each other. Water takes the shape of the cup.
	gas | Gases fill the room | The particles of a gas move freely and far apart. You smell food from the next room.
	melt | Melting | Heat makes particles move faster. Ice melts to water at 0 degrees.
	boil | Boiling and evaporation | Water boils at 100 degrees and becomes steam. A puddle dries in the sun because water evaporates.
	condense | Condensation | Steam that cools becomes water again: drops on a cold bottle come from the air.
	freeze | Freezing | When water loses heat it becomes ice.
	term-evaporation | evaporation | A liquid turning into a gas.
	`,
	[
		{ en: ['solid'], sw: ['yabisi'], am: ['ጠጣር'], ar: ['صلب'] },
		{ en: ['evaporation'], sw: ['uvukizaji'], am: ['ትነት'], ar: ['تبخر'] },
		{ en: ['water'], sw: ['maji'], am: ['ውሃ'], ar: ['ماء'] }
	]
);

const MATTER_SW = makeLesson(
	'matter-sw',
	'Hali za maada',
	'sw',
	`
	three | Yabisi, kimiminika na gesi | Kila kitu kinachotuzunguka ni maada. Maada inaweza kuwa yabisi, kimiminika au gesi.
	solid | Yabisi hushika umbo lake | Chembe za yabisi zimeshikana na hutetemeka tu. Ndiyo maana jiwe halibadiliki umbo.
	liquid | Vimiminika hutiririka | Chembe za kimiminika huteleza. Maji huchukua umbo la kikombe.
	melt | Kuyeyuka | Joto hufanya chembe ziende kasi. Barafu huyeyuka na kuwa maji.
	boil | Kuchemka na uvukizaji | Maji huchemka kwa nyuzi 100 na kuwa mvuke. Dimbwi hukauka juani kwa sababu ya uvukizaji.
	`
);

const SMALL_AM = makeLesson(
	'matter-am',
	'የቁስ ሁኔታዎች',
	'am',
	`
	solid | ጠጣር | የጠጣር ቅንጣቶች ተጠጋግተው የተያያዙ ናቸው።
	liquid | ፈሳሽ | ፈሳሽ ይፈስሳል፤ ውሃ የጽዋውን ቅርጽ ይይዛል።
	gas | ጋዝ | የጋዝ ቅንጣቶች በነፃነት ይንቀሳቀሳሉ።
	`
);

const SMALL_AR = makeLesson(
	'matter-ar',
	'حالات المادة',
	'ar',
	`
	solid | المادة الصلبة | جسيمات المادة الصلبة متراصة ولذلك تحافظ على شكلها.
	liquid | السائل | السائل يجري ويأخذ شكل الكوب.
	evaporation | التبخر | يتحول الماء إلى بخار عند التسخين.
	`
);

const ALL = [FRACTIONS_EN, MATTER_EN, MATTER_SW, SMALL_AM, SMALL_AR];

function indexOf(lessons: readonly SearchableLesson[]): PassageIndex {
	const index = createPassageIndex();
	for (const lesson of lessons) index.addLesson(lesson);
	return index;
}

function ask(index: PassageIndex, question: string, language = 'en', limit = 5): readonly Hit[] {
	return index.find(question, { language: asId<LanguageTag>(language), limit });
}

describe('find', () => {
	let index: PassageIndex;
	beforeAll(() => {
		index = indexOf(ALL);
	});

	it.each([
		['en', 'What is a denominator?', 'en/term-denominator'],
		['en', 'what does the numerator tell us', 'en/term-numerator|en/top-bottom'],
		['en', 'How do I compare fractions with different denominators?', 'en/compare-other'],
		['en', 'which is larger if the numerators are the same', 'en/compare-top'],
		['en', 'what are equivalent fractions', 'en/same-amount|en/multiply'],
		['en', 'why does ice melt', 'en/melt'],
		['en', 'why do drops form on a cold bottle?', 'en/condense'],
		['en', 'Why does a puddle dry?', 'en/boil'],
		['en', 'what is evaporation', 'en/term-evaporation'],
		['en', 'how do particles of a gas move', 'en/gas'],
		['en', 'what is the simplest form of a fraction', 'en/simplify'],
		['sw', 'Yabisi ni nini?', 'sw/solid|sw/three'],
		['sw', 'Kwa nini barafu huyeyuka?', 'sw/melt'],
		['sw', 'uvukizaji ni nini', 'sw/boil'],
		['am', 'ጠጣር ምንድን ነው?', 'am/solid'],
		['am', 'ፈሳሽ ምንድን ነው', 'am/liquid'],
		['ar', 'ما هو السائل؟', 'ar/liquid'],
		['ar', 'ما هو التَّبَخُّر؟', 'ar/evaporation']
	])('%s: %s', (language, question, expected) => {
		const best = ask(index, question, language)[0];
		expect(expected.split('|')).toContain(best?.passageId);
		expect(best?.coverage).toBeGreaterThanOrEqual(FOUND_COVERAGE);
	});

	it.each([
		['en', 'denomanator', 'en/term-denominator'],
		['en', 'what is evaporaton', 'en/term-evaporation'],
		['en', 'condensaton', 'en/condense'],
		['sw', 'uvukizaj', 'sw/boil'],
		['am', 'ፈሳሸ ምንድን ነው', 'am/liquid']
	])('finds through a typing error, %s: %s', (language, question, expected) => {
		const [best] = ask(index, question, language);
		expect(best?.passageId).toBe(expected);
		expect(best?.coverage).toBeLessThan(1);
	});

	it.each([
		['en', 'Who is the president of Kenya?'],
		['en', 'What is the capital of France?'],
		['en', 'How do I cook ugali?'],
		['en', 'who won the football match yesterday'],
		['en', 'what is photosynthesis'],
		['en', 'tell me a joke'],
		['en', 'When did the second world war end?'],
		['en', 'How many planets are there?'],
		['en', 'translate good morning'],
		['en', 'what is my name'],
		['en', 'how old are you'],
		['en', 'asdf qwer zxcv'],
		['en', 'what is democracy'],
		['en', 'why is the sky blue'],
		['en', 'what is ice cream'],
		['en', 'what is the price of water in Nairobi'],
		['en', 'how many parts does a car engine have'],
		['en', 'gas prices today'],
		['en', 'how many people live in Kenya'],
		['en', 'who invented the number zero'],
		['sw', 'bei ya maji Dodoma'],
		['sw', 'Rais wa Tanzania ni nani?'],
		['sw', 'Nani alishinda mechi jana?'],
		['sw', 'Jinsi ya kupika chapati'],
		['sw', 'mji mkuu wa Uganda ni upi'],
		['am', 'የኢትዮጵያ ዋና ከተማ የት ነው?'],
		['am', 'እንጀራ እንዴት ይጋገራል'],
		['ar', 'ما هي عاصمة مصر؟'],
		['ar', 'من فاز في المباراة أمس؟']
	])('has no answer off topic, %s: %s', (language, question) => {
		for (const hit of ask(index, question, language)) expect(hit.coverage).toBeLessThan(FOUND_COVERAGE);
	});

	it('reaches a lesson in another language through its terms', () => {
		const withoutEnglishScreens = indexOf([{ ...MATTER_EN, passages: [] }, MATTER_SW]);
		const [best] = ask(withoutEnglishScreens, 'What is evaporation?', 'en');
		expect(best?.passageId).toBe('sw/boil');
		expect(best?.coverage).toBeGreaterThanOrEqual(FOUND_COVERAGE);
		expect(ask(indexOf([MATTER_EN]), 'ትነት ምንድን ነው?', 'am')[0]?.passageId).toBe('en/term-evaporation');
		expect(['en/same-amount', 'en/multiply']).toContain(
			ask(indexOf([FRACTIONS_EN]), 'sehemu sawa ni nini', 'sw')[0]?.passageId
		);
	});

	it('understands a question in another language than the learner has chosen', () => {
		expect(ask(index, 'Yabisi hushika umbo kwa nini?', 'en')[0]?.passageId).toBe('sw/solid');
		expect(ask(index, 'why do solids keep their shape', 'am')[0]?.passageId).toBe('en/solid');
	});

	it('looks in the languages that she reads, and in others only for what no English says', () => {
		const passages = [...MATTER_EN.passages, ...MATTER_SW.passages];
		const both = indexOf([{ ...MATTER_EN, passages }]);
		const languages = (alsoReads: readonly LanguageTag[] = []): ReadonlySet<string> => {
			const options = { language: asId<LanguageTag>('fr'), alsoReads, limit: 20 };
			return new Set(both.find('yabisi umbo solid shape', options).map(({ passageId }) => passageId.slice(0, 2)));
		};
		expect([...languages()]).toEqual(['en']);
		expect([...languages([asId<LanguageTag>('sw')])].sort()).toEqual(['en', 'sw']);
		expect(both.find('yabisi umbo', { language: asId<LanguageTag>('sw-TZ'), limit: 1 })[0]?.passageId).toBe('sw/solid');
		expect(ask(indexOf([MATTER_SW]), 'yabisi umbo', 'fr')[0]?.passageId).toBe('sw/solid');
	});

	it('counts the words of what is near in meaning, however many others have them, too', () => {
		const question = 'fractions please';
		const tale = 'A long tale of fractions '.repeat(9).trim();
		const others = Array.from({ length: 40 }, (_, at) => `p${at} | Page | fractions`);
		const many = indexOf([makeLesson('many', 'Many', 'en', [...others, `tale | Tale | ${tale}`].join('\n'))]);
		const isNear = (text: string): boolean => text === question || text.includes(tale);
		const encode = (text: string): Float32Array => Float32Array.from(isNear(text) ? [1, 0.1] : [-0.1, -1]);
		many.learnMeaning({
			encoder: { dims: 2, encode, forget: () => undefined },
			lexicon: { has: () => false, expand: () => [] }
		});
		const [best] = many.find(question, { language: asId<LanguageTag>('en'), limit: 1 });
		expect(best).toMatchObject({ passageId: 'en/tale', words: ['fractions'] });
	});

	it('says which words it found', () => {
		expect(ask(index, 'Why does ICE melt on Mars?')[0]?.words).toEqual(['ice', 'melt']);
	});

	it('gives nothing for a question of stop words, marks or numbers only', () => {
		expect(ask(index, 'what is it?')).toEqual([]);
		expect(ask(index, '؟!… 🍕')).toEqual([]);
		expect(ask(index, '3/4')).toEqual([]);
	});

	it('forgets a lesson that was removed and keeps the others', () => {
		const changing = indexOf(ALL);
		changing.removeLesson(MATTER_EN.lessonId);
		changing.removeLesson(asId<LessonId>('never-there'));
		expect(ask(changing, 'why does ice melt').map((hit) => hit.passageId)).not.toContain('en/melt');
		expect(ask(changing, 'what is a denominator')[0]?.passageId).toBe('en/term-denominator');
		changing.addLesson(MATTER_EN);
		changing.addLesson(MATTER_EN);
		expect(ask(changing, 'why does ice melt')).toEqual(ask(index, 'why does ice melt'));
	});

	it('takes any text up to 10,000 characters and more', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 10_000 }), fc.integer({ min: -1, max: 9 }), (text, limit) => {
				const hits = ask(index, text, 'sw', limit);
				expect(hits.length).toBeLessThanOrEqual(Math.max(limit, 0));
				for (const hit of hits) expect(hit.coverage).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 60 }
		);
		expect(ask(index, 'denominator '.repeat(50_000))[0]?.passageId).toBe('en/term-denominator');
	});
});
