import { expect, it } from 'vitest';
import { mathToText } from '../../number/math-text';
import { parseTask } from '../task/parse-task';
import { setUp, type NumericTask } from './set-up';

function startOf(text: string): string {
	const task = parseTask(text);
	if (!task.ok) throw new Error(text);
	return mathToText(setUp(task.value as NumericTask).start, (canonical) => canonical);
}

it('begins the way round a rectangle with its sides, and never with a product that is worth something else', () => {
	expect(startOf('perimeter 8 × 4')).toBe('8;4');
	expect(startOf('area 8 × 4')).toBe('8 × 4');
});
