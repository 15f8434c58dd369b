import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TEXT_SIZES } from '$lib/domain/learning/profile';

const css = readFileSync('src/app.css', 'utf8');

it.each(TEXT_SIZES.filter((size) => size !== '100'))('makes the text as big as the learner chose: %s %%', (size) => {
	const scale = new RegExp(`html\\[data-text-size='${size}'\\] \\{\\s*--text-scale: ([0-9.]+);`).exec(css)?.[1];
	expect(Number(scale) * 100).toBe(Number(size));
});
