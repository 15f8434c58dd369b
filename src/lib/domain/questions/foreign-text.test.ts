import { describe, expect, it } from 'vitest';
import { ForeignText, type TextFormat } from './foreign-text';
import { readTex } from './read-tex';

function read(source: string, format: TextFormat = 'html'): string {
	const text = new ForeignText({ isOurs: false }).read(source, format);
	if (text.ok) return text.value;
	return text.error.kind === 'not-supported' ? text.error.what : text.error.problem;
}

describe('school mathematics in TeX', () => {
	it.each([
		['\\frac{3}{4}', '3/4'],
		['1\\frac{1}{2} + \\dfrac{x+1}{2}', '1 1/2 + (x+1)/(2)'],
		['2 \\times 3 \\div 4 \\le 5', '2 × 3 ÷ 4 ≤ 5'],
		['x^{10} - 2', 'x^(10) - 2'],
		['\\left(x+1\\right)^2', '(x+1)^2']
	])('%s is %s', (tex, written) => {
		expect(readTex(tex)).toBe(written);
	});

	it.each(['\\sqrt{2}', '\\frac{\\frac{x}{2}}{3}', 'x_1', '\\begin{matrix}', '\\timesx', ''])(
		'%s is not guessed',
		(tex) => {
			expect(readTex(tex)).toBeUndefined();
		}
	);
});

describe('dollars', () => {
	it.each([
		['from $5 to $6', 'from \\$5 to \\$6'],
		['$3/4$ of $8$', '$3/4$ of $8$'],
		['$ 3/4 $', '\\$ 3/4 \\$'],
		['a $b, c$ d', 'a \\$b, c\\$ d'],
		['$$3/4$$ and \\(x + 1\\)', '$3/4$ and $x + 1$'],
		['\\[\\sqrt{2}\\]', 'tex'],
		['already \\$5', 'already \\$5']
	])('%s', (source, written) => {
		expect(read(source, 'plain')).toBe(written);
	});
});

describe('HTML', () => {
	it.each([
		['<p>one</p>\n<p>two<br/>three</p>', 'one\n\ntwo\nthree'],
		['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
		['CO<sub>2</sub>, m<sup>2</sup>, 10<sup>-3</sup>', 'CO₂, m², 10⁻³'],
		['x<sup>k</sup>', 'raised-text'],
		['x<sup><sub>1</sub></sup>', 'raised-text'],
		['x<sup>1', 'raised-text'],
		['&lt;p&gt; &eacute; &#x1F600; &unknown; &amp;lt;', '<p> é 😀 &unknown; &lt;'],
		['a <!-- unseen --> b', 'a b'],
		['<script>alert(1)</script>', 'other-html'],
		['<IMG SRC=x onerror=alert(1)>', 'image'],
		['<video></video>', 'media'],
		['1 < 2 and 3 > 2', '1 < 2 and 3 > 2']
	])('%s', (source, written) => {
		expect(read(source)).toBe(written);
	});

	it('is nothing in plain text', () => {
		expect(read('<b>a</b> &amp;', 'plain')).toBe('<b>a</b> &amp;');
	});
});
