import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asId } from '../../src/lib/domain/base/ids';
import type { Lesson, LessonText, Term } from '../../src/lib/domain/lesson/lesson';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import type { PackContent } from '../../src/lib/packs/pack-content';
import { AUTHORING_TOOLS } from './authoring-tools';
import { checkLessons } from './check';
import { checkContent } from './check-pack';
import { readPackSource } from './read-source';

// Every lesson there is gets compiled and drawn, and there will be more of them.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let core: PackContent;

beforeAll(() => {
	const compiled = compilePack(readPackSource('lessons/darasa-core'), AUTHORING_TOOLS);
	if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
	core = compiled.value;
});

function lessonOnFractions(): Lesson {
	const lesson = core.lessons.find(({ id }) => id === 'fractions-equivalent');
	if (!lesson) throw new RangeError('the core pack has a lesson on fractions');
	return lesson;
}

function problemsOf(changes: Partial<Lesson>): readonly string[] {
	return checkContent({ ...core, lessons: [{ ...lessonOnFractions(), ...changes }] }, { seedCount: 5 });
}

function withText(tag: string, change: (text: LessonText) => LessonText): Partial<Lesson> {
	const { texts } = lessonOnFractions();
	return { texts: { ...texts, [tag]: change(texts[tag] as LessonText) } };
}

describe('the built-in lessons', () => {
	it('are sound: every exercise drawn and solved, every screen short, every language complete', () => {
		const reports = checkLessons(50);
		expect([...reports.values()].flatMap(({ problems }) => problems)).toEqual([]);
		expect(reports.get('lessons/darasa-core')).toMatchObject({ lessons: core.lessons.length });
	});
});

describe('checkContent', () => {
	it('finds nothing wrong with a sound lesson', () => {
		expect(problemsOf({})).toEqual([]);
	});

	it('finds a screen with too many words', () => {
		const long = { kind: 'paragraph', text: [{ kind: 'text', text: 'word '.repeat(60) }] } as const;
		const changes = withText('sw', (text) => ({
			...text,
			screens: text.screens.map((screen) => ({ ...screen, blocks: [...screen.blocks, long] }))
		}));
		expect(problemsOf(changes).join('\n')).toMatch(/sw: screen top-and-bottom has \d+ words, 60 at most/);
	});

	it('finds screens that another language lacks or orders differently', () => {
		const shorter = withText('sw', (text) => ({ ...text, screens: text.screens.slice(1) }));
		expect(problemsOf(shorter)).toContainEqual('fractions-equivalent: sw: 7 screens, 8 in English');
		const turned = withText('sw', (text) => ({ ...text, screens: [...text.screens].reverse() }));
		expect(problemsOf(turned).join('\n')).toContain('sw: screen "check');
	});

	it('finds examples that never fade', () => {
		const shown = withText('en', (text) => ({
			...text,
			screens: text.screens.map((screen) => ({
				...screen,
				blocks: screen.blocks.map((block) => (block.kind === 'example' ? { ...block, fadedSteps: 0 } : block))
			}))
		}));
		expect(problemsOf(shown)).toContainEqual('fractions-equivalent: en: no worked example fades');
	});

	it('finds missing levels, unpractised skills and misconceptions that nothing recognises', () => {
		const easy = lessonOnFractions().templates.filter((template) => template.level === 1);
		const problems = problemsOf({ templates: easy });
		expect(problems).toContain('fractions-equivalent: no template of level 3');
		expect(problems).toContain('fractions-equivalent: nothing practises the skill simplest-form');
		expect(problems.join('\n')).toMatch(/5 templates, at least 8/);
	});

	it('finds an exercise that cannot be drawn', () => {
		const [template, ...others] = lessonOnFractions().templates;
		if (!template) throw new RangeError('the lesson has templates');
		const impossible = { ...template, conditions: ['n < 0'] };
		expect(problemsOf({ templates: [impossible, ...others] }).join('\n')).toContain('conditions-never-hold');
	});

	it.each([
		['word', 'ha', (term: Term): Term => ({ ...term, words: { ...term.words, ha: [] } })],
		['meaning', 'zu', (term: Term): Term => ({ ...term, meaning: { ...term.meaning, zu: '' } })]
	])('finds a term that has no %s in %s', (what, tag, change) => {
		const [first, ...others] = lessonOnFractions().terms;
		if (!first) throw new RangeError('the lesson has terms');
		expect(problemsOf({ terms: [change(first), ...others] })).toEqual([
			`fractions-equivalent: the term ${first.id} has no ${what} in ${tag}`
		]);
	});

	it('finds terms outside the term base and skills that can never be reached', () => {
		const skills = core.skills.map((skill) => ({ ...skill, needs: [asId<(typeof skill)['id']>('simplest-form')] }));
		const problems = checkContent(
			{ ...core, skills, lessons: [] },
			{ seedCount: 1, glossaryIds: new Set(['fraction']) }
		);
		expect(problems).toContain('terms: numerator is not in the term base');
		expect(problems).not.toContain('terms: fraction is not in the term base');
		expect(problems.join('\n')).toContain('unreachable');
	});
});
