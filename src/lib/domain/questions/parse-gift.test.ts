import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOwnQuestion, entriesOf, OPTIONS, outcomesOf, questionsOf } from './any-own-question.testing';
import type { OwnQuestion } from './own-question';
import { parseGift } from './parse-gift';
import { writeGift } from './write-gift';

const parse = (source: string) => parseGift(source, OPTIONS);

function read(source: string): OwnQuestion {
	const [question] = questionsOf(parse(source));
	if (!question) throw new Error('no question');
	return question;
}

function notesOf(source: string): readonly string[] {
	const outcome = entriesOf(parse(source))[0]?.outcome;
	return outcome?.kind === 'question' ? outcome.notes : [];
}

const option = (text: string, feedback = '') => ({ text, feedback });

describe('a choice', () => {
	it('has its title, its feedback and its general feedback', () => {
		expect(
			read(
				"// comment\n::Q2:: What's between orange and green in the spectrum?\n{ =yellow # right; good! ~red # wrong, it's yellow\n ~blue ####A rainbow. }"
			)
		).toEqual({
			title: 'Q2',
			language: 'en',
			question: "What's between orange and green in the spectrum?",
			answer: {
				kind: 'choice',
				before: [],
				right: option('yellow', 'right; good!'),
				after: [option('red', "wrong, it's yellow"), option('blue')],
				isShuffled: true
			},
			explanation: 'A rainbow.'
		});
	});

	it('may stand in the middle of its sentence', () => {
		expect(read("Grant is {~buried =entombed ~living} in Grant's tomb.").question).toBe(
			"Grant is _____ in Grant's tomb."
		);
	});

	it('may mark its right answer with a full weight', () => {
		expect(read('Q{~a ~%100%b ~%-50%c}').answer).toMatchObject({ right: option('b'), before: [option('a')] });
		expect(notesOf('Q{~a ~%100%b ~%-50%c}')).toEqual(['penalty-left-out']);
	});

	it.each([
		['Q{~%50%a ~%50%b ~%-100%c}', 'several-right-answers'],
		['Q{=a =b ~c}', 'several-right-answers'],
		['Q{~a ~%50%b =c}', 'partial-credit'],
		['Q{~a ~b}', 'no-right-answer']
	])('%s is named', (source, what) => {
		expect(outcomesOf(parse(source))).toEqual([what]);
	});

	it('keeps escaped marks and line ends', () => {
		expect(read('Is 1\\=1\\nin \\{a\\: b\\}? {=\\~yes\\# ~no \\\\ }')).toMatchObject({
			question: 'Is 1=1\nin {a: b}?',
			answer: { right: option('~yes#'), after: [option('no \\')] }
		});
	});
});

describe('true or false', () => {
	it.each(['T', 'TRUE', 'true'])('%s is true, with the words of the language', (truth) => {
		expect(read(`Grant was buried in a tomb in NY.{${truth}#wrong feedback#right feedback}`).answer).toEqual({
			kind: 'choice',
			before: [],
			right: option('True', 'right feedback'),
			after: [option('False', 'wrong feedback')],
			isShuffled: false
		});
	});

	it('F is false', () => {
		expect(read('The sun rises in the West.{FALSE}').answer).toMatchObject({ right: option('False') });
	});
});

describe('short answers', () => {
	it('accept each spelling', () => {
		expect(read('Two plus two equals {=four =4}').answer).toEqual({ kind: 'text', accepted: ['four', '4'] });
		expect(read('Four legs {cat}').answer).toEqual({ kind: 'text', accepted: ['cat'] });
	});

	it.each([
		['Q{=Nazareth =%75%Nazereth}', 'partial-credit'],
		['Q{=*grass*}', 'wildcard'],
		['Q{=a =%0%b#not b}', 'wrong-answer-feedback']
	])('%s is named', (source, what) => {
		expect(outcomesOf(parse(source))).toEqual([what]);
	});
});

describe('numbers', () => {
	it('are read as they are written', () => {
		expect(read('How many?{#3}').answer).toEqual({ kind: 'number', value: '3', form: 'any' });
		expect(read('How many?{#\n=-2.50:0 #yes\n}').answer).toMatchObject({ value: '-2.50' });
		expect(read('How many?{#5..5}').answer).toMatchObject({ value: '5' });
	});

	it.each([
		['What is pi? {#3.14159:0.0005}', 'tolerance'],
		['From 1 to 5? {#1..5}', 'tolerance'],
		['When was Grant born? {#\n =1822:0 #Correct!\n =%50%1822:2 #Close.\n}', 'partial-credit'],
		['Q{#=1 =2}', 'several-right-answers'],
		['Q{#many}', 'bad-number'],
		['Q{#}', 'no-answer']
	])('%s is named', (source, what) => {
		expect(outcomesOf(parse(source))).toEqual([what]);
	});
});

describe('pairs and orders', () => {
	it('match', () => {
		expect(read('Which animal eats which food? { =cat -> cat food =dog -> dog food }').answer).toEqual({
			kind: 'match',
			pairs: [
				{ left: 'cat', right: 'cat food' },
				{ left: 'dog', right: 'dog food' }
			]
		});
		expect(outcomesOf(parse('Q{=a -> b = -> c}'))).toEqual(['spare-partners']);
		expect(outcomesOf(parse('Q{=a -> b =c}'))).toEqual(['bad-pair']);
	});

	it('are put in order', () => {
		expect(read('Sort{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW\none\ntwo\nthree\n}').answer).toEqual({
			kind: 'order',
			entries: ['one', 'two', 'three']
		});
	});
});

describe('what is no question of ours', () => {
	it.each([
		['Write about water. {}', 'essay'],
		['Read this first.', 'description'],
		['Water is {=1} atom of oxygen and {=2} of hydrogen.', 'several-blanks'],
		['Q {=a', 'braces'],
		['Q =a}', 'braces'],
		['::title Q{=a}', 'unclosed-title'],
		['{=a ~b}', 'no-question'],
		['[html]<p><img src\\="x.png"></p>{=a ~b}', 'image'],
		['[html]<table></table>{=a ~b}', 'table'],
		['[html]<form></form>{=a ~b}', 'other-html'],
		['[html]e<sup>kx</sup>{=a ~b}', 'raised-text'],
		['[markdown]A **bold** one{=a ~b}', 'markdown'],
		['Solve $$\\\\sqrt\\{2\\}$$ {=a ~b}', 'tex']
	])('%s is named', (source, what) => {
		expect(outcomesOf(parse(source))).toEqual([what]);
	});
});

describe('texts', () => {
	it('lose their HTML, but not what it means', () => {
		expect(
			read('[html]<p>H<sub>2</sub>O &amp; x<sup>2</sup></p>\\n<p>is <b>wet</b></p>{=[html]<i>yes</i> ~no}')
		).toMatchObject({
			question: 'H₂O & x²\n\nis wet',
			answer: { right: option('yes') }
		});
		expect(notesOf('[html]<b>a</b>{=a ~b}')).toEqual(['formatting-left-out']);
	});

	it('keep signs that are no tags', () => {
		expect(read('Is 3 < 5 and 5 > 3?{T}').question).toBe('Is 3 < 5 and 5 > 3?');
	});

	it('keep dollars that are money and mark mathematics', () => {
		expect(read('It costs $5, not $6.{T}').question).toBe('It costs \\$5, not \\$6.');
		expect(read('What is $3/4$ of 8?{#6}').question).toBe('What is $3/4$ of 8?');
		expect(read('What is $$\\\\frac\\{3\\}\\{4\\} \\\\times 8$$?{#6}').question).toBe('What is $3/4 × 8$?');
		expect(notesOf('What is $3/4$ of 8?{#6}')).toEqual(['mathematics-found']);
	});
});

describe('a file', () => {
	it('gives each question its line, and a fault spoils no other', () => {
		const source =
			'\ufeff// one\r\n$CATEGORY: tom/dick\r\n\r\n::A::Q{=a ~b}\r\n\r\nbroken {=\r\n\r\n\r\n// [id:7] [tag:x]\r\nQ3{T}';
		expect(entriesOf(parse(source)).map(({ line, outcome }) => [line, outcome.kind])).toEqual([
			[4, 'question'],
			[6, 'not-understood'],
			[10, 'question']
		]);
		expect(notesOf(source)).toEqual(['category-left-out']);
		expect(entriesOf(parse(source))[2]?.outcome).toMatchObject({ notes: ['tags-left-out'] });
	});

	it('is refused where it is empty or endless', () => {
		expect(parse('// nothing\n')).toEqual({ ok: false, error: { kind: 'no-questions' } });
		expect(parse('x'.repeat(1_000_001))).toEqual({ ok: false, error: { kind: 'too-long' } });
		expect(parse('Q{T}\n\n'.repeat(2001))).toEqual({ ok: false, error: { kind: 'too-many-questions' } });
	});

	it('is read back as it was written', () => {
		fc.assert(
			fc.property(fc.array(anyOwnQuestion, { minLength: 1, maxLength: 3 }), (questions) => {
				expect(questionsOf(parse(writeGift(questions)))).toEqual(questions);
			}),
			{ numRuns: 300 }
		);
	});

	it('never throws', () => {
		const piece = fc.constantFrom(
			'{',
			'}',
			'=',
			'~',
			'#',
			'####',
			'::',
			'->',
			'\\',
			'\n\n',
			'\n',
			'%50%',
			'..',
			':',
			'[html]',
			'<sub>',
			'</sub>',
			'<p',
			'$$',
			'$',
			'//',
			'>',
			'T',
			'a',
			'1'
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece).map((pieces) => pieces.join('')),
					fc.string({ unit: 'binary', maxLength: 60 })
				),
				(source) => {
					parse(source);
				}
			),
			{ numRuns: 300 }
		);
	});

	it.each(['{', '=a#', '\\', '\\(', ' ', '\n', '[tag:', '%1', '->', '<a ', '$a'])(
		'of endless %j is read in time',
		(piece) => {
			const started = performance.now();
			parse(`// [tag:a]\nQ{=a${piece.repeat(Math.floor(300_000 / piece.length))}}`);
			parse(`// ${piece.repeat(Math.floor(300_000 / piece.length))}\nQ{T}`);
			expect(performance.now() - started).toBeLessThan(4_000);
		},
		20_000
	);
});
