import { expect, test } from 'vitest';
import { listFolders, listOwnCode, listPieces, listSample } from './code-under-test';

const NUMBER = 'src/lib/domain/number';

test('sub-folders have turns of their own', () => {
	expect(listFolders(NUMBER)).toEqual([`${NUMBER}/algebra`, `${NUMBER}/columns`, `${NUMBER}/quantity`, NUMBER]);
	expect(listOwnCode(NUMBER).every((file) => /^src\/lib\/domain\/number\/[\w-]+\.ts$/.test(file))).toBe(true);
});

test('tests and their samples are not changed', () => {
	const all = listFolders('src/lib/domain/exercise').flatMap(listOwnCode);
	expect(all.length).toBeGreaterThan(100);
	expect(all.filter((file) => /test|sample-/.test(file))).toEqual([]);
});

test('a piece is a function or a table, from its first line to the next thing', () => {
	const source = ["import { a } from './a';", '', 'const ONE = 1;', 'export interface B {', '\tc: 1;', '}'];
	const code = ['/** Why. */', 'export function d() {', '\treturn ONE;', '}', ''];
	expect(listPieces([...source, ...code].join('\n'))).toEqual(['3-3', '8-11']);
});

test('the same seed draws the same sample, of the size asked for', () => {
	const all = listSample(NUMBER, 1, 'first');
	const some = listSample(NUMBER, 4, 'first');
	expect(some).toEqual(listSample(NUMBER, 4, 'first'));
	expect(some).not.toEqual(listSample(NUMBER, 4, 'second'));
	expect(some).toHaveLength(Math.ceil(all.length / 4));
	expect(all).toEqual(expect.arrayContaining([...some]));
});
