import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './tools/chromium';
import { localeFiles } from './tools/locales/vite-plugin';
import { MODULE_GROUPS } from './tools/site/group-modules';
import { RUNTIME_MODULES } from './tools/site/runtime-modules';

/** A host's choices, built into the app; DARASA_CONFIG names another file. */
const host = JSON.parse(readFileSync(process.env.DARASA_CONFIG ?? 'darasa.config.json', 'utf8')) as {
	languages: string[];
};
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const chromium = findChromium();

/** Rooms that hold on to something (storage, the browser, the app's own state): each file of theirs gets a world of its own. */
const STATEFUL = ['src/service-worker/**/*.test.ts', 'src/lib/{app,platform,storage}/**/*.test.ts'];
// A machine at work on other things is slow, not wrong.
const UNIT = { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } as const;

export default defineConfig({
	plugins: [localeFiles({ folder: process.env.DARASA_LOCALES ?? 'locales', languages: host.languages }), sveltekit()],
	define: { __DARASA_HOST__: JSON.stringify(host), __DARASA_RELEASE__: JSON.stringify(version) },
	build: {
		target: 'es2022',
		rollupOptions: { output: { codeSplitting: { groups: [...MODULE_GROUPS] } } }
	},
	// Each worker is one file: what it needs is there when it starts, also offline.
	worker: { format: 'es', rollupOptions: { output: { codeSplitting: false } } },
	resolve: RUNTIME_MODULES,
	test: {
		projects: [
			{
				extends: true,
				// Nothing in these rooms has a state of its own, so their tests share one world: three times as fast.
				test: {
					...UNIT,
					name: 'unit',
					include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts', ...STATEFUL],
					pool: 'threads',
					isolate: false
				}
			},
			{
				extends: true,
				test: { ...UNIT, name: 'unit-apart', include: [...STATEFUL], exclude: ['src/**/*.browser.test.ts'] }
			},
			{
				extends: true,
				// Found late, it would be bundled and the page reloaded in the middle of a test.
				optimizeDeps: { include: ['dexie', 'ts-fsrs', 'lean-qr', 'qr/decode.js'] },
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								args: ['--no-sandbox', '--disable-background-networking'],
								...(chromium ? { executablePath: chromium } : {})
							}
						}),
						instances: [{ browser: 'chromium', viewport: { width: 360, height: 640 } }]
					}
				}
			}
		]
	}
});
