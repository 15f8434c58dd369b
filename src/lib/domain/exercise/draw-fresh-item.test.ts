import { describe, expect, it } from 'vitest';
import { asId, type ProfileId } from '../base/ids';
import { drawFreshItem } from './draw-fresh-item';
import { itemFingerprint } from './item-fingerprint';
import { sampleTemplate, words } from './sample-template';
import type { Template } from './template';

function practise(template: Template, times: number): { seeds: string[]; prints: string[] } {
	const seeds: string[] = [];
	const prints: string[] = [];
	for (let count = 0; count < times; count++) {
		const item = drawFreshItem(template, { profileId: asId<ProfileId>('thandi'), drawnBefore: seeds });
		if (!item.ok) throw new Error(item.error.kind);
		seeds.push(item.value.seed);
		prints.push(itemFingerprint(item.value));
	}
	return { seeds, prints };
}

/** Twelve items, so that chance alone would soon repeat one. */
const small: Partial<Template> = {
	variables: [{ kind: 'range', name: 'n', from: 1, to: 12, step: 1 }],
	conditions: [],
	question: words('{n}?'),
	answer: { kind: 'number', value: 'n', form: 'any' },
	mistakes: [],
	hints: [],
	solution: []
};

describe('drawFreshItem', () => {
	it('asks nothing again among the last ten of a template', () => {
		const { prints } = practise(sampleTemplate(), 40);
		for (const [index, print] of prints.entries()) {
			expect(prints.slice(Math.max(0, index - 10), index)).not.toContain(print);
		}
	});

	it('gives an old item rather than none where the template has too few', () => {
		const template = sampleTemplate({ ...small, variables: [{ kind: 'range', name: 'n', from: 1, to: 2, step: 1 }] });
		const { seeds, prints } = practise(template, 6);
		expect(new Set(seeds).size).toBe(6);
		expect(new Set(prints).size).toBe(2);
	});

	it('makes an item that its seed makes again', () => {
		expect(practise(sampleTemplate(small), 8)).toEqual(practise(sampleTemplate(small), 8));
	});
});
