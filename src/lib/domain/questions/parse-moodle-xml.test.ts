import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOwnQuestion, entriesOf, OPTIONS, outcomesOf, questionsOf } from './any-own-question.testing';
import { parseMoodleXml } from './parse-moodle-xml';
import { writeMoodleXml } from './write-moodle-xml';

const quiz = (...questions: readonly string[]) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
const asked = (type: string, inside: string) =>
	`<question type="${type}"><name><text>N</text></name><questiontext format="html"><text>Q</text></questiontext>${inside}</question>`;
const parse = (...questions: readonly string[]) => parseMoodleXml(quiz(...questions), OPTIONS);
const answerOf = (question: string) => questionsOf(parse(question))[0]?.answer;

function notesOf(question: string): readonly string[] {
	const outcome = entriesOf(parse(question))[0]?.outcome;
	return outcome?.kind === 'question' ? outcome.notes : [];
}

const choice = asked(
	'multichoice',
	`<generalfeedback format="html"><text><![CDATA[<p>Maji ni <b>uhai</b>.</p>]]></text></generalfeedback>
	<single>true</single><shuffleanswers>0</shuffleanswers>
	<correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
	<answer fraction="0" format="html"><text>Mo&amp;nbsp;on</text><feedback format="html"><text>No &#233;</text></feedback></answer>
	<answer fraction="100"><text>Earth</text></answer>`
);

const plain = asked('shortanswer', '<answer fraction="100"><text>a</text></answer>');

describe('each kind of question', () => {
	it('has one right option', () => {
		expect(questionsOf(parse(choice))).toEqual([
			{
				title: 'N',
				language: 'en',
				question: 'Q',
				answer: {
					kind: 'choice',
					before: [{ text: 'Mo on', feedback: 'No é' }],
					right: { text: 'Earth', feedback: '' },
					after: [],
					isShuffled: false
				},
				explanation: 'Maji ni uhai.'
			}
		]);
		expect(notesOf(choice)).toEqual(['formatting-left-out']);
	});

	it('is true or false', () => {
		const question = asked(
			'truefalse',
			'<answer fraction="100"><text>true</text><feedback><text>Yes</text></feedback></answer><answer fraction="0"><text>false</text></answer>'
		);
		expect(answerOf(question)).toMatchObject({
			right: { text: 'True', feedback: 'Yes' },
			after: [{ text: 'False' }],
			isShuffled: false
		});
	});

	it('has short answers', () => {
		const question = asked(
			'shortanswer',
			'<usecase>0</usecase><answer fraction="100"><text>2 \\* 3</text></answer><answer fraction="100"><text>six</text></answer><answer fraction="0"><text>*</text><feedback><text>No</text></feedback></answer>'
		);
		expect(answerOf(question)).toEqual({ kind: 'text', accepted: ['2 * 3', 'six'] });
		expect(notesOf(question)).toEqual(['feedback-left-out']);
	});

	it('asks for a number', () => {
		const question = asked('numerical', '<answer fraction="100"><text>.50</text><tolerance>0</tolerance></answer>');
		expect(answerOf(question)).toEqual({ kind: 'number', value: '0.50', form: 'any' });
	});

	it('matches', () => {
		const pair = (left: string, right: string) =>
			`<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`;
		expect(answerOf(asked('matching', pair('cat', 'meows') + pair('dog', 'barks')))).toEqual({
			kind: 'match',
			pairs: [
				{ left: 'cat', right: 'meows' },
				{ left: 'dog', right: 'barks' }
			]
		});
		expect(outcomesOf(parse(asked('matching', pair('cat', 'meows') + pair('', 'barks'))))).toEqual(['spare-partners']);
	});

	it('puts in order by place', () => {
		const question = asked(
			'ordering',
			'<answer fraction="2.0000000"><text>two</text></answer><answer fraction="10"><text>ten</text></answer><answer fraction="1.0000000"><text>one</text></answer>'
		);
		expect(answerOf(question)).toEqual({ kind: 'order', entries: ['one', 'two', 'ten'] });
	});
});

describe('what is not supported', () => {
	it.each([
		['essay', '', 'essay'],
		['description', '', 'description'],
		['cloze', '', 'embedded-answers'],
		['multianswer', '', 'embedded-answers'],
		['ddwtos', '', 'drag-and-drop'],
		['gapselect', '', 'select-missing-words'],
		['calculated', '', 'calculated'],
		['stack', '', 'unknown-type'],
		['constructor', '', 'unknown-type'],
		['multichoice', '<single>false</single>', 'several-right-answers'],
		[
			'multichoice',
			'<answer fraction="50"><text>a</text></answer><answer fraction="100"><text>b</text></answer>',
			'partial-credit'
		],
		['multichoice', '<answer fraction="0"><text>a</text></answer>', 'no-right-answer'],
		['multichoice', '<answer fraction="100"><text>&lt;img src="x"&gt;</text></answer>', 'image'],
		['shortanswer', '<usecase>1</usecase><answer fraction="100"><text>a</text></answer>', 'case-sensitive'],
		['shortanswer', '<answer fraction="100"><text>a*</text></answer>', 'wildcard'],
		['numerical', '<answer fraction="100"><text>3</text><tolerance>0.1</tolerance></answer>', 'tolerance'],
		[
			'numerical',
			'<answer fraction="100"><text>3</text></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>',
			'units'
		],
		[
			'shortanswer',
			'<answer fraction="100"><text>a</text><file name="x.png" encoding="base64">AA</file></answer>',
			'image'
		]
	])('%s%s is named %s', (type, inside, what) => {
		expect(outcomesOf(parse(asked(type, inside)))).toEqual([what]);
	});
});

describe('a file', () => {
	it('leaves categories out with a note and gives each question its line', () => {
		const category = '<question type="category"><category><text>$course$/top</text></category></question>';
		const entries = entriesOf(parse(category, choice, choice));
		expect(entries.map(({ line }) => line)).toEqual([4, 9]);
		expect(entries.map(({ outcome }) => outcome.kind === 'question' && outcome.notes)).toEqual([
			['category-left-out', 'formatting-left-out'],
			['formatting-left-out']
		]);
		expect(entries[0]?.source).toMatch(/^N Q Maji ni uhai/u);
	});

	it.each([
		['<question type="essay"><name></question>', 'bad-xml'],
		['<question type="essay"><name>', 'bad-xml'],
		['<question type="essay"><name><![CDATA[ never closed </name></question>', 'bad-xml'],
		['<question type="essay">&nbsp;</question>', 'unknown-entity'],
		['<question type="essay">a & b</question>', 'unknown-entity'],
		['<question type="essay"><!DOCTYPE x></question>', 'doctype'],
		[`<question>${'<a>'.repeat(40)}${'</a>'.repeat(40)}</question>`, 'too-deep']
	])('with %s keeps the other questions', (broken, problem) => {
		expect(outcomesOf(parse(choice, broken, plain))).toEqual(['question', problem, 'question']);
	});

	it('hides nothing in comments and character data', () => {
		const hidden = asked('essay', '<!-- </question> --><x><![CDATA[</question><question>]]></x>');
		expect(outcomesOf(parse('<!-- <question type="essay"></question> -->', hidden, choice))).toEqual([
			'essay',
			'question'
		]);
	});

	it('with a document type is refused: it could be a bomb', () => {
		const bomb = '<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
		expect(parseMoodleXml(bomb + quiz(choice), OPTIONS)).toEqual({ ok: false, error: { kind: 'doctype' } });
	});

	it('must be a quiz', () => {
		expect(parseMoodleXml('<html></html>', OPTIONS)).toEqual({ ok: false, error: { kind: 'not-a-quiz' } });
		expect(parseMoodleXml('<quiz></quiz>', OPTIONS)).toEqual({ ok: false, error: { kind: 'no-questions' } });
		expect(parseMoodleXml('x'.repeat(1_000_001), OPTIONS)).toEqual({ ok: false, error: { kind: 'too-long' } });
		expect(parse('<question/>'.repeat(2_001))).toEqual({ ok: false, error: { kind: 'too-many-questions' } });
	});

	it('is read back as it was written', () => {
		fc.assert(
			fc.property(fc.array(anyOwnQuestion, { minLength: 1, maxLength: 3 }), (questions) => {
				expect(questionsOf(parseMoodleXml(writeMoodleXml(questions), OPTIONS))).toEqual(questions);
			}),
			{ numRuns: 300 }
		);
	});

	it('never throws', () => {
		const piece = fc.constantFrom(
			'<question type="multichoice">',
			'</question>',
			'<answer fraction="100">',
			'</answer>',
			'<text>',
			'</text>',
			'<![CDATA[',
			']]>',
			'<!--',
			'-->',
			'<?',
			'?>',
			'&',
			'&#xD800;',
			'&#99999999;',
			'&lt;sub>',
			'<',
			'>',
			' a',
			'"',
			"'",
			'=',
			'/'
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece).map((pieces) => pieces.join('')),
					fc.string({ unit: 'binary', maxLength: 60 })
				),
				(source) => {
					parseMoodleXml(`<quiz>${source}`, OPTIONS);
				}
			),
			{ numRuns: 300 }
		);
	});

	it.each([
		['comments', '<!--'],
		['character data', '<![CDATA['],
		['attributes', '<question a="" '],
		['formulas', '\\('],
		['dollars', '$a'],
		['spaces', '  '],
		['tags', '&lt;a ']
	])(
		'of endless %s is read in time',
		(_, piece) => {
			const source = piece.repeat(Math.floor(300_000 / piece.length));
			const started = performance.now();
			parseMoodleXml(
				`<quiz><question type="shortanswer"><questiontext><text>${source}</text></questiontext></question></quiz>`,
				OPTIONS
			);
			expect(performance.now() - started).toBeLessThan(4_000);
		},
		20_000
	);
});
