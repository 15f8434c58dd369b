import { expect, it } from 'vitest';
import { findGated, findGates } from './gated-chunks';

const node = (number: number): string => `.svelte-kit/generated/client-optimized/nodes/${number}.js`;

const graph = {
	'app.js': {
		file: 'app.js',
		isEntry: true,
		dynamicImports: [node(2), node(3), node(4), 'locales/en/classroom.json', 'locales/en/home.json']
	},
	[node(2)]: { file: 'home.js', imports: ['_shared'], dynamicImports: ['Rare.svelte'] },
	[node(3)]: { file: 'class.js', css: ['class.css'], imports: ['_shared', '_report', '_codes'] },
	[node(4)]: { file: 'pair.js', imports: ['_shared', '_codes'] },
	_shared: { file: 'shared.js', css: ['shared.css'] },
	_report: { file: 'report.js', imports: ['_shared'] },
	_codes: { file: 'codes.js' },
	'Rare.svelte': { file: 'rare.js', src: 'src/routes/Rare.svelte', imports: ['_shared', '_deep'] },
	_deep: { file: 'deep.js' },
	'locales/en/classroom.json': { file: 'classroom-words.js' },
	'locales/en/home.json': { file: 'home-words.js' }
};
const pages: Readonly<Record<string, string>> = {
	[node(2)]: 'export { default as component } from "../../../../src/routes/+page.svelte";',
	[node(3)]: 'export { default as component } from "../../../../src/routes/class/[class]/+page.svelte";',
	[node(4)]: 'export { default as component } from "../../../../src/routes/pair/+page.svelte";'
};
const read = (path: string): string => pages[path] ?? '';
const teacher = findGates(graph, { routes: /src\/routes\/class\//, modules: /locales\/en\/classroom/ }, read);
const later = findGates(graph, { routes: /src\/routes\/pair\//, modules: /Rare\.svelte$/ }, read);

it('finds what only the pages of teachers need, with its styles and words, and nothing that others share', () => {
	expect([...findGated(graph, teacher)].sort()).toEqual(['class.css', 'class.js', 'classroom-words.js', 'report.js']);
});

it('finds what can wait, with what only teachers need beside it', () => {
	expect([...findGated(graph, later, teacher)].sort()).toEqual(['codes.js', 'deep.js', 'pair.js', 'rare.js']);
});
