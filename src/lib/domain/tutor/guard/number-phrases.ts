import { foldWords } from '../../text/fold';

/** Ones and tens of a language, and how they join; `parts` are fractions, spelled canonically. */
interface Counting {
	/** From zero on. */
	readonly ones: string;
	/** From ten on, in tens. */
	readonly tens: string;
	/** What stands between a ten and a one: `ishirini na tano`. */
	readonly joint: string;
	/** Whether the one comes first: `خمسة وعشرون`. */
	readonly isOneFirst?: boolean;
	readonly others: Readonly<Record<string, string>>;
}

const COUNTING: Readonly<Record<string, Counting>> = {
	sw: {
		ones: 'sifuri moja mbili tatu nne tano sita saba nane tisa',
		tens: 'kumi ishirini thelathini arobaini hamsini sitini sabini themanini tisini',
		joint: ' na ',
		others: {
			mia: '100',
			'mia moja': '100',
			elfu: '1000',
			'elfu moja': '1000',
			nusu: '1/2',
			theluthi: '1/3',
			'theluthi moja': '1/3',
			'theluthi mbili': '2/3',
			robo: '1/4',
			'robo moja': '1/4',
			'robo tatu': '3/4'
		}
	},
	fr: {
		ones: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
		tens: '- vingt trente quarante cinquante soixante - - -',
		joint: '-',
		others: {
			'vingt et un': '21',
			'trente et un': '31',
			'quarante et un': '41',
			'cinquante et un': '51',
			'soixante et un': '61',
			'soixante-dix': '70',
			'soixante-douze': '72',
			'soixante-quinze': '75',
			'quatre-vingts': '80',
			'quatre-vingt': '80',
			'quatre-vingt-dix': '90',
			cent: '100',
			mille: '1000',
			demi: '1/2',
			'un demi': '1/2',
			'une demie': '1/2',
			'la moitié': '1/2',
			'un tiers': '1/3',
			'deux tiers': '2/3',
			'un quart': '1/4',
			'trois quarts': '3/4'
		}
	},
	ar: {
		ones: 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة',
		tens: 'عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون',
		joint: ' و',
		isOneFirst: true,
		others: {
			اثنين: '2',
			'اثنا عشر': '12',
			عشرين: '20',
			ثلاثين: '30',
			أربعين: '40',
			خمسين: '50',
			مئة: '100',
			مائة: '100',
			ألف: '1000',
			نصف: '1/2',
			النصف: '1/2',
			ثلث: '1/3',
			ثلثان: '2/3',
			ربع: '1/4',
			'ثلاثة أرباع': '3/4'
		}
	},
	am: {
		ones: 'ዜሮ አንድ ሁለት ሦስት አራት አምስት ስድስት ሰባት ስምንት ዘጠኝ',
		tens: 'አስር ሃያ ሰላሳ አርባ ሃምሳ ስልሳ ሰባ ሰማንያ ዘጠና',
		joint: ' ',
		others: {
			'አስራ አንድ': '11',
			'አስራ ሁለት': '12',
			'አስራ አምስት': '15',
			መቶ: '100',
			ሺህ: '1000',
			ግማሽ: '1/2',
			'አንድ ሶስተኛ': '1/3',
			'ሁለት ሶስተኛ': '2/3',
			ሩብ: '1/4',
			'ሶስት አራተኛ': '3/4'
		}
	}
};

const MOST_WORDS = 3;

/**
 * Number words up to a hundred and the fractions of everyday talk, by the folded words they are written with, in the
 * languages of the interface other than English. A word that is mostly an article (un, moja of "kila moja") is left
 * out: it would raise alarms and give nothing away.
 */
function phrasesOf({ ones, tens, joint, isOneFirst, others }: Counting, language: string): ReadonlyMap<string, string> {
	const phrases = new Map<string, string>();
	const add = (words: string, number: string): void => void phrases.set(foldWords(words, language), number);
	const oneWords = ones.split(' ');
	oneWords.forEach((word, value) => value !== 1 && add(word, String(value)));
	tens.split(' ').forEach((ten, index) => {
		if (ten === '-') return;
		const value = (index + 1) * 10;
		add(ten, String(value));
		oneWords.slice(0, 10).forEach((one, unit) => {
			if (unit > 0) add(isOneFirst ? one + joint + ten : ten + joint + one, String(value + unit));
		});
	});
	for (const [words, number] of Object.entries(others)) add(words, number);
	return phrases;
}

const PHRASES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
	Object.entries(COUNTING).map(([language, counting]) => [language, phrasesOf(counting, language)])
);

/** The longest number phrase that starts at a word, and how many words it takes. */
export function readNumberPhrase(
	words: readonly string[],
	start: number,
	language: string
): { readonly number: string; readonly length: number } | undefined {
	const phrases = PHRASES.get(language.split('-')[0] ?? '');
	if (!phrases) return undefined;
	for (let length = MOST_WORDS; length > 0; length--) {
		const number = phrases.get(foldWords(words.slice(start, start + length).join(' '), language));
		if (number !== undefined && start + length <= words.length) return { number, length };
	}
	return undefined;
}
