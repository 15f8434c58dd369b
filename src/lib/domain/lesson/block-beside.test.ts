import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import { blocksBeside } from './block-beside';
import type { Block } from './lesson';
import type { RichText } from './rich-text';

const say = (text: string): RichText => [{ kind: 'text', text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: say(text) });
const image = (alt: string): Block => ({
	kind: 'image',
	image: { sha256: asId('a'.repeat(64)), type: 'image/png', width: 10, height: 10, alt } as never
});
const step = (line: string) => ({ line: say(line), reason: say('why') });

describe('blocksBeside', () => {
	it('pairs block by block where both languages have as many', () => {
		const [own, other] = [
			[paragraph('one'), paragraph('two')],
			[paragraph('kunye'), paragraph('kubili')]
		];
		expect([0, 1].map((place) => blocksBeside(own, other, place).blocks)).toEqual([[other[0]], [other[1]]]);
	});

	it('puts the whole other screen beside the last block where they differ in number', () => {
		const [own, other] = [[paragraph('one'), paragraph('two')], [paragraph('kunye nokubili')]];
		expect([0, 1].map((place) => blocksBeside(own, other, place))).toEqual([
			{ blocks: [], isWhole: true },
			{ blocks: other, isWhole: true }
		]);
	});

	it('shows a picture once where it is the same in both languages, and twice where its words differ', () => {
		expect(blocksBeside([image('')], [image('')], 0).blocks).toEqual([]);
		expect(blocksBeside([image('a loaf')], [image('isinkwa')], 0).blocks).toHaveLength(1);
	});

	it('does not give away the steps of an example that are left to the learner', () => {
		const example: Block = { kind: 'example', problem: say('p'), fadedSteps: 2, steps: ['a', 'b', 'c'].map(step) };
		expect(blocksBeside([paragraph('x')], [example], 0).blocks).toEqual([
			{ ...example, fadedSteps: 0, steps: [step('a')] }
		]);
		const shown: Block = { ...example, fadedSteps: 0 };
		expect(blocksBeside([paragraph('x')], [shown], 0).blocks).toEqual([shown]);
	});

	it('asks her only once to tell it in her own words', () => {
		const tell: Block = { kind: 'tell', prompt: say('Xoxa'), points: [say('i')] };
		expect(blocksBeside([paragraph('x')], [tell], 0).blocks).toEqual([{ kind: 'paragraph', text: say('Xoxa') }]);
	});
});
