import { describe, expect, it } from 'vitest';
import { parseTask } from '../task/parse-task';
import { writeTask } from '../task/write-task';
import type { Task } from '../task/task';
import { helpFor } from '../help/help-for';
import { checkLine } from './check-line';
import type { LineQuestion } from './line-question';
import { nextLine } from './next-line';
import { workOutTask } from './work-out-task';

const TASKS = [
	'calculate 3/4 + 1/8',
	'calculate 5 + 6 × 10',
	'calculate (7 - 2) × 3^2',
	'percent 15% of 240 = ?',
	'percent 15% of ? = 36',
	'percent ?% of 50 = 44',
	'proportion 8 : 14 = 12 : ?',
	'difference 1 : 3 = 2 : ?',
	'grown-area 2 : 4 = 6 : ?',
	'scale 3/4 = ?/20',
	'scale 2/3 = 8/?',
	'simplify 12/18',
	'part 3/8',
	'substitute 2x + 3 with x = 4',
	'area 4 × 5',
	'perimeter 4 × 5',
	'digit-value 4725 at 2',
	'solve 2x + 3 = 11',
	'solve 5x - 4 = 2x + 8',
	'expand 3(x + 2)',
	'collect 2x + 3 + 4x',
	'factorise 6x + 9',
	'phrase less-than 3'
];

function read(text: string): Task {
	const task = parseTask(text);
	if (!task.ok) throw new Error(`${text}: ${task.error.key}`);
	return task.value;
}

function ask(text: string, before: readonly string[] = [], form: LineQuestion['form'] = 'any'): LineQuestion {
	return { task: read(text), form, before, decimalSign: 'point' };
}

it.each(TASKS)('%s is written as it is read', (text) => {
	expect(writeTask(read(writeTask(read(text))))).toBe(writeTask(read(text)));
});

it.each(TASKS)('%s: every line of the worked solution is accepted, and the last is the answer', (text) => {
	const worked = workOutTask(read(text));
	if (!worked.ok) throw new Error(worked.error.key);
	const before: string[] = [];
	let last = '';
	for (const line of worked.value.lines) {
		const verdict = checkLine(ask(text, before), line.text);
		expect([line.text, verdict.kind]).toEqual([line.text, 'right']);
		last = verdict.kind === 'right' ? verdict.progress : '';
		before.push(line.text);
	}
	expect(last).toBe('done');
	expect(nextLine(ask(text, before))).toBeUndefined();
});

it.each(TASKS)('%s: there is help of every level, and the last shows a line that is right', (text) => {
	for (const level of [1, 2, 3, 4] as const) expect(helpFor(ask(text), level, 'seed')).toBeDefined();
	const shown = helpFor(ask(text), 4, 'seed');
	if (shown?.level !== 4) throw new Error('no line is shown');
	expect(checkLine(ask(text), shown.text).kind).toBe('right');
});

it('ends with as many percent as are asked for, not with a hundred times as many', () => {
	const text = 'percent ?% of 25 = 13';
	const worked = workOutTask(read(text), 'percent');
	const lines = worked.ok ? worked.value.lines.map((line) => line.text) : [];
	expect(lines.slice(-2)).toEqual(['1300/25', '52%']);
	const before = lines.slice(0, -1);
	expect(nextLine(ask(text, before, 'percent'))?.line.text).toBe('52%');
	expect(checkLine(ask(text, before, 'percent'), '52%')).toEqual({ kind: 'right', progress: 'done' });
});

function likeliest(question: LineQuestion, line: string): unknown {
	const verdict = checkLine(question, line);
	return verdict.kind === 'wrong' ? verdict.diagnoses[0] : verdict;
}

describe('checkLine', () => {
	it('takes skipped steps, sides joined by equals signs, and says what is no nearer', () => {
		expect(checkLine(ask('calculate 3/4 + 1/8'), '= 6/8 + 1/8 = 7/8')).toEqual({ kind: 'right', progress: 'done' });
		expect(checkLine(ask('calculate 3/4 + 1/8'), '6/8 + 1/8')).toEqual({ kind: 'right', progress: 'nearer' });
		expect(checkLine(ask('calculate 3/4 + 1/8'), '1/8 + 3/4')).toEqual({ kind: 'right', progress: 'sideways' });
		expect(checkLine(ask('solve 2x + 3 = 11'), 'x = 4')).toEqual({ kind: 'right', progress: 'done' });
		expect(checkLine(ask('solve 2x + 3 = 11'), '2x = 8')).toEqual({ kind: 'right', progress: 'nearer' });
	});

	it('names the likely mistake at the first wrong line', () => {
		const verdict = checkLine(ask('calculate 1/2 + 1/3'), '2/5');
		expect(verdict).toMatchObject({ kind: 'wrong', diagnoses: [{ kind: 'misconception' }] });
		expect(checkLine(ask('calculate 5 + 6 × 10'), '110')).toMatchObject({ diagnoses: [{ kind: 'misconception' }] });
	});

	it('tells a part that was worked out, another form, and what cannot be read, from wrong', () => {
		expect(checkLine(ask('calculate 5 + 6 × 10'), '60')).toMatchObject({ kind: 'part' });
		expect(checkLine(ask('calculate 1/4 + 1/4', [], 'simplest'), '2/4')).toMatchObject({ kind: 'other-form' });
		expect(checkLine(ask('calculate 1/4 + 1/4'), '1/4 + ?')).toMatchObject({ kind: 'unreadable', position: 6 });
		expect(checkLine(ask('solve 2x + 3 = 11'), '2x + ')).toMatchObject({ kind: 'unreadable' });
	});

	it('wants an equation where one is asked for, and an expression where one is', () => {
		expect(checkLine(ask('solve 2x + 3 = 11'), '2x + 3')).toEqual({
			kind: 'unreadable',
			position: 0,
			why: { key: 'steps.wantsEquation' }
		});
		expect(checkLine(ask('expand 3(x + 2)'), 'x = 2')).toEqual({
			kind: 'unreadable',
			position: 0,
			why: { key: 'steps.wantsExpression' }
		});
	});

	it('takes an equation in two letters in every form that says the same, and no other', () => {
		const question = ask('phrase times-as-many 6');
		for (const same of ['a = 6b', '6b = a', '2a = 12b', 'a - 6b = 0', 'a/6 = b']) {
			expect([same, checkLine(question, same)]).toEqual([same, { kind: 'right', progress: 'done' }]);
		}
		for (const other of ['b = 6a', 'a = 6', 'a = 6b + 1', 'a = 6c', '0 = 0', 'a + 6b = 0', 'a = 6bb']) {
			expect([other, checkLine(question, other).kind]).toEqual([other, 'wrong']);
		}
	});

	it('compares with the line before, and finds the mistake made in it', () => {
		const solving = ask('solve 2(x + 3) = 14', ['2x + 6 = 14']);
		expect(checkLine(solving, '2x = 8')).toEqual({ kind: 'right', progress: 'nearer' });
		expect(checkLine(solving, '14 = 2x + 6')).toEqual({ kind: 'right', progress: 'sideways' });
		expect(checkLine(solving, '2(x + 3) = 14')).toEqual({ kind: 'right', progress: 'sideways' });
		expect(likeliest(solving, '2x = 20')).toMatchObject({ misconceptionId: 'moves-without-changing-sign' });
		const expanding = ask('expand 3(x + 2) + 2(x - 1)', ['3x + 6 + 2(x - 1)']);
		expect(checkLine(expanding, '3x + 6 + 2x - 2')).toMatchObject({ kind: 'right' });
		expect(likeliest(expanding, '3x + 6 + 2x - 1')).toMatchObject({ misconceptionId: 'expands-only-the-first' });
	});
});
