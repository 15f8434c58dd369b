import { describe, expect, it } from 'vitest';
import { AUTHORING_TOOLS } from '../../../../tools/lessons/authoring-tools';
import { sampleFile, sampleSource } from '../sample-source';
import { compilePack } from './compile-pack';

function compile(changes: Readonly<Record<string, string | undefined>> = {}) {
	return compilePack(sampleSource(changes), AUTHORING_TOOLS);
}

describe('compilePack', () => {
	it('turns Markdown and YAML into the typed lesson', () => {
		const compiled = compile();
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
		const [lesson] = compiled.value.lessons;
		expect(compiled.value).toMatchObject({ id: 'tiny', version: 3, languages: ['en', 'sw'] });
		expect(lesson).toMatchObject({ id: 'halves', packId: 'tiny', position: 1, subject: 'mathematics' });
		expect(lesson?.texts['en']?.screens[0]?.blocks).toEqual([
			{
				kind: 'paragraph',
				text: [
					{ kind: 'text', text: 'A ' },
					{ kind: 'term', termId: 'half', children: [{ kind: 'text', text: 'half' }] },
					{ kind: 'text', text: ' is ' },
					{ kind: 'strong', children: [{ kind: 'text', text: 'one' }] },
					{ kind: 'text', text: ' of ' },
					{ kind: 'emphasis', children: [{ kind: 'text', text: 'two' }] },
					{ kind: 'text', text: ' parts: ' },
					{
						kind: 'math',
						node: { kind: 'fraction', top: { kind: 'number', text: '1' }, bottom: { kind: 'number', text: '2' } }
					},
					{ kind: 'text', text: '. A mango costs $1.' }
				]
			},
			{
				kind: 'picture',
				picture: { name: 'fraction-bar', values: { parts: '2', shaded: '1' }, description: expect.any(Array) }
			},
			{ kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'Cut.' }], [{ kind: 'text', text: 'Share.' }]] },
			{ kind: 'note', text: [{ kind: 'text', text: 'Both parts are equal.' }] }
		]);
		expect(lesson?.texts['en']?.screens[1]?.blocks[0]).toMatchObject({
			kind: 'example',
			fadedSteps: 1,
			steps: [{}, { ask: { kind: 'number', value: '4', form: 'whole' } }]
		});
		expect(lesson?.templates[0]).toMatchObject({
			lessonId: 'halves',
			variables: [
				{ kind: 'range', name: 'n', from: 2, to: 40, step: 2 },
				{ kind: 'choice', name: 'k', values: ['2', '3'] },
				{ kind: 'derived', name: 'h', value: 'n/2' }
			],
			question: {
				sw: [
					{ kind: 'text', text: 'Nusu ya ' },
					{ kind: 'slot', name: 'n' },
					{ kind: 'text', text: ' ni ngapi?' }
				]
			}
		});
	});

	it('keeps how children ask with the screen, in its language or with the first one', () => {
		const compiled = compile({
			'halves.asked.sw.yaml': 'fair-shares:\n  - tugawane vipi\n',
			'halves.asked.zu.yaml': 'fair-shares:\n  - sabelana kanjani\n',
			'halves.asked.en.yaml': 'fair-shares:\n  - how do we share\n'
		});
		const askedIn = (tag: string) =>
			compiled.ok && compiled.value.lessons[0]?.texts[tag]?.screens.map(({ asked }) => asked);
		expect(askedIn('en')).toEqual([{ en: ['how do we share'], zu: ['sabelana kanjani'] }, undefined]);
		expect(askedIn('sw')).toEqual([{ sw: ['tugawane vipi'] }, undefined]);
		expect(compile({ 'halves.asked.zu.yaml': 'elsewhere:\n  - kuphi lapha\n' })).toMatchObject({
			error: [{ file: 'halves.asked.zu.yaml', message: 'there is no screen {#elsewhere}' }]
		});
	});

	const lessonFaults: readonly (readonly [string, string, number, RegExp])[] = [
		['A [half](term:half)', 'A <b>half</b>', 8, /HTML/],
		['$1/2$. A', '$1/2. A', 8, /\$ without its partner/],
		['$1/2$. A', '$1/$. A', 8, /cannot read the mathematics/],
		['term:half', 'term:whole', 8, /unknown term whole/],
		['(term:half)', '(https://example.org)', 8, /only term/],
		['picture:fraction-bar', 'picture:pie', 10, /unknown picture pie/],
		['shaded=1', 'colour=1', 10, /takes parts, shaded/],
		['![A bar in 2 parts, $1/2$ shaded.]', '![]', 10, /without a description/],
		['1. Cut.', '{n} Cut.', 12, /unknown slot \{n\}/],
		['> Both', '***\n\nBoth', 15, /thematicBreak/],
		['## Your turn {#your-turn}', '## Your turn', 17, /## Title \{#id\}/],
		['{#your-turn}', '{#fair-shares}', 17, /second screen/],
		['"What is half of 8?"', '"What is half of {n}?"', 20, /unknown slot/],
		['prompt: "So half of 8 is?"', '', 19, /prompt and an ask/],
		['summary: Share things fairly.', '', 2, /summary/],
		['## Fair shares {#fair-shares}', 'Words.', 6, /before the first screen/]
	];
	it.each(lessonFaults)('names file and line where %s became %s', (piece, replacement, line, message) => {
		const compiled = compile(sampleFile('halves.en.md', piece, replacement));
		expect(compiled.ok).toBe(false);
		if (compiled.ok) return;
		expect(compiled.error[0]).toMatchObject({ file: 'halves.en.md', line });
		expect(compiled.error[0]?.message).toMatch(message);
	});

	const exerciseFaults: readonly (readonly [string, string, number, RegExp])[] = [
		['half of {n}?', 'half of {m}?', 9, /unknown slot \{m\}/],
		['sw: "Nusu ya {n} ni ngapi?"', 'am: "?"', 9, /languages en, sw/],
		['n: 2..40 step 2', 'n: 40..2', 5, /from\.\.to/],
		['fraction-bar parts=n', 'fraction-bar part=n', 7, /takes parts, shaded/],
		['misconceptionId: doubles', 'misconceptionId: triples', 2, /triples is not one/],
		['skills: [halving]', 'skills: [doubling]', 2, /doubling is not one/],
		['form: whole', 'form: odd', 10, /one of any/],
		['id: pick-half', 'id: half-of', 20, /second template/],
		['level: 1', 'level: 4', 3, /one of 1, 2, 3/],
		['- { id: third, right: false', '- { id: half, right: false', 27, /each id once/],
		['templates:', 'templates: [', 2, /./]
	];
	it.each(exerciseFaults)(
		'names file and line where %s became %s in the exercises',
		(piece, replacement, line, message) => {
			const compiled = compile(sampleFile('halves.exercises.yaml', piece, replacement));
			expect(compiled.ok).toBe(false);
			if (compiled.ok) return;
			expect(compiled.error[0]?.file).toBe('halves.exercises.yaml');
			expect(compiled.error[0]?.message).toMatch(message);
			expect(compiled.error[0]?.line).toBe(line);
		}
	);

	it('reports a missing language, an unknown skill and a forgotten lesson', () => {
		expect(compile({ 'halves.sw.md': undefined })).toMatchObject({ error: [{ file: 'halves.sw.md' }] });
		expect(compile(sampleFile('halves.lesson.yaml', '[halving]', '[halving, flying]'))).toMatchObject({
			error: [{ file: 'halves.lesson.yaml', message: 'unknown skill flying' }]
		});
		expect(compile(sampleFile('pack.yaml', '[halves]', '[]'))).toMatchObject({ error: [{ file: 'pack.yaml' }] });
	});

	it('keeps the words of a term in languages that no lesson is written in', () => {
		const compiled = compile(sampleFile('terms.yaml', 'sw: Kimoja kati', "am: 'ከሁለት እኩል ክፍሎች አንዱ።', sw: Kimoja kati"));
		if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
		expect(compiled.value.terms[0]?.meaning).toMatchObject({
			am: 'ከሁለት እኩል ክፍሎች አንዱ።',
			sw: expect.stringMatching(/^Kimoja/) as string
		});
		expect(compiled.value.languages).toEqual(['en', 'sw']);
		expect(compile(sampleFile('terms.yaml', 'sw: Kimoja kati', 'am: Kimoja kati'))).toMatchObject({
			error: [{ file: 'terms.yaml', message: expect.stringContaining('a text in sw') }]
		});
		expect(compile(sampleFile('terms.yaml', 'meaning: { en:', 'meaning: { Amharic: A half., en:')).ok).toBe(false);
	});

	it('reports everything at once', () => {
		const compiled = compile({
			...sampleFile('halves.en.md', 'term:half', 'term:whole'),
			...sampleFile('halves.exercises.yaml', 'half of {n}?', 'half of {m}?')
		});
		expect(compiled.ok ? [] : compiled.error.map(({ file }) => file)).toEqual([
			'halves.en.md',
			'halves.exercises.yaml'
		]);
	});
});
