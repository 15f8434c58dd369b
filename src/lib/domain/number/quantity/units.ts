import { rational } from '../rational';
import { rationalFromText } from '../rational-text';
import type { QuantityKind, Unit } from './unit';

/**
 * Each line: the symbol; its size in base units, or for money the codes it may stand for with `<` where it stands before
 * the number; then how children write it in English, Swahili, Amharic and Arabic, in lower case, without dots, spaces or
 * the s of a plural. Squares and cubes of lengths are put together by `findUnit`.
 */
const TABLE: Readonly<Record<QuantityKind, string>> = {
	length: `mm 1/1000 millimetre millimeter milimita ሚሜ ሚሊሜትር مم ملم مليمتر
cm 1/100 centimetre centimeter sm sentimita ሴሜ ሳሜ ሴንቲሜትር ሳንቲሜትር سم سنتيمتر سنتمتر
dm 1/10 decimetre decimeter desimita ዴሜ ዴሲሜትር دسم ديسيمتر
m 1 metre meter mt mita ሜ መ ሜትር م متر
km 1000 kilometre kilometer kilomita ኪሜ ኪሎሜትር كم كيلومتر`,
	mass: `mg 1/1000 milligram miligramu ሚግ ሚሊግራም مغ ملغ مجم مليغرام مليجرام
g 1 gm gram gramu ግ ግራም غ غم جم غرام جرام
kg 1000 kilo kilogram kilogramu ኪግ ኪሎ ኪሎግራም كغ كغم كجم كيلو كيلوغرام كيلوجرام
q 100000 quintal kuintali ኩንታል
t 1000000 tonne ton tani ቶን طن`,
	volume: `mm³ 1/1000000
cm³ 1/1000 cc
mL 1/1000 millilitre milliliter mililita ሚሊ ሚሊሊትር مل ملل مليلتر
cL 1/100 centilitre centiliter sentilita
dL 1/10 decilitre deciliter desilita
dm³ 1
L 1 litre liter lita ሊ ሊትር ل لتر
m³ 1000`,
	area: `mm² 1/1000000
cm² 1/10000
dm² 1/100
m² 1
ha 10000 hectare hekta ሄክታር هكتار
km² 1000000`,
	time: `s 1 sec second sek sekunde ሰከንድ ث ثانية ثوان ثواني
min 60 minute dk dakika ደቂቃ د دقيقة دقائق
h 3600 hr hour saa ሰዓት ሰአት س ساعة ساعات
d 86400 day siku ቀን يوم أيام ايام
wk 604800 week wiki ሳምንት أسبوع اسبوع أسابيع`,
	money: `KSh <KES
TSh <TZS
USh <UGX
Sh <KES,TZS,UGX /= /- shilling shilingi ሽልንግ شلن
₦ <NGN naira n
R <ZAR rand
Br <ETB birr ብር بر بير
FCFA XOF,XAF cfa franc franccfa francscfa فرنك
XOF XOF
XAF XAF
$ <USD us$ dollar dola ዶላር دولار
GH₵ <GHS gh¢ ghc ₵ cedi
RWF <RWF frw faranga
MT MZN mtn metical meticai
Kz AOA kwanza
EGP <EGP e£ £e le جم جنيه جنيها
DH MAD dirham درهم دراهم`
};

const ONE = rational(1);

const ENTRIES = (Object.entries(TABLE) as [QuantityKind, string][]).flatMap(([kind, lines]) =>
	lines.split('\n').map((line) => {
		const [symbol = '', worth = '', ...words] = line.split(' ');
		return { unit: makeUnit(kind, symbol, worth), words };
	})
);

/** Every unit once, from small to large in each kind of measure. */
export const UNITS: readonly Unit[] = ENTRIES.map(({ unit }) => unit);

const SYMBOLS: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.symbol, unit]));

const WORDS: ReadonlyMap<string, Unit> = new Map([
	...UNITS.flatMap((unit) =>
		unit.currencies?.length === 1 ? [[`${unit.currencies[0]}`.toLowerCase(), unit] as const] : []
	),
	...UNITS.map((unit) => [unit.symbol.toLowerCase(), unit] as const),
	...ENTRIES.flatMap(({ unit, words }) => words.map((word) => [word, unit] as const))
]);

const POWERS: readonly (readonly [sign: string, pattern: RegExp])[] = [
	['²', /^(?:square|sq|ካሬ)(.+)$|^(.+?)(?:2|مربع|مربعة|(?:za)?mraba)$/u],
	['³', /^(?:cubic|cu|ኪዩቢክ)(.+)$|^(.+?)(?:3|مكعب|مكعبة|zaujazo)$/u]
];

/** The unit somebody wrote, after `writePlainly`, in any of our languages: `Kg`, `sq m`, `cm^2`, `sentimita`, `سم`. */
export function findUnit(text: string): Unit | undefined {
	const bare = text.replace(/[.\s^]/gu, '');
	const word = bare.toLowerCase();
	return SYMBOLS.get(bare) ?? findWord(word) ?? findPower(word);
}

function findWord(word: string): Unit | undefined {
	return WORDS.get(word) ?? (word.length > 2 && word.endsWith('s') ? WORDS.get(word.slice(0, -1)) : undefined);
}

function findPower(word: string): Unit | undefined {
	for (const [sign, pattern] of POWERS) {
		const [, behind, before] = pattern.exec(word) ?? [];
		const side = findWord(behind ?? before ?? '');
		if (side?.kind === 'length') return SYMBOLS.get(side.symbol + sign);
	}
	return undefined;
}

function makeUnit(kind: QuantityKind, symbol: string, worth: string): Unit {
	if (kind !== 'money') return { symbol, kind, size: rationalFromText(worth) ?? ONE };
	const codes = worth.replace('<', '');
	return { symbol, kind, size: ONE, currencies: codes.split(','), isBefore: codes !== worth };
}
