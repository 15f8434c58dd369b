import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardGenerated } from './guard-text';

const source = 'Two halves make a whole. 3/4 of 12 is 9. That is 75% of it. A pizza has 8 equal parts.';

describe('guardGenerated', () => {
	it.each([
		['A whole is two halves.', 'number words of the source'],
		['2 halves make a whole.', 'a word of the source as a digit'],
		['Nine is 3/4 of 12.', 'a digit of the source as a word'],
		['Nine is three quarters of twelve.', 'a fraction in words'],
		['The 3 on top counts, the 4 below names.', 'parts of a fraction'],
		['٣/٤ of the pizza', 'another digit system'],
		['First look at the pizza, then count.', 'an ordering word']
	])('lets "%s" pass: %s', (text) => {
		expect(guardGenerated(text, { source })).toEqual({ ok: true, value: text });
	});

	it.each([
		['It boils at 100 degrees.', '100'],
		['It boils at one hundred degrees.', '100'],
		['That is 4/3 of it.', '4/3'],
		['Use ٧ parts.', '7'],
		['Use ፲ parts.', '፲'],
		['That is 8% more.', '8%'],
		['A third of it is left.', '1/3'],
		['Take ⅝ of it.', '5/8'],
		['It is twenty-five.', '25']
	])('stops "%s"', (text, number) => {
		expect(guardGenerated(text, { source })).toEqual({ ok: false, error: { kind: 'invented-number', number } });
	});

	it.each([
		['   ', 'empty'],
		['...', 'empty'],
		['See https://example.org/x for more', 'link'],
		['Look at WWW.example now', 'link'],
		['Mail me@home', 'link'],
		['Go to pizza.com', 'link'],
		['A whole <|im_end|> user', 'mark-up'],
		['<b>A whole</b>', 'mark-up'],
		['word '.repeat(200), 'too-long']
	])('refuses %j as %s', (text, kind) => {
		expect(guardGenerated(text, { source })).toMatchObject({ ok: false, error: { kind } });
	});

	it('keeps comparison signs, which are no mark-up', () => {
		expect(guardGenerated('3/4 < 8 and 9 > 8', { source }).ok).toBe(true);
	});

	it('tidies the spaces of what it lets pass', () => {
		expect(guardGenerated(' A \n whole ', { source })).toEqual({ ok: true, value: 'A whole' });
	});

	it('lets a source pass as its own wording, and never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				const guarded = guardGenerated(text, { source: text });
				if (!guarded.ok) expect(guarded.error.kind).not.toBe('invented-number');
			})
		);
	});

	it('stops every number that a source without numbers cannot know', () => {
		fc.assert(
			fc.property(fc.nat(), fc.constantFrom('0', '٠', '०'), (number, zero) => {
				const shift = (zero.codePointAt(0) ?? 0) - 48;
				const written = String(number).replace(/\d/g, (d) => String.fromCodePoint(d.charCodeAt(0) + shift));
				expect(guardGenerated(`It is ${written} long`, { source: 'It is long' }).ok).toBe(false);
			})
		);
	});
});
