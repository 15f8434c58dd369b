import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../base/ids';
import { listAbove, listBelow } from './skills-around';

const id = (name: string) => asId<SkillId>(name);
const skill = (name: string, ...needs: readonly string[]) => ({ id: id(name), needs: needs.map(id) });
const skills = [skill('a'), skill('b', 'a'), skill('c', 'a'), skill('d', 'b', 'c'), skill('e', 'elsewhere')];

describe('the skills around one', () => {
	it.each([
		['a', [], ['b', 'c', 'd']],
		['b', ['a'], ['d']],
		['d', ['a', 'b', 'c'], []],
		['e', [], []]
	])('%s', (name, below, above) => {
		expect([...listBelow(skills, id(name))].sort()).toEqual(below);
		expect([...listAbove(skills, id(name))].sort()).toEqual(above);
	});

	it('comes to an end where the graph has a circle', () => {
		const circle = [skill('x', 'y'), skill('y', 'x')];
		expect([...listBelow(circle, id('x'))]).toEqual(['y']);
		expect([...listAbove(circle, id('x'))]).toEqual(['y']);
	});
});
