import { describe, expect, it } from 'vitest';
import { fillTask } from '../exercise/task/fill-task';
import { writeTask } from '../exercise/task/write-task';
import { fillSlots } from './fill-slots';
import { mathToText } from './math-text';
import { parseMath } from './parse-math';
import { rational } from './rational';

const values = new Map([
	['x', rational(7, 4)],
	['y', rational(-1, 2)],
	['z', rational(1, 3)]
]);

function fill(text: string): string {
	const math = parseMath(text);
	if (!math.ok) throw new Error(math.error.key);
	expect(mathToText(math.value, (canonical) => canonical)).toBe(text);
	return mathToText(fillSlots(math.value, values), (canonical) => canonical);
}

describe('a slot for a decimal', () => {
	it('is filled with a decimal number where a plain slot is filled with a fraction', () => {
		expect(fill('{x:decimal} + {x}')).toBe('1.75 + 7/4');
		expect(fill('2 + {y:decimal}')).toBe('2 + (-0.5)');
	});

	it('is filled with a fraction where the digits never end', () => {
		expect(fill('{z:decimal}')).toBe('1/3');
	});

	it('fills tasks too', () => {
		const task = fillTask('calculate {x:decimal} - {y:decimal}', values);
		expect(task.ok && writeTask(task.value)).toBe('calculate 1.75 - (-0.5)');
	});
});
