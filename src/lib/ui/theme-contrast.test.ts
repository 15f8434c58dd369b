import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync('src/app.css', 'utf8');

/** The colour tokens of the first block whose selector ends with `selector`. */
function readTokens(selector: string): Tokens {
	const start = css.indexOf(`${selector} {`);
	const block = css.slice(start, css.indexOf('}', start));
	return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

const light = readTokens(':root');
const themes: Readonly<Record<string, Tokens>> = {
	light,
	dark: { ...light, ...readTokens(":root[data-theme='dark']") },
	contrast: { ...light, ...readTokens(":root[data-theme='contrast']") }
};

const grounds = ['paper', 'surface', 'sunken'];
const written: [string, string][] = [
	...['ink', 'ink-soft', 'brand', 'brand-press', 'right', 'notyet', 'danger'].flatMap((text) =>
		grounds.map((ground): [string, string] => [text, ground])
	),
	['ink', 'brand-soft'],
	['brand', 'brand-soft'],
	['on-brand', 'brand'],
	['on-brand', 'brand-press'],
	['ink', 'right-soft'],
	['right', 'right-soft'],
	['ink', 'notyet-soft'],
	['notyet', 'notyet-soft'],
	['on-danger', 'danger'],
	['part-ink', 'part']
];
const drawn: [string, string][] = ['line', 'focus', 'cold', 'hot'].flatMap((mark) =>
	grounds.map((ground): [string, string] => [mark, ground])
);

describe.each(Object.entries(themes))('the %s theme', (name, tokens) => {
	const wantedText = name === 'contrast' ? 7 : 4.5;

	it.each(written)('lets %s be read on %s', (text, ground) => {
		expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(wantedText);
	});

	it.each(drawn)('lets %s be seen on %s', (mark, ground) => {
		expect(contrast(tokens[mark] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
	});
});

it('has one dark theme, chosen by the learner or by the phone', () => {
	const byPhone = readTokens(":root:not([data-theme='light']):not([data-theme='contrast'])");
	expect(Object.keys(byPhone)).not.toHaveLength(0);
	expect(byPhone).toEqual(readTokens(":root[data-theme='dark']"));
});
