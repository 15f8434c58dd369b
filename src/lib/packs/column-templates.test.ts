import { describe, expect, it } from 'vitest';
import { AUTHORING_TOOLS } from '../../../tools/lessons/authoring-tools';
import { fixedGzip } from '../../../tools/lessons/fixed-gzip';
import type { LanguageTag } from '../domain/base/ids';
import { checkTemplate } from '../domain/exercise/check-template';
import { drawItem } from '../domain/exercise/draw-item';
import type { Template } from '../domain/exercise/template';
import { mathToText } from '../domain/number/math-text';
import { compilePack } from './compile/compile-pack';
import { packBytes } from './pack-bytes';
import { readPack } from './read-pack';
import { sampleSource } from './sample-source';

/** Two exercises as lessons/README.md describes them. */
const EXERCISES = `templates:
  - id: share-out
    level: 3
    skills: [halving]
    variables: { a: 100..999, b: 3..9 }
    conditions: ['mod(a, b) != 0']
    question: { en: 'Share {a} mangoes among {b} baskets.', sw: 'Gawa maembe {a} kwa vikapu {b}.' }
    task: 'columns {a} ÷ {b}'
    answer: { kind: number, value: 'floor(a/b)', remainder: 'mod(a, b)', form: whole }
    hints: []
    solution: []
  - id: add-prices
    level: 2
    skills: [halving]
    variables: { a: 101..999, b: 11..99, x: = a/100, y: = b/10 }
    conditions: ['mod(a, 10) != 0', 'mod(b, 10) != 0']
    question: { en: 'How much is \${x:decimal} + {y:decimal}$? Not {y:decimal}.', sw: '\${x:decimal} + {y:decimal}$?' }
    task: 'columns {x} + {y}'
    answer: { kind: number, value: x+y, form: decimal }
    hints: []
    solution: []
`;

async function compileAndRead(): Promise<readonly Template[]> {
	const compiled = compilePack(sampleSource({ 'halves.exercises.yaml': EXERCISES }), AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	const read = await readPack(await packBytes(compiled.value, { gzip: fixedGzip }));
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const templates = read.value.lessons.flatMap((lesson) => lesson.templates);
	expect(templates).toEqual(compiled.value.lessons.flatMap((lesson) => lesson.templates));
	return templates;
}

describe('exercises in columns', () => {
	it('travel in a pack with what they ask for, and are sound', async () => {
		const seeds = Array.from({ length: 30 }, (_, index) => `seed ${index}`);
		for (const template of await compileAndRead()) {
			expect(checkTemplate(template, seeds, ['en', 'sw'] as LanguageTag[])).toEqual([]);
		}
	});

	it('are drawn with their remainder, and with decimals in their words', async () => {
		const [division, sum] = (await compileAndRead()).map((template) => drawItem(template, 'seed'));
		expect(division?.ok && division.value.answer).toMatchObject({ kind: 'number', remainder: { denominator: 1n } });
		const math = sum?.ok ? sum.value.question['en']?.flatMap((part) => (part.kind === 'math' ? [part.node] : [])) : [];
		const [shown, alone] = (math ?? []).map((node) => mathToText(node, (canonical) => canonical));
		expect(shown).toMatch(/^\d\.\d\d \+ \d\.\d$/);
		expect(alone).toMatch(/^\d\.\d$/);
	});
});
