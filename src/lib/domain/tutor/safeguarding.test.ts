import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { touchesSafeguarding } from './safeguarding';

const NEEDS_A_PERSON = [
	'I want to kill myself',
	'sometimes i cut myself at night',
	"I don't want to live anymore",
	'i wish i was dead',
	'I want to die.',
	'My uncle touches me at night',
	'the teacher touched my body and said it is secret',
	'my stepfather beats me every day',
	'my mother hits me with a belt',
	'he raped me',
	'somebody wants to sleep with me for money',
	'they want to kill me',
	'a boy threatened to hurt my sister',
	'I am afraid to go home',
	"I'm so hungry",
	'we have no food at home',
	'I have not eaten today',
	'I want to run away from home',
	'they bully me at school',
	'everyone laughs at me and calls me ugly',
	'nobody loves me',
	'am I pregnant?',
	'i think im pregnant what do i do',
	'I missed my period',
	'my friends gave me drugs',
	'my father wants me to marry an old man',
	'A man asked me for pictures of my body',
	'i hate myself',
	'nataka kufa',
	'Nataka kujiua',
	'mjomba ananigusa',
	'baba ananipiga kila siku',
	'wananicheka shuleni',
	'nina njaa sana',
	'hatuna chakula',
	'nataka kutoroka nyumbani',
	'nina mimba nifanye nini',
	'wananionea darasani',
	'je veux mourir',
	'mon oncle me touche la nuit',
	"mon père m'a frappé",
	"j'ai faim",
	'ils se moquent de moi',
	'je suis enceinte',
	"j'ai peur de rentrer à la maison",
	'أريد أن أموت',
	'عمي يلمسني',
	'أبي يضربني كل يوم',
	'أنا جائعة',
	'يسخرون مني في المدرسة',
	'أخاف أن أعود إلى البيت',
	'መሞት እፈልጋለሁ',
	'አባቴ ይመታኛል',
	'ርቦኛል',
	'በትምህርት ቤት ያሾፉብኛል',
	'አጎቴ ይነካካኛል'
];

const IS_A_LESSON = [
	'How does soap kill bacteria?',
	'what kills germs in water',
	'Why do plants die without light?',
	'A hungry goat eats 3 kg of grass. How much in a week?',
	'what is a drug in medicine',
	'How long is a cow pregnant?',
	'I cut myself a slice of 1/4 of the cake',
	'My friend beat me by 3 points',
	'He beat me in the race by 2 seconds',
	'The ball hits me with 10 N of force',
	'what happens if I touch a wire',
	'I roll a die two times',
	'Can electricity kill?',
	'How do I cut a circle in half?',
	'What does private mean?',
	'the lion runs away from the fire',
	'how to divide 12 by 4',
	'who can tell me about light',
	'Is 1/2 bigger than 1/3?',
	'help me with fractions',
	'teach me percent',
	'sabuni huuaje bakteria?',
	'mimea hufa kwa nini bila mwanga',
	'mbuzi mwenye njaa anakula nini',
	'niambie maana ya sehemu',
	'piga hesabu 3 mara 4',
	'nipigie hesabu hii',
	'comment le savon tue les bactéries ?',
	'la plante a besoin de lumière',
	'couper un gâteau en quatre',
	'ما هو الكسر؟',
	'كيف يقتل الصابون البكتيريا؟',
	'اضرب ٣ في ٤',
	'ضرب الكسور',
	'ክፍልፋይ ምንድን ነው?',
	'ሳሙና ባክቴሪያን እንዴት ይገድላል?',
	'የምግብ ሰንሰለት ምንድን ነው?'
];

describe('touchesSafeguarding', () => {
	it.each(NEEDS_A_PERSON)('hears: %s', (text) => {
		expect(touchesSafeguarding(text)).toBe(true);
	});

	it.each(IS_A_LESSON)('leaves to the lessons: %s', (text) => {
		expect(touchesSafeguarding(text)).toBe(false);
	});

	it('hears it within a longer letter', () => {
		expect(touchesSafeguarding(`${'I like school very much. '.repeat(60)} But my uncle beats me.`)).toBe(true);
	});

	it('never throws, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				expect(typeof touchesSafeguarding(text)).toBe('boolean');
			})
		);
	});
});
