import { afterEach, expect, it } from 'vitest';
import '../../app.css';
import { showLook } from '$lib/platform/look';

afterEach(() => {
	document.body.replaceChildren();
	showLook({ language: 'en', direction: 'ltr', spacing: 'normal' });
});

/** Letters, words and lines apart, each in parts of the size of the text. */
function measure(html: string, language = 'en'): readonly number[] {
	showLook({ language, direction: 'ltr', spacing: 'wide' });
	document.body.innerHTML = html;
	const { fontSize, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(document.querySelector('#seen')!);
	const size = parseFloat(fontSize);
	const part = (length: string): number => Math.round(((parseFloat(length) || 0) / size) * 100) / 100;
	return [letterSpacing, wordSpacing, lineHeight].map(part);
}

it('sets letters, words and lines apart, on buttons too', () => {
	expect(measure('<p id="seen">word</p>')).toEqual([0.1, 0.3, 1.8]);
	expect(measure('<button id="seen" style="line-height: 1.25">word</button>')).toEqual([0.1, 0.3, 1.25]);
});

it('never parts Arabic letters, which join, and Ethiopic ones only a little', () => {
	expect(measure('<p id="seen">كلمة</p>', 'ar')).toEqual([0, 0.3, 1.9]);
	expect(measure('<p><span id="seen" lang="ar">كلمة</span></p>')).toEqual([0, 0.3, 1.9]);
	expect(measure('<p id="seen">ቃል</p>', 'am')).toEqual([0.04, 0.3, 1.9]);
});

it('leaves figures, pictures and the names of the main places as they are, in any language', () => {
	for (const language of ['en', 'am']) {
		for (const part of [
			'<math><mn id="seen">12</mn></math>',
			'<svg><text id="seen">12</text></svg>',
			'<nav><a id="seen">x</a></nav>'
		])
			expect(measure(part, language).slice(0, 2)).toEqual([0, 0]);
	}
});

it('shows a sample of the usual text within the wide one', () => {
	expect(measure('<p><span id="seen" data-spacing="normal">word</span></p>')).toEqual([0, 0, 1.5]);
	showLook({ language: 'en', direction: 'ltr', spacing: 'normal' });
	document.body.innerHTML = '<p>word <span data-spacing="wide">word</span></p>';
	expect(getComputedStyle(document.querySelector('span')!).letterSpacing).toBe('1.6px');
	expect(getComputedStyle(document.querySelector('p')!).letterSpacing).toBe('normal');
});
