import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '$lib/domain/base/ids';
import type { Lesson } from '$lib/domain/lesson/lesson';
import { composeAnswer, type TutorAnswer } from '$lib/domain/tutor/compose-answer';
import { guardRewording } from '$lib/domain/tutor/guard-rewording';
import { passagesOf } from '$lib/domain/tutor/passage';
import { touchesSafeguarding } from '$lib/domain/tutor/safeguarding';
import { understandQuestion } from '$lib/domain/tutor/understand-question';
import { compilePack } from '$lib/packs/compile/compile-pack';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { listPackFolders, readPackSource } from '../../../tools/lessons/read-source';
import { measureRecall, readQuestions } from '../../../tools/bench-search/own-questions';
import { createPassageIndex, type PassageIndex } from './index-passages';
import { readMeaning } from './meaning';
import { makeSearchable } from './searchable';

const lessons = listPackFolders('lessons').flatMap((folder): readonly Lesson[] => {
	const compiled = compilePack(readPackSource(folder), AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	return compiled.value.lessons;
});
const passages = new Map(lessons.flatMap(passagesOf).map((passage) => [passage.id, passage]));
const ENCODER = 'static/models/darasa-encoder';
const meaning = readMeaning({
	encoder: readFileSync(`${ENCODER}/encoder.bin`),
	lexicon: readFileSync(`${ENCODER}/lexicon.bin`)
});

type Way = 'by words alone' | 'by words and meaning';
const indexes = new Map<string, PassageIndex>();

/** The index of a phone whose learner speaks that language. */
function indexFor(tag: string, way: Way): PassageIndex {
	const known = indexes.get(`${tag} ${way}`);
	if (known) return known;
	const index = createPassageIndex();
	for (const lesson of lessons) index.addLesson(makeSearchable(lesson, asId(tag)));
	if (way === 'by words and meaning' && meaning.ok) index.learnMeaning(meaning.value);
	indexes.set(`${tag} ${way}`, index);
	return index;
}

/** The way from question to answer, as the app puts it together. */
function answer(text: string, tag: string, way: Way): TutorAnswer {
	const language = asId<LanguageTag>(tag);
	const question = understandQuestion(text, language);
	const hits = 'words' in question ? indexFor(tag, way).find(question.words, { language, limit: 12 }) : [];
	return composeAnswer(question, hits, passages, { language, decimalSign: 'point' });
}

function placeOf(found: TutorAnswer): string {
	if (found.kind !== 'found') return found.kind;
	const { source, passage } = found;
	return `${source.lessonId.split('/').at(-1)} ${source.termId?.split('/').at(-1) ?? passage.screenId}`;
}

/** Question, then the lesson and, after it, the screens and terms that answer it well. */
const ON_TOPIC: readonly (readonly [string, string, string])[] = [
	['en', 'What is a numerator?', 'numerator top-and-bottom'],
	['en', 'what is a denominator', 'denominator top-and-bottom'],
	['en', 'what does the bottom number tell us', 'denominator top-and-bottom'],
	['en', 'what is the top number of a fraction called', 'numerator top-and-bottom'],
	['en', 'how do I simplify fractions', 'simplest-form'],
	['en', 'what is the simplest form?', 'simplest-form'],
	['en', 'which fraction is bigger', 'comparing compare-example'],
	['en', 'why is 1/3 bigger than 1/5', 'comparing'],
	['en', 'are 1/2 and 2/4 the same', 'same-amount equivalent-fraction'],
	['en', 'what are equivalent fractions', 'equivalent-fraction same-amount'],
	['en', 'explain equivalent fracions please', 'equivalent-fraction same-amount'],
	['en', 'can I add the same number to top and bottom', 'multiply-both'],
	['en', 'how do you know if two fractions are equal?', 'same-amount equivalent-fraction'],
	['sw', 'Sehemu ni nini?', 'fraction top-and-bottom'],
	['sw', 'akisami ni nini', 'fraction top-and-bottom'],
	['sw', 'asili ni nini', 'denominator top-and-bottom'],
	['sw', 'kiasi ni nini?', 'numerator top-and-bottom'],
	['sw', 'nitajuaje sehemu ipi ni kubwa zaidi', 'comparing compare-example'],
	['sw', 'umbo rahisi zaidi ni nini', 'simplest-form'],
	['en', 'what is a solid', 'solid three-states'],
	['en', 'what are the three states of matter', 'three-states'],
	['en', 'why does ice melt', 'melting'],
	['en', 'where does the water of a puddle go?', 'evaporation'],
	['en', 'why are there drops on a cold bottle', 'condensation'],
	['en', 'what is evaporaton', 'evaporation'],
	['en', 'how do particles move in a gas', 'sliding-and-flying particles gas'],
	['en', 'what is water vapour', 'water-vapour evaporation condensation'],
	['en', 'what is the difference between boiling and evaporation', 'boiling evaporation'],
	['en', 'what is photosynthesis', 'photosynthesis own-food'],
	['en', 'how do plants grow', 'where-sugar-goes own-food'],
	['en', 'do plants take in oxygen at night', 'day-and-night'],
	['en', 'what is a tree made of', 'tree-example'],
	['en', 'what is an insulator', 'insulator conductors'],
	['en', 'is the current used up by the bulb', 'not-used-up'],
	['en', 'what does a switch do', 'switch parts'],
	['en', 'what is an AI model', 'ai-model next-word'],
	['sw', 'taarifa binafsi ni nini', 'personal-data no-secrets'],
	['sw', 'usanisinuru ni nini', 'photosynthesis own-food'],
	['sw', 'kipitishi ni nini', 'conductor conductors'],
	['sw', 'saketi ya umeme ni nini', 'electric-circuit all-the-way-round'],
	['sw', 'yabisi ni nini', 'solid three-states'],
	['sw', 'kwa nini barafu huyeyuka', 'melting'],
	['sw', 'mvukizo ni nini', 'evaporation'],
	['sw', 'chembe ni nini', 'particle particles'],
	['sw', 'nini maana ya tungamo', 'mass'],
	['am', 'ላዕል ምንድን ነው?', 'numerator'],
	['am', 'ክፍልፋይ ምንድን ነው', 'fraction'],
	['am', 'ትነት ምንድን ነው?', 'evaporation'],
	['am', 'የቅንጣት ትርጉም ምንድን ነው', 'particle'],
	['ar', 'ما هو المقام؟', 'denominator'],
	['ar', 'ما معنى الكسور المتكافئة', 'equivalent-fraction'],
	['ar', 'ما هو التبخر؟', 'evaporation'],
	['ar', 'ما معنى الكتلة', 'mass'],
	['yo', 'Kí ni gáàsì?', 'gas'],
	['yo', 'ki ni oru omi', 'water-vapour'],
	['yo', 'kí ni ìtumọ̀ nọ́ńbà ìsàlẹ̀', 'denominator']
];

/** Language, term, then questions for its meaning, with marks and as children type them. */
const MEANINGS: readonly (readonly [string, string, readonly string[]])[] = [
	[
		'fr',
		'denominator',
		[
			"C'est quoi un dénominateur ?",
			'c est quoi le denominateur',
			'Qu’est-ce qu’un dénominateur ?',
			"qu'est ce que c'est que le dénominateur",
			'Que veut dire « dénominateur » ?',
			'dénominateur ça veut dire quoi',
			'la définition du mot dénominateur'
		]
	],
	[
		'fr',
		'evaporation',
		["c'est quoi l’évaporation", "quest-ce que l'evaporation", "Que signifie l'évaporation ?", "le sens d'évaporation"]
	],
	[
		'pt',
		'fraction',
		[
			'O que é uma fração?',
			'o que e uma fracao',
			'oq é a fração',
			'O que significa fração?',
			'que quer dizer fração',
			'definição de fração',
			'fração é o quê',
			'o que é que quer dizer a palavra fração?'
		]
	],
	[
		'ha',
		'evaporation',
		[
			'Mene ne ƙafewa?',
			'menene kafewa',
			'Me ake nufi da ƙafewa?',
			'kafewa na nufin me',
			"Mene ne ma'anar ƙafewa?",
			'maanar kafewa',
			'ma’anar kalmar ƙafewa',
			'me ƙafewa take nufi'
		]
	],
	[
		'zu',
		'fraction',
		[
			'Yini iqhezu?',
			'liyini iqhezu',
			'iqhezu liyini',
			'Kusho ukuthini iqhezu?',
			'Lisho ukuthini igama elithi "iqhezu"?',
			'iqhezu lisho ukuthini',
			'incazelo yegama iqhezu'
		]
	],
	['zu', 'oxygen', ['yini i-oksijini', 'iyini ioksijini', 'i-oksijini iyini', 'isho ukuthini i-oksijini']],
	[
		'xh',
		'fraction',
		[
			'Yintoni iqhezu?',
			'iqhezu yintoni',
			'Lithetha ntoni iqhezu?',
			'lithetha ntoni igama elithi iqhezu',
			'iqhezu lithetha ntoni',
			'intsingiselo yegama iqhezu',
			'intsingiselo yeqhezu'
		]
	],
	[
		'af',
		'fraction',
		[
			"Wat is 'n breuk?",
			'wat is n breuk',
			'Wat is ’n breuk',
			'Wat beteken breuk?',
			'wat is die betekenis van die woord breuk',
			'wat word bedoel met breuk',
			'breuk beteken wat'
		]
	],
	[
		'ig',
		'fraction',
		[
			'Gịnị bụ nchipụ?',
			'gini bu nchipu',
			'Kedu ihe bụ nchipụ?',
			'nchipu putara gini',
			'gịnị ka nchipụ pụtara',
			'kedu ihe nchipụ pụtara',
			'nkọwa okwu nchipụ'
		]
	],
	[
		'ig',
		'solid',
		['gini bu ihe siri ike', 'gịnị ka ihe siri ike pụtara', 'kedu ihe bu ihe siri ike', 'ihe siri ike bụ gịnị']
	]
];

const OFF_TOPIC: readonly (readonly [string, string])[] = [
	['en', 'who is the president of Kenya'],
	['en', 'what is a volcano'],
	['en', 'how many parts does a car have'],
	['en', 'how do I cook rice'],
	['en', 'what time is it'],
	['en', 'what is the largest country in Africa'],
	['en', 'tell me a story about a lion'],
	['en', 'how do I share my phone data'],
	['en', 'what is half time in football'],
	['en', 'what is at the bottom of the ocean'],
	['en', 'when is the next school holiday'],
	['en', 'how long is the Nile'],
	['en', 'who wrote the bible'],
	['en', 'why is the sky blue'],
	['en', 'what is a verb'],
	['en', 'is my mother angry'],
	['en', 'how do birds fly'],
	['en', 'asdf qwer zxcv'],
	['sw', 'rais wa Kenya ni nani'],
	['sw', 'bei ya petroli leo'],
	['sw', 'namba ya simu ya mwalimu'],
	['sw', 'jinsi ya kupika ugali'],
	['sw', 'mji mkuu wa Uganda ni upi'],
	['sw', 'nani alishinda mechi ya mpira'],
	['am', 'የኢትዮጵያ ዋና ከተማ የት ነው?'],
	['am', 'እንጀራ እንዴት ይጋገራል'],
	['am', 'ዛሬ የአየር ሁኔታ እንዴት ነው?'],
	['ar', 'ما هي عاصمة مصر؟'],
	['ar', 'ما هي مادة التاريخ'],
	['ar', 'من فاز في المباراة أمس؟']
];

describe.each<Way>(['by words alone', 'by words and meaning'])('the lessons that ship, searched %s,', (way) => {
	it('answer nine of ten questions about them with a fitting passage', () => {
		const missed = ON_TOPIC.filter(([language, question, places]) => {
			const place =
				placeOf(answer(question, language, way))
					.split(' ')
					.at(-1) ?? '';
			return !places.split(' ').includes(place);
		});
		expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(ON_TOPIC.length / 10);
	});
});

describe.each<Way>(['by words alone', 'by words and meaning'])(
	'who asks for the meaning of a word, searched %s,',
	(way) => {
		it.each(MEANINGS)('in %s gets the card of %s', (language, term, questions) => {
			const missed = questions.filter(
				(question) =>
					placeOf(answer(question, language, way))
						.split(' ')
						.at(-1) !== term
			);
			expect(missed).toEqual([]);
		});
	}
);

it('the lessons that ship, searched by words alone, answer at most one of twenty off-topic questions', () => {
	const answered = OFF_TOPIC.filter(
		([language, question]) => answer(question, language, 'by words alone').kind === 'found'
	);
	expect(answered.length, JSON.stringify(answered)).toBeLessThanOrEqual(OFF_TOPIC.length / 20);
});

/** Measured by `npm run bench:search`, less what another seed of the encoder may lose. */
const LEAST_RECALL = { en: 0.88, sw: 0.85, fr: 0.75, zu: 0.77, ha: 0.83, ar: 0.82 } as const;

describe('what pupils ask, in six languages', () => {
	const questions = readQuestions('pupil-questions');
	const offTopic = readQuestions('off-topic-questions');
	const find = (text: string, language: LanguageTag) =>
		indexFor(language, 'by words and meaning').find(text, { language, limit: 40 });

	it.each(Object.entries(LEAST_RECALL))('in %s, finds the passage among the first five', (tag, least) => {
		expect(measureRecall(questions, tag, find).five).toBeGreaterThanOrEqual(least);
	});

	it('gets an answer to at most one in twenty off-topic questions', () => {
		const asked = [...OFF_TOPIC, ...offTopic.flatMap((one) => Object.entries(one.asked))];
		const answered = asked.filter(([tag, text]) => answer(text, tag, 'by words and meaning').kind === 'found');
		expect(answered.length, JSON.stringify(answered)).toBeLessThanOrEqual(asked.length / 20);
	});
});

describe('the guard over what models write', () => {
	/** A sentence of a lesson is true and fit for children; only what stands around it makes it unfit to be said alone. */
	const HARMLESS = ['unfinished', 'too-short', 'off-topic', 'unchanged'];

	it('stops fewer than one in twenty sentences of our own lessons (some are tried), and none for a false sum', () => {
		const problems = [...passages.values()].flatMap(({ text, language }) => {
			const given = { text, context: [], secrets: [], way: 'reword', level: 4, language } as const;
			const sentences = text
				.split(/(?<=[.!?؟።])\s+|\n/u)
				.filter((sentence, at) => sentence.length > 15 && at % 50 === 4);
			return sentences.map((sentence) => {
				const guarded = guardRewording(sentence, given);
				return guarded.ok ? undefined : guarded.error.kind;
			});
		});
		const stopped = problems.filter((kind) => kind !== undefined && !HARMLESS.includes(kind));
		expect(stopped).not.toContain('wrong-sum');
		expect(stopped.length).toBeLessThan(problems.length / 20);
	});

	it('takes no passage for a call for help', () => {
		const alarms = [...passages.values()].filter(({ text }) => touchesSafeguarding(text)).map(({ id }) => id);
		expect(alarms).toEqual([]);
	});
});
