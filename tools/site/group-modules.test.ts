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
	'/app/src/routes/practice/[lesson]/+page.svelte': [],
	'/app/src/lib/ui/math/MathView.svelte': ['/app/src/routes/practice/[lesson]/+page.svelte'],
	'/app/src/lib/domain/exercise/draw-item.ts': ['/app/src/routes/practice/[lesson]/+page.svelte'],
	'/app/src/lib/domain/number/rational.ts': [
		'/app/src/lib/domain/exercise/draw-item.ts',
		'/app/src/lib/domain/number/solve.ts'
	],
	'/app/src/lib/domain/number/speak-math.ts': ['/app/src/lib/ui/math/MathView.svelte'],
	'/app/src/lib/domain/tutor/compose-answer.ts': [],
	'/app/src/lib/domain/number/solve.ts': [
		'/app/src/lib/domain/tutor/compose-answer.ts',
		'/app/src/lib/domain/exercise/steps/check-line.ts'
	],
	'/app/src/lib/domain/exercise/check-answer.ts': [],
	'/app/src/lib/domain/exercise/check-number.ts': ['/app/src/lib/domain/exercise/check-answer.ts'],
	'/app/src/lib/domain/exercise/steps/check-line.ts': [],
	'/app/src/lib/domain/exercise/mistakes/rules.ts': ['/app/src/lib/domain/exercise/steps/check-line.ts'],
	'/app/node_modules/ts-fsrs/dist/index.mjs': ['/app/src/lib/domain/learning/review.ts'],
	'/app/src/lib/domain/learning/review.ts': ['/app/src/lib/domain/learning/progress.ts'],
	'/app/src/lib/domain/learning/progress.ts': [],
	'/app/src/lib/sharing/draw-qr.ts': [],
	'/app/node_modules/lean-qr/index.mjs': ['/app/src/lib/sharing/draw-qr.ts'],
	'/app/node_modules/qr/decode.js': [],
	'/app/src/a.ts': ['/app/src/b.ts'],
	'/app/src/b.ts': ['/app/src/a.ts'],
	'/app/.svelte-kit/generated/client-optimized/app.js': []
};
const graph: ModuleGraph = {
	getModuleInfo: (id) => (id in IMPORTERS ? { importers: IMPORTERS[id] ?? [] } : null)
};

/** The chunk that a bundler makes of it: that of the group with the highest priority that wants it. */
function chunkOf(id: string): string | null {
	const names = [...MODULE_GROUPS].sort((a, b) => b.priority - a.priority).map(({ name }) => name(id, graph));
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
		['/app/src/routes/practice/[lesson]/+page.svelte', null],
		['/app/node_modules/lean-qr/index.mjs', 'sharing'],
		['/app/node_modules/qr/decode.js', null],
		['/app/src/lib/domain/exercise/draw-item.ts', 'exercise'],
		['/app/src/lib/domain/number/rational.ts', 'numbers'],
		['/app/src/lib/ui/math/MathView.svelte', null],
		['/app/src/lib/domain/number/speak-math.ts', 'texts'],
		['/app/src/lib/domain/number/solve.ts', 'solving'],
		['/app/src/lib/domain/tutor/compose-answer.ts', 'ask'],
		['/app/src/lib/domain/exercise/check-number.ts', 'checking'],
		['/app/src/lib/domain/exercise/mistakes/rules.ts', 'mind'],
		['/app/node_modules/ts-fsrs/dist/index.mjs', 'mind'],
		['/app/src/b.ts', null],
		['/app/.svelte-kit/generated/client-optimized/app.js', null],
		['/app/unknown.ts', null]
	])('%s: %s', (id, chunk) => {
		expect(chunkOf(id)).toBe(chunk);
	});
});
