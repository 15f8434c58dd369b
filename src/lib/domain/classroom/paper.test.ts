import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag, type LessonId, type PackId, type ProfileId } from '../base/ids';
import { sampleTemplate } from '../exercise/sample-template';
import type { Template } from '../exercise/template';
import { attemptsOfPage, drawPage, markPage, readLetters, redrawPage, writeKey, writeLetters } from './paper-page';
import { nextSheetNumber, putSheet, writeSheetCode } from './paper-shelf';
import { MOST_SHEETS, parsePaperSheet, type PaperSheet } from './paper-sheet';

const sum = sampleTemplate({
	id: asId('fractions/sum'),
	variables: [{ kind: 'range', name: 'a', from: 1, to: 400, step: 1 }],
	conditions: [],
	question: { en: [{ kind: 'text', text: 'Work it out.' }] },
	answer: { kind: 'number', value: 'a/5 + 1/2', form: 'any' },
	task: 'calculate {a}/5 + 1/2',
	mistakes: [],
	hints: [],
	solution: []
} as Partial<Template>);

const amina = asId<ProfileId>('amina');
const baraka = asId<ProfileId>('baraka');
const wish = { seed: 's', count: 5, isIndividual: false };

function sheetOf(changes: Partial<PaperSheet> = {}): PaperSheet {
	const sheet = { ...wish, number: 3, lessonId: asId<LessonId>('halves'), printedAt: 7, entered: {}, ...changes };
	const profileIds = [amina, baraka];
	const marks = (sheet.isIndividual ? profileIds : [amina]).map((id) => markPage(drawPage([sum], sheet, id)));
	return { profileIds, marks, ...sheet };
}

describe('drawPage', () => {
	it('draws the same for all, or other questions for each, and always the same again', () => {
		const [same, other] = [wish, { ...wish, isIndividual: true }].map((one) =>
			[amina, baraka, amina].map((id) => markPage(drawPage([sum], one, id)))
		);
		expect(new Set(same).size).toBe(1);
		expect([new Set(other).size, other?.[0]]).toEqual([2, other?.[2]]);
	});
});

describe('redrawPage', () => {
	it.each([true, false])('gives what was printed (for each: %s)', (isIndividual) => {
		const sheet = sheetOf({ isIndividual });
		expect(redrawPage([sum], sheet, baraka)).toEqual(drawPage([sum], sheet, baraka));
	});

	it('gives nothing where the lesson has changed, as its letters would mislead', () => {
		const changed = { ...sum, answer: { kind: 'number', value: 'a/5 + 1/4', form: 'any' } } as Template;
		expect(redrawPage([{ ...changed, task: 'calculate {a}/5 + 1/4' } as Template], sheetOf(), amina)).toBeUndefined();
		expect(redrawPage([sum], sheetOf({ isIndividual: true }), asId('stranger'))).toBeUndefined();
	});

	it('takes no offence at words that were mended', () => {
		const mended = { ...sum, question: { en: [{ kind: 'text', text: 'Work this out.' }] } } as Template;
		expect(redrawPage([mended], sheetOf(), amina)).toHaveLength(5);
	});
});

describe('letters of a page', () => {
	const items = drawPage([sum], wish, amina);

	it('come back from the text that is kept', () => {
		const letters = fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }), {
			minLength: items.length,
			maxLength: items.length
		});
		fc.assert(
			fc.property(letters, (places) => {
				const text = writeLetters(items, places);
				expect(text).toMatch(/^[A-E-]{5}$/);
				expect(readLetters(items, text)).toEqual(places);
			})
		);
	});

	it('become attempts like letters raised before a board; an empty box is none', () => {
		const key = readLetters(items, writeKey(items));
		const context = { profileId: amina, packId: asId<PackId>('p'), packVersion: 1, language: asId<LanguageTag>('sw') };
		const attempts = attemptsOfPage(items, [undefined, ...key.slice(1)], { ...context, at: 9 });
		expect(attempts.map(({ purpose, outcome, at }) => [purpose, outcome, at])).toEqual(
			key.slice(1).map(() => ['board', 'right', 9])
		);
		expect(new Set(attempts.map(({ seed }) => seed)).size).toBe(4);
	});
});

describe('the sheets of a class', () => {
	it('are kept newest first, and no more than there is room for', () => {
		let sheets: readonly PaperSheet[] = [];
		for (let made = 0; made < MOST_SHEETS + 2; made++) {
			sheets = putSheet(sheets, { ...sheetOf(), seed: `s${made}`, number: nextSheetNumber(sheets) });
		}
		expect(sheets.map(({ number }) => number).slice(0, 2)).toEqual([22, 21]);
		expect(sheets).toHaveLength(MOST_SHEETS);
		const entered = { [amina]: 'AB-CD' };
		const changed = putSheet(sheets, { ...sheetOf(), seed: 's20', number: 21, entered });
		expect([changed.length, changed[1]?.entered]).toEqual([MOST_SHEETS, entered]);
	});

	it('have a code with the number of the learner', () => {
		expect(writeSheetCode('5B', sheetOf(), baraka)).toBe('5B-02-3');
	});

	it('are read back as they were kept, and nothing else', () => {
		const sheet = sheetOf({ entered: { [amina]: 'AB-CD' } });
		expect(parsePaperSheet(JSON.parse(JSON.stringify(sheet)))).toEqual({ ok: true, value: sheet });
		expect(parsePaperSheet({ ...sheet, entered: { [amina]: 'XYZ' } }).ok).toBe(false);
	});
});
