import { defineConfig } from 'playwright/test';
import { findChromium } from '../tools/chromium';

const executablePath = findChromium();

/** Journeys through the production build, phone-sized, with the real service worker. Each test starts its own server. */
export default defineConfig({
	testDir: './e2e',
	testMatch: '*.e2e.ts',
	outputDir: '../test-results',
	fullyParallel: false,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	timeout: 240_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
	use: {
		viewport: { width: 360, height: 640 },
		hasTouch: true,
		isMobile: true,
		locale: 'en-KE',
		serviceWorkers: 'allow',
		trace: 'off',
		launchOptions: {
			args: ['--no-sandbox', '--disable-background-networking', '--enable-unsafe-webgpu'],
			...(executablePath ? { executablePath } : {})
		}
	}
});
