import { judgeLetters, type DrawnLetter } from './judge-letters';

/** Letters that an old or cut-down phone may lack; there is a small font for each. */
export type Script = 'ethiopic' | 'arabic' | 'latin';

export interface LetterSample {
	readonly script: Script;
	readonly letters: readonly string[];
	/** Letters followed by a combining mark: not one character in any font. */
	readonly marked?: readonly string[];
}

const ETHIOPIC: LetterSample = { script: 'ethiopic', letters: [...'ሀለመሰቀበነአዘጽ'] };

/** By language; those that are not here need no letter that some phone lacks. */
const SAMPLES: Readonly<Record<string, LetterSample>> = {
	am: ETHIOPIC,
	ti: ETHIOPIC,
	ar: { script: 'arabic', letters: [...'ابجدسعمنهي'] },
	ha: { script: 'latin', letters: [...'ɓɗƙƁƊƘ'] },
	ig: { script: 'latin', letters: [...'ịọụṅỊỌỤ'], marked: ['ọ\u0300', 'ụ\u0300'] },
	yo: { script: 'latin', letters: [...'ẹọṣẸỌṢ'], marked: ['ẹ\u0301', 'ọ\u0300'] }
};

/** Noncharacters, a place that Unicode never filled, and one for private use: no font of a phone has all of them. */
const NO_LETTERS = ['\uffff', '\u0378', '\ue83a'];

const LETTER_PX = 32;
const FIELD_PX = 64;

/** The script of a language that this phone cannot draw, with the fonts the page has by now; undefined if it can. */
export function findMissingScript(language: string): Script | undefined {
	const sample = SAMPLES[language];
	return sample && lacksLetters(sample) ? sample.script : undefined;
}

/** Draws a sample in the page's own fonts, off the screen, and looks at what came. A few milliseconds. */
export function lacksLetters({ letters, marked = [] }: LetterSample): boolean {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = FIELD_PX;
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) return false;
	pen.font = `${LETTER_PX}px ${getComputedStyle(document.body).fontFamily}`;
	const draw = (letter: string): DrawnLetter => drawLetter(pen, letter);
	const verdict = judgeLetters({
		letters: letters.map(draw),
		marked: marked.map((pair) => ({ plain: draw(pair.slice(0, 1)), marked: draw(pair) })),
		boxes: NO_LETTERS.map(draw),
		known: [draw('A'), draw('m')]
	});
	return verdict === 'lacks';
}

function drawLetter(pen: CanvasRenderingContext2D, letter: string): DrawnLetter {
	pen.clearRect(0, 0, FIELD_PX, FIELD_PX);
	pen.textAlign = 'left';
	pen.direction = 'ltr';
	pen.fillText(letter, LETTER_PX / 4, LETTER_PX * 1.4);
	const { data } = pen.getImageData(0, 0, FIELD_PX, FIELD_PX);
	// Only how dark a pixel is, roughly: browsers that guard against fingerprints change the last bits.
	const ink = Array.from({ length: data.length / 4 }, (_, at) => ((data[at * 4 + 3] ?? 0) > 127 ? '1' : '0')).join('');
	return { width: pen.measureText(letter).width, ink };
}
