import { describe, expect, it } from 'vitest';
import { MODULE_GROUPS, type ModuleGraph } from './group-modules';

/** Who imports whom at once. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
	'/app/.svelte-kit/generated/client-optimized/nodes/0.js': [],
	'/app/src/routes/+layout.svelte': ['/app/.svelte-kit/generated/client-optimized/nodes/0.js'],
	'/app/src/lib/ui/Page.svelte': ['/app/src/routes/ask/+page.svelte', '/app/src/routes/+layout.svelte'],
	'/app/node_modules/svelte/src/internal/client/index.js': ['/app/src/lib/ui/Page.svelte'],
	'/app/src/routes/ask/+page.svelte': [],
	'/app/src/lib/ui/ask/AnswerView.svelte': ['/app/src/routes/ask/+page.svelte'],
	'/app/src/lib/storage/open-storage.ts': [],
	'/app/node_modules/dexie/dist/dexie.mjs': ['/app/src/lib/storage/open-storage.ts'],
	'/app/src/lib/domain/base/result.ts': ['/app/src/lib/storage/open-storage.ts', '/app/src/lib/ui/Page.svelte'],
	'/app/src/a.ts': ['/app/src/b.ts'],
	'/app/src/b.ts': ['/app/src/a.ts'],
	'/app/.svelte-kit/generated/client-optimized/app.js': []
};
const graph: ModuleGraph = {
	getModuleInfo: (id) => (id in IMPORTERS ? { importers: IMPORTERS[id] ?? [] } : null)
};

/** The chunk that a bundler makes of it: that of the group with the highest priority that wants it. */
function chunkOf(id: string): string | null {
	const names = MODULE_GROUPS.toSorted((a, b) => b.priority - a.priority).map(({ name }) => name(id, graph));
	return names.find((name) => name !== null) ?? null;
}

describe('MODULE_GROUPS', () => {
	it.each([
		['/app/src/routes/+layout.svelte', 'shell'],
		['/app/src/lib/ui/Page.svelte', 'shell'],
		['/app/node_modules/svelte/src/internal/client/index.js', 'libraries'],
		['/app/node_modules/dexie/dist/dexie.mjs', 'storage'],
		['/app/src/lib/domain/base/result.ts', 'shell'],
		['/app/src/lib/ui/ask/AnswerView.svelte', null],
		['/app/src/b.ts', null],
		['/app/.svelte-kit/generated/client-optimized/app.js', null],
		['/app/unknown.ts', null]
	])('%s: %s', (id, chunk) => {
		expect(chunkOf(id)).toBe(chunk);
	});
});
