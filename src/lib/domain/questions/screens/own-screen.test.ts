import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type PackId } from '../../base/ids';
import { sampleOwnQuestion } from '../sample-own-question.testing';
import { lessonOf } from '../lesson-of';
import { blocksOf } from './blocks-of';
import { checkOwnScreen } from './check-own-screen';
import { BLANK_SCREEN, type OwnPhoto, type OwnScreen } from './own-screen';
import { readOwnScreen } from './read-own-screen';
import { toScreen } from './to-screen';

const PHOTO: OwnPhoto = { media: asId('a'.repeat(64)), width: 640, height: 480, description: 'A bean with roots' };
const SOUND: OwnScreen = { title: 'Roots', words: 'A root drinks.', photo: PHOTO };

const text = (words: string) => ({ kind: 'text', text: words });
const problems = (screen: OwnScreen) => checkOwnScreen(screen).map(({ kind, where }) => `${kind} ${where}`);

describe('the words of a screen', () => {
	it('are paragraphs, lists and notes, with mathematics and stress', () => {
		const words = 'A root **drinks** *water*.\nIt holds.\n\n- leaf\n- $1/2$\n> Look!';
		expect(blocksOf(words)).toMatchObject({
			value: [
				{
					kind: 'paragraph',
					text: [
						text('A root '),
						{ kind: 'strong', children: [text('drinks')] },
						text(' '),
						{ kind: 'emphasis', children: [text('water')] },
						text('. It holds.')
					]
				},
				{ kind: 'list', items: [[text('leaf')], [{ kind: 'math' }]] },
				{ kind: 'note', text: [text('Look!')] }
			]
		});
	});

	it('keep a star that is no stress', () => {
		expect(blocksOf('3 * 4 * 5')).toMatchObject({ value: [{ text: [text('3 * 4 * 5')] }] });
	});
});

describe('what is still to do', () => {
	it.each<[OwnScreen, readonly string[]]>([
		[SOUND, []],
		[{ title: 'Roots', words: '', voice: { media: asId('b'.repeat(64)), seconds: 4 } }, []],
		[BLANK_SCREEN, ['empty title', 'empty words']],
		[{ title: 'Roots', words: 'word '.repeat(61) }, ['too-many-words words']],
		[{ title: 'Roots', words: 'It costs $5' }, ['unpaired-dollar words']],
		[{ ...SOUND, photo: { ...PHOTO, description: ' ' } }, ['empty photo']]
	])('%j', (screen, expected) => {
		expect(problems(screen)).toEqual(expected);
		expect(toScreen({ id: 'A1', screen }) === undefined).toBe(expected.length > 0);
	});

	it('is a blank screen where what was kept is damaged', () => {
		expect(readOwnScreen({ ...SOUND, photo: { media: '../x' } })).toEqual(BLANK_SCREEN);
		expect(readOwnScreen(JSON.parse(JSON.stringify(SOUND)))).toEqual(SOUND);
	});
});

describe('a lesson of his own', () => {
	const options = {
		packId: asId<PackId>('own-x'),
		title: 'Plants',
		language: asId<LanguageTag>('sw'),
		intro: 'Hello.'
	};

	it('shows his screens in their order, and none that is not finished', () => {
		const lesson = lessonOf([{ id: '1', question: sampleOwnQuestion() }], {
			...options,
			screens: [
				{ id: 'aB', screen: SOUND },
				{ id: 'x', screen: BLANK_SCREEN },
				{ id: 'c', screen: { title: 'Leaves', words: 'They eat light.' } }
			]
		});
		expect(lesson.texts['sw']?.screens.map(({ id, title }) => [id, title])).toEqual([
			['own-ab', 'Roots'],
			['own-c', 'Leaves']
		]);
		expect(lesson.texts['sw']?.screens[0]?.blocks.map(({ kind }) => kind)).toEqual(['image', 'paragraph']);
	});

	it('has one screen that says whose it is where he explains nothing', () => {
		const lesson = lessonOf([{ id: '1', question: sampleOwnQuestion() }], { ...options, screens: [] });
		expect(lesson.texts['en']?.screens.map(({ id }) => id)).toEqual(['start']);
	});
});
