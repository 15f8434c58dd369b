import { expect, it } from 'vitest';
import { findTeacherChunks } from './teacher-chunks';

const node = (number: number): string => `.svelte-kit/generated/client-optimized/nodes/${number}.js`;

const graph = {
	'app.js': {
		file: 'app.js',
		isEntry: true,
		dynamicImports: [node(2), node(3), 'locales/en/classroom.json', 'locales/en/home.json']
	},
	[node(2)]: { file: 'home.js', imports: ['_shared'] },
	[node(3)]: { file: 'class.js', css: ['class.css'], imports: ['_shared', '_report'], dynamicImports: ['_rare'] },
	_shared: { file: 'shared.js', css: ['shared.css'] },
	_report: { file: 'report.js', imports: ['_shared'] },
	_rare: { file: 'rare.js' },
	'locales/en/classroom.json': { file: 'classroom-words.js' },
	'locales/en/home.json': { file: 'home-words.js' }
};
const pages: Readonly<Record<string, string>> = {
	[node(2)]: 'export { default as component } from "../../../../src/routes/+page.svelte";',
	[node(3)]: 'export { default as component } from "../../../../src/routes/class/[class]/+page.svelte";'
};

it('finds what only the pages of teachers need, with its styles and words, and nothing that others share', () => {
	const found = findTeacherChunks(graph, (path) => pages[path] ?? '');
	expect([...found].sort()).toEqual(['class.css', 'class.js', 'classroom-words.js', 'rare.js', 'report.js']);
});
