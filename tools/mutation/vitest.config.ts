import { defineConfig } from 'vitest/config';

/** The tests of the domain alone. It is pure, so they need none of the app's plugins. */
export default defineConfig({
	test: { environment: 'node', include: ['src/lib/domain/**/*.test.ts'] }
});
