import { describe, expect, it } from 'vitest';
import type { Verdict } from '$lib/domain/exercise/item';
import { FadedExample, type CheckStep, type Example } from './faded-example.svelte';

const wrong: Verdict = { kind: 'wrong' };
const check: CheckStep = (_, input) => (input.kind === 'typed' && input.text === '6' ? { kind: 'right' } : wrong);

function example(fadedSteps: number): Example {
	const step = (text: string) => ({ line: [{ kind: 'text' as const, text }], reason: [] });
	return {
		kind: 'example',
		problem: [],
		fadedSteps,
		steps: [step('one'), step('two'), { ...step('three'), ask: { kind: 'number', value: '6', form: 'whole' } }]
	};
}

describe('a worked example', () => {
	it('opens line by line', () => {
		const faded = new FadedExample(example(0), check);
		expect(faded.steps).toHaveLength(1);
		faded.open();
		faded.open();
		expect(faded.steps).toHaveLength(3);
		expect(faded.isDone).toBe(true);
		faded.open();
		expect(faded.steps).toHaveLength(3);
	});

	it('asks for its last line, and opens it for the right answer', () => {
		const faded = new FadedExample(example(1), check);
		expect(faded.asked).toBeUndefined();
		faded.open();
		expect(faded.asked).toBeDefined();
		faded.typed = '6';
		faded.check();
		expect(faded.isDone).toBe(true);
	});

	it('lets her look after two wrong tries, not before', () => {
		const faded = new FadedExample(example(1), check);
		faded.open();
		faded.typed = '5';
		faded.check();
		expect([faded.verdict, faded.mayLook, faded.isDone]).toEqual([wrong, false, false]);
		faded.check();
		expect(faded.mayLook).toBe(true);
	});

	it('shows every line where nothing can be checked', () => {
		expect(new FadedExample(example(2)).steps).toHaveLength(3);
	});
});
