import { defineConfig } from 'vitest/config';

/** The tests of the domain alone. It is pure, so they need none of the app's plugins. */
export default defineConfig({
	// Found by itself, it would be the top one, which extends a file that only SvelteKit writes: Stryker's copy has none.
	tsconfig: 'src/lib/domain/tsconfig.json',
	test: {
		environment: 'node',
		include: ['src/lib/domain/**/*.test.ts'],
		setupFiles: ['tools/mutation/fewer-runs.ts'],
		// A busy machine is no test that notices a change.
		testTimeout: 120_000,
		// Thousands of short runs: a thread for each file would take most of the time, and pure code leaves nothing behind.
		isolate: false
	}
});
